// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../components/options/options';
import type { Person } from '../../domain/people';
import { exportBackup } from '../../storage/backup';
import { append } from '../../storage/log';
import { people, savePeople } from '../../storage/people';
import { changeSettings, noteSite, settings } from '../../storage/settings';
import { button, choose, field, freshBrowser, open, status, write } from './screen';

const clock = { now: Date.UTC(2026, 10, 23, 8), zone: 'Europe/Prague' };
let leave: () => void = () => undefined;

const person = (id: string, name: string, role: Person['role'] = 'report'): Person => ({
  id,
  name,
  addresses: [`${id}@corp.example`],
  role,
  updatedAt: 1,
  device: 'test',
});
const show = async () => {
  leave();
  leave = open(<Options clock={() => clock} />);
  await vi.waitFor(() => field('Quiet hours'));
};
const names = () => [...document.querySelectorAll('.people .name')].map((name) => name.textContent);
const says = (words: RegExp) => vi.waitFor(() => expect(status()).toMatch(words));

beforeEach(async () => {
  await freshBrowser();
  await changeSettings(() => ({
    startedAt: 1,
    startDay: '2026-11-02',
    ownAddresses: ['me@corp.example'],
  }));
  await savePeople([
    person('ana', 'Ana Silva'),
    person('ben', 'Ben Okoro'),
    person('lena', 'Lena Vogt', 'leader'),
  ]);
  await show();
});
afterEach(() => leave());

describe('what is being typed', () => {
  const type = (label: string, value: string) => {
    field(label).value = value;
    field(label).dispatchEvent(new Event('input', { bubbles: true }));
  };
  const shows = (label: string, value: string) =>
    vi.waitFor(() => expect(field(label).value).toBe(value));

  it.each([
    ['Prompts a day', '7', { budget: 5 }, '5'],
    ['From', '21:30', { quiet: { on: true, from: '20:00', to: '07:00' } }, '20:00'],
    ['Wished for, in days', '9', { cadence: { ideal: 5, max: 14 } }, '5'],
    ['Acts a week', '4', { goal: 2 }, '2'],
    ['Your own addresses', 'me@', { ownAddresses: ['i@corp.example'] }, 'i@corp.example'],
  ])('stays in “%s” while the page is drawn anew around it', async (label, value, other, then) => {
    type(label, value);
    await changeSettings(() => ({ ...other, discreet: false }));
    await vi.waitFor(() => expect(field('Discreet mode').checked).toBe(false));
    expect(field(label).value).toBe(value);
    // Left as it was: what was set elsewhere shows.
    field(label).dispatchEvent(new Event('blur'));
    await shows(label, then);
  });

  it('is taken once, and a change from elsewhere shows from then on', async () => {
    type('Prompts a day', '7');
    write(field('Prompts a day'), '7');
    await vi.waitFor(async () => expect((await settings()).budget).toBe(7));
    await changeSettings(() => ({ budget: 4 }));
    await shows('Prompts a day', '4');
  });
});

