// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Welcome } from '../../components/welcome/welcome';
import { asLine, fileText } from '../../components/people/written';
import { readPeople } from '../../domain/people-list';
import { people } from '../../storage/people';
import { changeSettings, settings } from '../../storage/settings';
import { button, choose, field, freshBrowser, open, status, write } from './screen';

const monday = Temporal.Instant.from('2026-11-23T08:00:00Z').epochMilliseconds;
let now = monday;
const openSite = vi.fn(async () => undefined);
const reloadTabs = vi.fn(async () => undefined);
const strangeTabs = vi.fn(async (_: readonly string[]) => tabs);
let tabs = 0;
let isPinned: boolean | undefined;
let leave: () => void;

const show = async () => {
  leave = open(
    <Welcome
      clock={() => ({ now, zone: 'Europe/Prague' })}
      openSite={openSite}
      strangeTabs={strangeTabs}
      isPinned={async () => isPinned}
      reloadTabs={reloadTabs}
    />,
  );
  await vi.waitFor(() => expect(button('Start').disabled).toBe(false));
};
const list = () => field<HTMLTextAreaElement>('People you lead');
const start = async (said: RegExp) => {
  // Nobody presses in the very instant of writing: what was written is drawn first.
  await new Promise((resolve) => setTimeout(resolve));
  // As the browser does it on a click or on Enter.
  button('Start').form!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(status()).toMatch(said));
};

beforeEach(async () => {
  sessionStorage.clear();
  now = monday;
  tabs = 0;
  isPinned = undefined;
  await freshBrowser();
  fakeBrowser.storage.managed.get = (async () => ({})) as typeof fakeBrowser.storage.managed.get;
  await show();
});
afterEach(() => leave());

