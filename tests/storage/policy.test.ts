import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { policy, readPolicy } from '../../storage/policy';
import { practice } from '../../storage/practice';
import { promptOf } from '../../storage/wordings';
import { playbook, worded } from '../domain/playbooks';
import { freshProfile } from './platform';

const file = {
  format: 'walk-the-talk-playbook',
  version: 1,
  id: 'harbour',
  title: 'Harbour desk',
  cadence: { ideal: 3, max: 5 },
  behaviours: [worded('acme-greet')],
};

/** What the browser hands over as managed storage. */
const manages = (found: object | Error) => {
  fakeBrowser.storage.managed.get = (async () => {
    if (found instanceof Error) throw found;
    return found;
  }) as typeof fakeBrowser.storage.managed.get;
};

beforeEach(freshProfile);

describe('a policy', () => {
  it.each([
    ['none is set', {}],
    ['Firefox knows of none', new Error('Managed storage manifest not found')],
  ])('is nothing where %s', async (_, found) => {
    manages(found);
    expect(await readPolicy()).toEqual({});
    expect(await policy()).toBe(undefined);
  });

  it('is a playbook and the parts that are locked', async () => {
    manages({ playbook: file, locked: ['cadence'] });
    const { behaviours, cadence } = file;
    expect(await policy()).toEqual({
      playbook: playbook({ behaviours, cadence }),
      locked: ['cadence'],
    });
  });

  it('may lock nothing', async () => {
    manages({ playbook: file });
    expect((await policy())?.locked).toEqual([]);
  });

  it('is in force, with the texts of its behaviours', async () => {
    manages({ playbook: file, locked: ['cadence'] });
    const held = await practice();
    expect(held.chosen.cadence).toEqual({ ideal: 3, max: 5 });
    expect(held.locked).toEqual(new Set(['cadence']));
    expect(promptOf('acme-greet', 'Ana')).toBe('Do acme-greet for Ana');
  });

  it.each<[string, object, RegExp]>([
    ['without a playbook', { locked: ['cadence'] }, /“playbook” is missing/],
    ['with a playbook as text', { playbook: JSON.stringify(file) }, /not a playbook/],
    [
      'with a playbook that is not in order',
      { playbook: { ...file, goal: -1 } },
      /“goal” cannot be/,
    ],
    [
      'with an unknown lock',
      { playbook: file, locked: ['people'] },
      /“locked.0” cannot be "people"/,
    ],
    [
      'with a placeholder that nobody fills in',
      { playbook: { ...file, behaviours: [worded('greet', 'Greet {leader}')] } },
      /nobody fills in \{leader\}/,
    ],
    ['with a part nobody knows', { playbook: file, people: [] }, /“people” is unknown/],
  ])('%s is said and not applied at all', async (_, found, said) => {
    manages(found);
    expect((await readPolicy()).trouble).toMatch(said);
    const held = await practice();
    expect(held.policy).toBe(undefined);
    expect(held.chosen.cadence).toEqual({ ideal: 7, max: 14 });
  });
});