describe('settings', () => {
  const days = () =>
    [...document.querySelectorAll('fieldset')].find(
      (group) => group.querySelector('legend')?.textContent === 'Working days',
    )!;

  it('show seven named days in the order of the leader’s week', async () => {
    const named = () => [...days().querySelectorAll('label')].map((label) => label.textContent);
    await changeSettings(() => ({ firstWeekday: 6, workingDays: [1, 2] }));
    await vi.waitFor(() => expect(named()[0]).toBe('Saturday'));
    expect(named()).toHaveLength(7);
    expect(named()[6]).toBe('Friday');
    const working = [...days().querySelectorAll('label')]
      .filter((label) => label.querySelector('input')!.checked)
      .map((label) => label.textContent);
    expect(working).toEqual(['Monday', 'Tuesday']);
  });

  it('take effect at once and say so after the write', async () => {
    await changeSettings(() => ({ workingDays: [1, 2, 3] }));
    await show();
    field('Saturday').click();
    await says(/^Saved$/);
    expect((await settings()).workingDays).toEqual([1, 2, 3, 6]);
    field('Discreet mode').click();
    field('Gmail').click();
    field('Quiet hours').click();
    write(field('From'), '20:30');
    write(field('Prompts a day'), '0');
    await vi.waitFor(async () =>
      expect(await settings()).toMatchObject({
        discreet: false,
        sites: { gmail: false, calendar: true },
        quiet: { on: false, from: '20:30', to: '07:00' },
        budget: 0,
      }),
    );
  });

  it.each([
    ['From', '', /A time is needed/],
    ['From', '07:00', /the same time/],
    ['To', '', /A time is needed/],
    ['To', '19:00', /the same time/],
    ['Prompts a day', '', /whole number from 0 to 10/],
    ['Prompts a day', '11', /whole number from 0 to 10/],
    ['Prompts a day', '-1', /whole number from 0 to 10/],
    ['Prompts a day', '2.5', /whole number from 0 to 10/],
  ])('refuse %s = "%s" with a sentence and keep what was set', async (label, value, words) => {
    const before = await settings();
    write(field(label), value);
    await vi.waitFor(() => expect(document.querySelector('main')!.textContent).toMatch(words));
    expect(field(label).value).toBe(value);
    expect(await settings()).toEqual(before);
    write(field(label), label === 'Prompts a day' ? '4' : '12:15');
    await says(/^Saved$/);
    expect(document.querySelector('main')!.textContent).not.toMatch(words);
    expect(await settings()).not.toEqual(before);
  });

  it('do not say "Saved" when the write fails', async () => {
    Object.defineProperty(navigator, 'locks', {
      value: { request: () => Promise.reject(new Error('disk full')) },
      configurable: true,
    });
    field('Discreet mode').click();
    await says(/no space left/);
    expect(status()).not.toMatch(/^Saved/);
  });
});

describe('people', () => {
  it('are listed by name, with a role where they are not led', () => {
    expect(names()).toEqual(['Ana Silva', 'Ben Okoro', 'Lena Vogt']);
    expect(document.querySelectorAll('.people .tag')).toHaveLength(1);
  });

  it('are removed, and come back with Undo', async () => {
    button('Remove Ana Silva').click();
    await says(/Ana Silva is removed/);
    expect(names()).toEqual(['Ben Okoro', 'Lena Vogt']);
    button('Undo').click();
    await says(/Undone/);
    expect(names()).toEqual(['Ana Silva', 'Ben Okoro', 'Lena Vogt']);
    const back = (await people()).find(({ id }) => id === 'ana');
    expect(back).toMatchObject({ name: 'Ana Silva', addresses: ['ana@corp.example'] });
    // Newer than the tombstone, so that a merge of backups keeps them.
    expect(back!.updatedAt).toBe(clock.now + 1);
  });

  it('pause while on leave', async () => {
    button('On leave: Ben Okoro').click();
    await says(/Saved/);
    expect((await people()).find(({ id }) => id === 'ben')?.onLeave).toBe(true);
    expect(button('Back again: Ben Okoro')).toBeTruthy();
  });

  it.each([
    ['nobody', /could not be read as an address/],
    ['', /At least one address/],
    ['ben@corp.example', /belongs to Ben Okoro/],
    ['me+x@corp.example', /your own address/],
  ])('keep their address when "%s" is written instead', async (address, words) => {
    button('Change Ana Silva').click();
    await vi.waitFor(() => field('Addresses, one per line'));
    write(field('Addresses, one per line'), address);
    await new Promise((resolve) => setTimeout(resolve));
    button('Save').form!.dispatchEvent(new Event('submit', { cancelable: true }));
    await vi.waitFor(() => expect(document.body.textContent).toMatch(words));
    expect((await people()).find(({ id }) => id === 'ana')?.addresses).toEqual([
      'ana@corp.example',
    ]);
  });

  it('who came to share an address, as by a merge, are changed one after the other', async () => {
    const both = { ...person('bea', 'Bea Okoro', 'customer'), addresses: ['ben@corp.example'] };
    await savePeople([both]);
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => button('Change Bea Okoro').click());
    const save = async (addresses: string) => {
      await vi.waitFor(() => field('Addresses, one per line'));
      write(field('Name'), 'Beatrice Okoro');
      write(field('Addresses, one per line'), addresses);
      await new Promise((resolve) => setTimeout(resolve));
      button('Save').form!.dispatchEvent(new Event('submit', { cancelable: true }));
    };
    await save('ben@corp.example, ana@corp.example');
    await vi.waitFor(() => expect(document.body.textContent).toMatch(/belongs to Ana Silva/));
    await save('ben@corp.example');
    await says(/Saved/);
    expect((await people()).find(({ id }) => id === 'bea')).toMatchObject({
      name: 'Beatrice Okoro',
      addresses: ['ben@corp.example'],
    });
  });

  it('come from a file at once, with every line that needs a word, and Undo takes exactly them back', async () => {
    const before = await people();
    const csv =
      'Name,Email\nCara Lind,cara@corp.example\nNoone,nothing\nAna,ana+team@corp.example\n';
    choose(field('Import people'), 'team.csv', csv);
    await says(/1 person added/);
    expect(names()).toContain('Cara Lind');
    const report = document.querySelector('.report')!.textContent;
    expect(report).toContain('From team.csv:');
    expect(report).toMatch(/Line 3 could not be read/);
    expect(report).toMatch(/Line 4: .*counted once/);
    button('Undo').click();
    await says(/Undone/);
    expect(await people()).toEqual(before);
  });

  it('can be searched when there are many', async () => {
    expect(() => field('Find by name or address')).toThrow();
    await savePeople(Array.from({ length: 500 }, (_, n) => person(`p${n}`, `Zoë Nº${n}`)));
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(names()).toHaveLength(503));
    write(field('Find by name or address'), 'zoe p499@');
    await vi.waitFor(() => expect(names()).toEqual(['Zoë Nº499']));
  });
});