describe('before Start', () => {
  it('says what it needs to say in at most 120 words, labels and buttons included', () => {
    const words = (document.body.textContent ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(words.length).toBeGreaterThan(60);
    expect(words.length).toBeLessThanOrEqual(120);
  });

  it('is not started and has an empty status that is already there', async () => {
    expect((await settings()).startedAt).toBeUndefined();
    expect(document.querySelectorAll('[role=status]')).toHaveLength(1);
    expect(status()).toBe('');
  });

  it('tells what it understood while the list is written, and saves nothing of it', async () => {
    write(list(), 'Ana Silva <ana@corp.example>\nsomebody\nAnna Silva-Prado <ana@corp.example>');
    await vi.waitFor(() => expect(document.body.textContent).toContain('2 people read.'));
    expect(document.body.textContent).toContain('Line 2 could not be read: somebody');
    expect(document.body.textContent).toMatch(/Line 3: .* counted once/);
    expect(await people()).toEqual([]);
  });

  it('asks for at least one person and keeps what the other boxes hold', async () => {
    write(field('Your leader'), 'Lena Vogt <lena@corp.example>');
    await start(/At least one person/);
    expect(await people()).toEqual([]);
    expect((await settings()).startedAt).toBeUndefined();
    expect(field('Your leader').value).toBe('Lena Vogt <lena@corp.example>');
    expect(document.activeElement).toBe(list());
  });

  it('does not start with nobody but oneself', async () => {
    write(list(), 'Me <me@corp.example>');
    write(field('Your own addresses'), 'me@corp.example');
    await start(/At least one person/);
    expect((await settings()).startedAt).toBeUndefined();
  });
});

describe('Start', () => {
  const team = 'Ana Silva <ana@corp.example>\nBen Okoro <ben@corp.example>\nsomebody';

  it('saves who was read, names the line that was not, and leaves it in the box', async () => {
    write(list(), team);
    write(field('Your own addresses'), 'me@corp.example, me@home.example');
    write(field('Your leader'), 'Lena Vogt <lena@corp.example>');
    await start(/2 people saved\..*One line stays in the box\..*Line 3 could not be read/);

    const saved = (await people()).map(({ name, role }) => `${name}: ${role}`).sort();
    expect(saved).toEqual(['Ana Silva: report', 'Ben Okoro: report', 'Lena Vogt: leader']);
    expect(list().value).toBe('somebody');
    const { startedAt, startDay, ownAddresses } = await settings();
    expect({ startedAt, startDay }).toEqual({ startedAt: monday, startDay: '2026-11-23' });
    expect(ownAddresses).toEqual(['me@corp.example', 'me@home.example']);
  });

  it('pressed again adds who is new, doubles nobody, and keeps the first day', async () => {
    write(list(), team);
    await start(/2 people saved/);
    now += 86_400_000;
    write(list(), `${team}\nCara <cara@corp.example>`);
    await start(/1 person saved\..*Ana Silva is here already/);
    expect(await people()).toHaveLength(3);
    expect((await settings()).startedAt).toBe(monday);
    await start(/Nobody new/);
    expect(await people()).toHaveLength(3);
  });

  it('pressed twice at once doubles nobody', async () => {
    write(list(), team);
    await new Promise((resolve) => setTimeout(resolve));
    const press = () =>
      button('Start').form!.dispatchEvent(new Event('submit', { cancelable: true }));
    press();
    press();
    await vi.waitFor(() => expect(status()).toMatch(/Nobody new/));
    expect(await people()).toHaveLength(2);
  });

  it('counts an own address in the list as the leader, whichever page told it', async () => {
    await changeSettings(() => ({ seenAddresses: ['me@corp.example'] }));
    write(list(), 'Ana <ana@corp.example>, Me <me@corp.example>');
    await start(/1 person saved\..*me@corp\.example is your own address/);
    expect((await people()).map(({ name }) => name)).toEqual(['Ana']);
  });

  it('knows the leader when the pasted list holds them, too', async () => {
    write(list(), 'Ana <ana@corp.example>; Lena <lena@corp.example>');
    write(field('Your leader'), 'Lena Vogt <lena@corp.example>');
    await start(/belongs to Lena Vogt \(your leader\) and stays there/);
    expect((await people()).find(({ role }) => role === 'leader')?.name).toBe('Lena Vogt');
    expect(await people()).toHaveLength(2);
  });

  it('then shows the way on, and offers to reload tabs only when some do not know us', async () => {
    write(list(), team);
    expect(button('Start').className).toContain('filled');
    await start(/2 people saved/);
    button('Open Gmail').click();
    expect(openSite).toHaveBeenCalledWith('gmail');
    const filled = () =>
      [...document.querySelectorAll('.filled')].map(({ textContent }) => textContent);
    expect(filled()).toEqual(['Open Gmail']);
    expect(() => button('Reload my open Gmail and Calendar tabs')).toThrow();
    tabs = 2;
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => button('Reload my open Gmail and Calendar tabs').click());
    expect(reloadTabs).toHaveBeenCalled();
    expect(filled()).toEqual(['Reload my open Gmail and Calendar tabs']);
  });

  it.each([
    ['in the hours for it says nothing of them', '2026-11-23T08:00:00Z', undefined],
    [
      'in the evening says until when nothing appears',
      '2026-11-23T19:30:00Z',
      /pages until tomorrow, 0?7:00\./,
    ],
    ['on a Saturday says so, too', '2026-11-28T09:00:00Z', /pages until Monday, 0?7:00\./],
  ])('%s', async (_, at, until) => {
    now = Temporal.Instant.from(at).epochMilliseconds;
    await changeSettings(() => ({ workingDays: [1, 2, 3, 4, 5] }));
    write(list(), team);
    await start(/2 people saved/);
    const said = document.querySelector('.next')!.textContent;
    if (until === undefined) expect(said).not.toContain('nothing appears on pages');
    else expect(said).toMatch(until);
    expect(document.querySelector('.next a')!.getAttribute('href')).toBe(
      'journal.html#help/nothing',
    );
  });

  it.each([
    ['no site', { sites: { gmail: false, calendar: false }, locked: ['sites'] }, true],
    ['no prompt a day', { budget: 0 }, true],
    ['one prompt a day', { budget: 1 }, false],
  ])('promises no suggestion where an administrator leaves %s', async (_, policy, silenced) => {
    const get = async () => policy;
    fakeBrowser.storage.managed.get = get as typeof fakeBrowser.storage.managed.get;
    now = Temporal.Instant.from('2026-11-23T19:30:00Z').epochMilliseconds;
    write(list(), team);
    await start(/2 people saved/);
    const said = document.querySelector('.next')!.textContent;
    expect(said.includes('administrator has switched off suggestions')).toBe(silenced);
    expect(said.includes('one suggestion appears')).toBe(!silenced);
    expect(said.includes('nothing appears on pages until')).toBe(!silenced);
  });

  it.each<[string, { gmail: boolean; calendar: boolean }, object, string[], RegExp]>([
    [
      'both sites',
      { gmail: true, calendar: true },
      {},
      ['Open Gmail', 'Open Calendar'],
      /^What happens nextUse Gmail and Calendar as always/,
    ],
    [
      'what is on',
      { gmail: false, calendar: true },
      {},
      ['Open Calendar'],
      /Use Gmail and Calendar as always.*Gmail off/,
    ],
    [
      'what can be done with both off',
      { gmail: false, calendar: false },
      {},
      ['Options', 'Journal'],
      /^What happens nextGmail offCalendar off.*“Log an act” in the popup/,
    ],
    [
      'the same where an administrator has them off',
      { gmail: true, calendar: true },
      { sites: { gmail: false, calendar: false }, locked: ['sites'] },
      ['Options', 'Journal'],
      /administrator has switched off suggestions.*“Log an act” in the popup/,
    ],
  ])('then offers %s', async (_, sites, policy, offered, said) => {
    const get = async () => policy;
    fakeBrowser.storage.managed.get = get as typeof fakeBrowser.storage.managed.get;
    await changeSettings(() => ({ sites }));
    write(list(), team);
    await start(/2 people saved/);
    const actions = [...document.querySelectorAll('.next .actions > *')];
    expect(actions.map(({ textContent }) => textContent)).toEqual(offered);
    expect(actions.filter(({ className }) => className.includes('filled'))).toEqual([actions[0]]);
    expect(document.querySelector('.next')!.textContent).toMatch(said);
    // Tabs of a site that is off need no reloading.
    const on = offered.flatMap((words) => /Open (\w+)/.exec(words)?.[1]?.toLowerCase() ?? []);
    expect(strangeTabs).toHaveBeenLastCalledWith(on);
  });

  it('says how the button comes into the toolbar, where the browser says that it is not there', async () => {
    write(list(), team);
    await start(/2 people saved/);
    const said = () => document.querySelector('.next')!.textContent;
    expect(said()).not.toContain('pin Walk the Talk');
    isPinned = false;
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(said()).toContain('pin Walk the Talk'));
    isPinned = true;
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(said()).not.toContain('pin Walk the Talk'));
  });
});

