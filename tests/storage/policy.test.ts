import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lockable } from '../../domain/playbook';
import { database } from '../../storage/database';
import { letGo, takeIn, takenPlaybook } from '../../storage/playbooks';
import { policy, readPolicy } from '../../storage/policy';
import { practice } from '../../storage/practice';
import { salvage } from '../../storage/salvage';
import { changeSettings, datedSettings, restoreSettings, settings } from '../../storage/settings';
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

const at = (now: number) => ({ now, zone: 'Europe/Berlin' });

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

  const all = {
    playbook: {
      ...file,
      goal: 5,
      off: ['B02'],
      answerWithin: { report: 0 },
      words: { 'kick-off': ['Spatenstich'] },
    },
    budget: 2,
    quietHours: { from: '18:00', to: '09:00' },
    sites: { calendar: false },
    languages: ['de', 'en'],
    support: 'https://help.corp.example/walk',
  };

  it('may hold all of its parts, or any one of them alone', async () => {
    for (const [part, value] of Object.entries(all)) {
      manages({ [part]: value });
      expect(Object.keys((await policy())!).toSorted(), part).toEqual(['locked', part].toSorted());
    }
    manages({ ...all, locked: [...lockable] });
    const reading = await readPolicy();
    expect(reading.trouble).toBe(undefined);
    expect(reading.policy).toMatchObject({
      budget: 2,
      quietHours: { on: true, from: '18:00', to: '09:00' },
      sites: { calendar: false },
      support: 'https://help.corp.example/walk',
    });
  });

  it('switches quiet hours off with no times at all', async () => {
    manages({ quietHours: { on: false } });
    expect((await policy())?.quietHours?.on).toBe(false);
    expect((await settings()).quiet.on).toBe(false);
  });

  it('that locks behaviours holds as soon as it switches one', async () => {
    for (const switches of [{ off: ['B02'] }, { on: ['B84'] }]) {
      manages({ playbook: { ...file, ...switches }, locked: ['behaviours'] });
      const { locked, chosen } = await practice();
      expect(locked).toEqual(new Set(['behaviours']));
      expect(chosen.off.includes('B02')).toBe('off' in switches);
      expect(chosen.off.includes('B84'), 'optional').toBe('off' in switches);
    }
  });

  it.each([{ locked: [] }, { sites: {} }, { sites: {}, locked: [] }])(
    'that sets nothing is none: %j',
    async (found) => {
      manages(found);
      expect(await readPolicy()).toEqual({});
      manages({ ...found, sites: { gmail: true } });
      expect((await readPolicy()).policy, 'control').toMatchObject({ sites: { gmail: true } });
    },
  );

  it('switches behaviours of its own playbook, and none that nobody knows', async () => {
    manages({ playbook: { ...file, off: ['acme-greet', 'B999'] }, locked: ['behaviours'] });
    const { locked, chosen } = await practice();
    expect(locked).toEqual(new Set(['behaviours']));
    expect(chosen.off).toContain('acme-greet');
    expect(chosen.off).not.toContain('B999');
  });

  it('sets what is not locked until the leader chooses otherwise, and holds what is', async () => {
    manages({ ...all, locked: ['sites'] });
    const suggested = {
      cadence: { ideal: 3, max: 5 },
      goal: 5,
      off: ['B02'],
      quiet: { on: true, from: '18:00', to: '09:00' },
      languages: ['de', 'en'],
    };
    expect(await settings()).toMatchObject(suggested);
    // What the leader chooses stands, even where it is what the product came with: they saw the suggestion and said no.
    await changeSettings((now) => ({ goal: 3, quiet: { ...now.quiet, on: false } }));
    await changeSettings(() => ({ sites: { gmail: true, calendar: true } }));
    expect(await settings()).toMatchObject({
      ...suggested,
      goal: 3,
      quiet: { on: false, from: '18:00', to: '09:00' },
    });
    expect((await practice()).chosen.sites).toEqual({ gmail: true, calendar: false });
    expect([...(await practice()).followed].toSorted()).toEqual([
      'answerWithin',
      'behaviours',
      'cadence',
      'languages',
    ]);
    // Without the policy their choices stay, and the rest is again as it was installed.
    manages({});
    expect(await settings()).toMatchObject({
      goal: 3,
      quiet: { on: false },
      cadence: { ideal: 7, max: 14 },
      off: [],
    });
  });

  /** What the leader has once the policy is gone. */
  const withoutPolicy = () => {
    manages({});
    return settings();
  };

  it('is never the leader’s own: what they did not touch goes with it', async () => {
    manages({ ...all, playbook: { ...all.playbook, off: ['B02', 'B03'] } });
    await changeSettings(({ sites }) => ({ sites: { ...sites, gmail: false } }));
    await changeSettings(({ answerWithin: to }) => ({ answerWithin: { ...to, customer: 2 } }));
    await changeSettings(({ quiet }) => ({ quiet: { ...quiet, to: '10:00' } }));
    await changeSettings(({ off }) => ({ off: [...off, 'B10'] }));
    expect(await settings()).toMatchObject({
      sites: { gmail: false, calendar: false },
      answerWithin: { report: 0, leader: 1, customer: 2 },
      quiet: { on: true, from: '18:00', to: '10:00' },
      off: ['B02', 'B03', 'B10'],
    });
    const own = {
      sites: { gmail: false, calendar: true },
      answerWithin: { report: 1, leader: 1, customer: 2 },
      quiet: { on: true, from: '19:00', to: '10:00' },
      off: ['B10'],
    };
    expect((await datedSettings()).set, 'backup').toMatchObject(own);
    expect(await withoutPolicy()).toMatchObject(own);
  });

  it('is refused part by part, and what was refused stays so', async () => {
    manages({ ...all, sites: { gmail: false, calendar: false } });
    await changeSettings(({ off, sites }) => ({
      off: off.filter((id) => id !== 'B02'),
      sites: { ...sites, calendar: true },
    }));
    expect(await settings()).toMatchObject({ off: [], sites: { gmail: false, calendar: true } });
    expect((await practice()).chosen.off).not.toContain('B02');
    // Switched off again it is as suggested, and no more theirs.
    await changeSettings(({ off }) => ({ off: [...off, 'B02'] }));
    expect((await settings()).off).toEqual(['B02']);
    expect(await withoutPolicy()).toMatchObject({
      off: [],
      sites: { gmail: true, calendar: true },
    });
  });

  it('holds for what was refused no more after another machine’s settings came in, nor less', async () => {
    manages(all);
    await changeSettings(({ sites }) => ({ sites: { ...sites, gmail: false } }), 1000);
    await changeSettings(() => ({ goal: 3 }), 1000);
    const before = await settings();
    expect(before).toMatchObject({ sites: { gmail: false, calendar: false }, goal: 3 });
    await restoreSettings((now) => now);
    expect(await settings(), 'its own').toEqual(before);
    await restoreSettings(({ set, changedAt }) => ({
      set: { ...set, sites: { gmail: true, calendar: true } },
      changedAt: { ...changedAt, sites: 2000 },
    }));
    expect((await settings()).sites).toEqual({ gmail: true, calendar: false });
    expect((await withoutPolicy()).sites).toEqual({ gmail: true, calendar: true });
  });

  const team = playbook({
    id: 'team',
    off: ['B02', 'B10'],
    cadence: { ideal: 10, max: 20 },
    answerWithin: { report: 4 },
  });

  it.each([
    ['goes before the policy', true],
    ['goes after it', false],
  ])('is never the leader’s own by a playbook that comes and %s', async (_, isFirst) => {
    const installed = await withoutPolicy();
    const suggesting = { playbook: { ...all.playbook, off: ['B02'] } };
    manages(suggesting);
    const suggested = await settings();
    await takeIn(team, at(1));
    expect(await settings()).toMatchObject({
      off: ['B02', 'B10'],
      cadence: { ideal: 10, max: 20 },
      answerWithin: { report: 4, leader: 1, customer: 1 },
    });
    if (!isFirst) manages({});
    await letGo((await takenPlaybook(team))!, at(2));
    if (isFirst) expect(await settings()).toEqual(suggested);
    expect(await withoutPolicy()).toEqual(installed);
    manages(suggesting);
    expect((await settings()).cadence, 'control').toEqual({ ideal: 3, max: 5 });
  });

  it('is never the leader’s own by a newer edition of a playbook, nor by its undo', async () => {
    manages({ playbook: { ...all.playbook, off: ['B02'] } });
    const suggested = await settings();
    const undo = await takeIn(team, at(1));
    await undo(at(2));
    expect(await settings()).toEqual(suggested);
    await takeIn(team, at(3));
    await takeIn(playbook({ id: 'team', off: ['B11'] }), at(4));
    expect(await settings()).toMatchObject({ off: ['B02', 'B11'], cadence: { ideal: 3, max: 5 } });
    expect(await withoutPolicy()).toMatchObject({ off: ['B11'], cadence: { ideal: 7, max: 14 } });
  });

  it('goes into no backup: what was only suggested is written as it was installed', async () => {
    manages({ ...all });
    await changeSettings(() => ({ discreet: false }));
    const { set, changedAt } = await datedSettings();
    expect(set).toMatchObject({ goal: 3, off: [], discreet: false });
    expect(changedAt.goal ?? 0).toBe(0);
    expect(changedAt.discreet, 'control').toBeGreaterThan(0);
    await database();
    const { file: saved } = await salvage(at(1));
    const { settings: salvaged } = JSON.parse(await saved.text()) as { settings: object };
    expect(salvaged, 'of a damaged log').toMatchObject({ goal: 3, off: [], discreet: false });
    // Taken in on another machine, what nobody chose does not count as chosen.
    await restoreSettings(() => ({ set, changedAt }));
    expect((await settings()).goal).toBe(5);
    expect((await settings()).discreet).toBe(false);
  });

  it.each([
    ['https://help.corp.example/walk?from=popup', true],
    ['mailto:help@corp.example?subject=Walk', true],
    ['mailto:help@corp.example?subject=Walk%20the%20Talk', true],
    ['mailto:help%40corp.example', true],
    ['http://help.corp.example', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hello', false],
    ['https://user:secret@corp.example', false],
    ['mailto:', false],
    ['mailto:help@corp.example?subject=Walk&bcc=spy@corp.example', false],
    ['mailto:help@corp.example?BCC=spy@corp.example', false],
    ['mailto:help@corp.example?cc=spy@corp.example', false],
    ['mailto:help@corp.example?to=spy@corp.example', false],
    ['mailto:help@corp.example?body=Hello', false],
    ['mailto:help@corp.example?subject=Walk;bcc=spy@corp.example', false],
    ['mailto:help@corp.example?subject=Walk%0D%0ABcc:spy@corp.example', false],
    ['mailto:help@corp.example%3Fbcc%3Dspy.example', false],
    ['mailto:a@corp.example;b', false],
    ['mailto:a@corp.example,b@corp.example', false],
    ['help.corp.example', false],
    [`https://corp.example/${'a'.repeat(500)}`, false],
  ])('that sends people to %s is taken: %s', async (support, taken) => {
    manages({ support });
    const reading = await readPolicy();
    expect(reading.policy?.support).toBe(taken ? support : undefined);
    if (!taken) expect(reading.trouble).toMatch(/“support” cannot be/);
  });

  it.each<[string, object, RegExp]>([
    ['without a playbook', { locked: ['cadence'] }, /“playbook” is missing/],
    ['that locks sites without setting them', { locked: ['sites'] }, /“sites” is missing/],
    [
      'that locks two parts without setting them',
      { locked: ['cadence', 'sites', 'goal'] },
      /“playbook” is missing\. .*“sites” is missing\./,
    ],
    [
      'that locks parts which its playbook leaves out',
      { playbook: file, locked: ['cadence', 'goal', 'words', 'behaviours'] },
      /^The field “playbook\.goal” is missing\. .*“playbook\.words” is missing\. .*“playbook\.off” is missing\./,
    ],
    [
      'that locks behaviours and switches none',
      { playbook: { ...file, off: [], on: [] }, locked: ['behaviours'] },
      /^The field “playbook\.off” is missing\.$/,
    ],
    [
      'that locks behaviours and switches one that nobody knows',
      { playbook: { ...file, off: ['B999'] }, locked: ['behaviours'] },
      /^The field “playbook\.off” is missing\.$/,
    ],
    [
      'with a fault deep in its playbook',
      { playbook: { ...file, behaviours: [{ ...worded('greet'), moments: ['popup', 'tea'] }] } },
      /“behaviours\.1\.moments\.2” cannot be "tea"/,
    ],
    ['that locks sites and names none', { sites: {}, locked: ['sites'] }, /“sites” is missing/],
    ['that locks a ceiling it has not', { goal: 1, locked: ['budget'] }, /“goal” is unknown/],
    ['with a ceiling below none', { budget: -1 }, /“budget” cannot be -1/],
    ['with half of quiet hours', { quietHours: { from: '18:00' } }, /“quietHours\.to” is missing/],
    [
      'with a time that is none',
      { quietHours: { from: '25:00', to: '07:00' } },
      /“quietHours\.from” cannot be "25:00"/,
    ],
    [
      'with quiet hours neither on nor off',
      { quietHours: { on: 'no', from: '18:00', to: '07:00' } },
      /“quietHours\.on” cannot be "no"/,
    ],
    ['with a third site', { sites: { outlook: true } }, /“sites.outlook” is unknown/],
    ['with a language nobody knows', { languages: ['xx'] }, /“languages.1” cannot be "xx"/],
    ['with people', { budget: 2, people: ['ana@corp.example'] }, /“people” is unknown/],
    ['with addresses', { budget: 2, ownAddresses: [] }, /“ownAddresses” is unknown/],
    ['with a log', { budget: 2, events: [] }, /“events” is unknown/],
    ['with a playbook as text', { playbook: JSON.stringify(file) }, /not a playbook/],
    [
      'with a playbook that is not in order',
      { playbook: { ...file, goal: -1 } },
      /“goal” cannot be/,
    ],
    [
      'with an unknown lock',
      { playbook: file, locked: ['people'] },
      /“locked.1” cannot be "people"/,
    ],
    [
      'with a placeholder that nobody fills in',
      { playbook: { ...file, behaviours: [worded('greet', 'Greet {leader}')] } },
      /nobody fills in \{leader\}/,
    ],
  ])('%s is said and not applied at all', async (_, found, said) => {
    manages(found);
    expect((await readPolicy()).trouble).toMatch(said);
    const held = await practice();
    expect(held.policy).toBe(undefined);
    expect(held.chosen.cadence).toEqual({ ideal: 7, max: 14 });
  });
});