describe('me and my leader', () => {
  it('replaces the leader, keeps the old one within reach', async () => {
    write(field('Your leader'), 'Omar Haddad <omar@corp.example>');
    await says(/Lena Vogt is no longer your leader/);
    const leaders = async () =>
      (await people()).filter(({ role }) => role === 'leader').map(({ name }) => name);
    expect(await leaders()).toEqual(['Omar Haddad']);
    button('Undo').click();
    await says(/Undone/);
    expect(await leaders()).toEqual(['Lena Vogt']);
  });

  it('keeps the id of a leader whose name or address changes', async () => {
    write(field('Your leader'), 'Lena V. <lena@corp.example> <lv@corp.example>');
    await says(/^Saved$/);
    const lena = (await people()).find(({ id }) => id === 'lena');
    expect(lena).toMatchObject({
      name: 'Lena V.',
      addresses: ['lena@corp.example', 'lv@corp.example'],
    });
  });

  it('does not make a person led the leader behind the back', async () => {
    write(field('Your leader'), 'Ana <ana@corp.example>');
    await says(/Nothing was changed/);
    expect(document.body.textContent).toContain('belongs to Ana Silva among the people you lead');
    expect((await people()).find(({ id }) => id === 'ana')?.role).toBe('report');
  });

  it('saves own addresses only when all of them can be read', async () => {
    write(field('Your own addresses'), 'me@corp.example, oops');
    await vi.waitFor(() => expect(document.body.textContent).toContain('“oops” could not be read'));
    expect((await settings()).ownAddresses).toEqual(['me@corp.example']);
    write(field('Your own addresses'), 'me@corp.example, me@home.example');
    await says(/^Saved$/);
    expect((await settings()).ownAddresses).toEqual(['me@corp.example', 'me@home.example']);
  });
});