describe('a reload', () => {
  const reload = async () => {
    leave();
    await show();
  };
  const kept = () => JSON.stringify({ ...sessionStorage });

  it('by mistake empties no box, and after Start finds nothing of them', async () => {
    write(list(), 'Ana Silva <ana@corp.example>\nsomebody');
    write(field('Your own addresses'), 'me@corp.example');
    write(field('Your leader'), 'Lena Vogt <lena@corp.example>');
    await vi.waitFor(() => expect(kept()).toContain('lena@corp.example'));
    await reload();
    expect(list().value).toBe('Ana Silva <ana@corp.example>\nsomebody');
    expect(field('Your own addresses').value).toBe('me@corp.example');
    expect(field('Your leader').value).toBe('Lena Vogt <lena@corp.example>');
    await vi.waitFor(() => expect(document.body.textContent).toContain('1 person read.'));

    await start(/1 person saved/);
    expect(list().value).toBe('somebody');
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(0));
    await reload();
    expect(list().value).toBe('');
  });

  it('keeps nothing of boxes that were emptied', async () => {
    write(list(), 'Ana Silva <ana@corp.example>');
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(1));
    write(list(), '');
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('finds empty boxes where what is kept is not ours', async () => {
    write(list(), 'Ana Silva <ana@corp.example>');
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(1));
    sessionStorage.setItem(sessionStorage.key(0)!, '{"people": 1}');
    await reload();
    expect(list().value).toBe('');
  });
});

describe('what is pasted', () => {
  const paste = async (into: Element, words: string) => {
    const clipboardData = { getData: () => words };
    const event = new Event('paste', { bubbles: true, cancelable: true });
    into.dispatchEvent(Object.assign(event, { clipboardData }));
    await new Promise((resolve) => setTimeout(resolve));
    return event.defaultPrevented;
  };

  it('goes into the box of people wherever the keyboard is, but not from a field', async () => {
    expect(await paste(field('Your leader'), 'Lena <lena@corp.example>')).toBe(false);
    expect(list().value).toBe('');
    expect(await paste(document.body, ' Ana <ana@corp.example>\n')).toBe(true);
    expect(document.activeElement).toBe(list());
    expect(await paste(document.body, 'Ben <ben@corp.example>')).toBe(true);
    expect(list().value).toBe('Ana <ana@corp.example>\nBen <ben@corp.example>');
    expect(await paste(document.body, ' ')).toBe(false);
  });
});

describe('a file', () => {
  it('is put into the box as lines that can be looked over', async () => {
    write(list(), 'Zoe <zoe@corp.example>');
    choose(
      document.querySelector<HTMLInputElement>('input[type=file]')!,
      'team.csv',
      'Name,Email\n"Silva, Ana",ana@corp.example\nBen Okoro,ben@corp.example\n',
    );
    await vi.waitFor(() => expect(status()).toContain('team.csv is in the box'));
    expect(list().value.split('\n')).toEqual([
      'Zoe <zoe@corp.example>',
      '"Silva, Ana" <ana@corp.example>',
      'Ben Okoro <ben@corp.example>',
    ]);
    expect(await people()).toEqual([]);
  });

  it('in an old code page keeps its letters', async () => {
    expect(await fileText(new Blob([Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9)]))).toBe('José');
    expect(await fileText(new Blob([Uint8Array.of(0xff, 0xfe, 0x41, 0x00)]))).toBe('A');
    expect(await fileText(new Blob(['José']))).toBe('José');
  });

  it('gives lines that are read back as they were', () => {
    const word = fc.constantFrom('Ana', 'Silva,', 'O"Neil', 'van der Berg', 'Zoë (HR)', '山田');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const address = fc.constantFrom(
      'ana@corp.example',
      'b.o+x@corp.example',
      'jose@münchen.example',
    );
    fc.assert(
      fc.property(name, fc.uniqueArray(address, { minLength: 1 }), (name, addresses) => {
        const { people: found, unread } = readPeople(asLine({ name, addresses }));
        expect(unread).toEqual([]);
        expect(found).toEqual([{ name, addresses, line: 1 }]);
      }),
    );
  });
});