describe('addresses that a page showed', () => {
  const me = () => document.querySelector('#me')!.textContent;
  const shownAs = (...seenAddresses: string[]) => changeSettings(() => ({ seenAddresses }));

  it('can each be removed, and put back', async () => {
    await shownAs('second@corp.example', 'third@corp.example');
    await vi.waitFor(() => button('Remove second@corp.example').click());
    await says(/second@corp\.example is removed/);
    expect((await settings()).seenAddresses).toEqual(['third@corp.example']);
    expect(me()).not.toContain('second@corp.example');
    expect(me()).toContain('third@corp.example');
    button('Undo').click();
    await vi.waitFor(() => button('Remove second@corp.example'));
    expect((await settings()).seenAddresses.toSorted()).toEqual([
      'second@corp.example',
      'third@corp.example',
    ]);
  });

  it('stand there only where they count, and by themselves', async () => {
    await shownAs('ana@corp.example', 'me@corp.example', 'third@corp.example');
    await vi.waitFor(() => button('Remove third@corp.example'));
    expect(() => button('Remove ana@corp.example')).toThrow(/no button/);
    expect(() => button('Remove me@corp.example')).toThrow(/no button/);
  });

  it('keep nobody from being changed who holds one of them', async () => {
    await shownAs('ana@corp.example', 'third@corp.example');
    await vi.waitFor(() => button('Remove third@corp.example'));
    const saveAs = async (addresses: string) => {
      await vi.waitFor(() => field('Addresses, one per line'));
      write(field('Addresses, one per line'), addresses);
      await new Promise((resolve) => setTimeout(resolve));
      button('Save').form!.dispatchEvent(new Event('submit', { cancelable: true }));
    };
    button('Change Ana Silva').click();
    await saveAs('ana@corp.example\nthird@corp.example');
    await vi.waitFor(() =>
      expect(document.body.textContent).toContain('third@corp.example is your own address'),
    );
    await saveAs('ana@corp.example\nas@corp.example');
    await says(/^Saved$/);
    expect((await people()).find(({ id }) => id === 'ana')?.addresses).toHaveLength(2);
  });

  it('say why a page is not read whose account somebody holds', async () => {
    await noteSite('gmail', { account: 'ana@corp.example' });
    await show();
    const why = 'Gmail is not read in the account ana@corp.example: Ana Silva has this address.';
    await vi.waitFor(() => expect(me()).toContain(why));
    write(field('Your own addresses'), 'me@corp.example, ana@corp.example');
    await vi.waitFor(() => expect(me()).not.toContain(why));
    expect(me()).toContain('also stands with Ana Silva');
  });
});

describe('what was switched off', () => {
  it('comes back with one click each', async () => {
    await changeSettings(() => ({ off: ['B01'], retireAsked: ['B01'], quietPeople: ['ana'] }));
    await vi.waitFor(() => button('Prompt again for Ana Silva').click());
    await vi.waitFor(async () => expect((await settings()).quietPeople).toEqual([]));
    [...document.querySelectorAll('button')]
      .find((one) => one.textContent === 'Offer again')!
      .click();
    await vi.waitFor(async () =>
      expect(await settings()).toMatchObject({ off: [], retireAsked: [] }),
    );
  });

  it('a layout not recognised is said with a report that can be copied', async () => {
    await noteSite('gmail', { trouble: { at: clock.now, surface: 'thread', skeleton: '<main>' } });
    await show();
    expect(document.body.textContent).toContain('Gmail looked different');
    expect(document.querySelector('pre')?.textContent).toBe('Gmail · thread\n<main>');
  });
});

describe('your data', () => {
  const act = () => append({ kind: 'act', text: 'coffee' }, clock, '2026-11-23');

  it('is shown in numbers before a backup is written', async () => {
    await act();
    const backup = await (await exportBackup(clock)).text();
    button('Remove Ben Okoro').click();
    await says(/removed/);
    choose(field('Restore a backup'), 'backup.json', backup);
    await says(/1 event, 3 people,? and the settings/);
    expect(await people()).toHaveLength(2);
    button('Replace').click();
    await says(/Restored/);
    expect(await people()).toHaveLength(3);
  });

  it('stays as it is when the file is no backup', async () => {
    choose(field('Restore a backup'), 'holiday.json', '{"format": "else"}');
    await vi.waitFor(() => expect(status()).not.toBe(''));
    expect(() => button('Merge')).toThrow();
    expect(await people()).toHaveLength(3);
  });

  it('is erased only after a second yes, which says what will be lost', async () => {
    await act();
    button('Erase everything').click();
    await vi.waitFor(() =>
      expect(document.body.textContent).toMatch(/Gone for good: 1 event, 3 people/),
    );
    button('Keep it').click();
    await vi.waitFor(() => expect(() => button('Erase now')).toThrow());
    expect(await people()).toHaveLength(3);

    button('Erase everything').click();
    await vi.waitFor(() => button('Erase now').click());
    await says(/Everything is erased/);
    expect(await people()).toEqual([]);
    expect((await settings()).startedAt).toBeUndefined();
  });
});
