// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '../../components/options/options';
import { builtInWords, wordLanguages } from '../../domain/words';
import { writtenPlaybook } from '../../storage/playbook-file';
import { append } from '../../storage/log';
import { people, savePeople } from '../../storage/people';
import { practice } from '../../storage/practice';
import { addRecord, recordsOf } from '../../storage/records';
import { changeSettings, noteSite, settings } from '../../storage/settings';
import { playbook, worded } from '../domain/playbooks';
import { button, choose, field, freshBrowser, open, status, write } from './screen';

const clock = { now: Date.UTC(2026, 10, 23, 8), zone: 'Europe/Prague' };
let leave: () => void = () => undefined;

const show = async () => {
  leave();
  leave = open(<Options clock={() => clock} />);
  await vi.waitFor(() => field('Quiet hours'));
};
const says = (words: RegExp) => vi.waitFor(() => expect(status()).toMatch(words));
const section = (id: string) => document.getElementById(id)!;
const told = (id: string) => section(id).textContent;
/** As the browser does when a box is clicked that somebody can see. */
const tick = (label: string) => field(label).click();
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));
const submit = (form: HTMLFormElement) =>
  form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
/** The labels in a section, as they are read. */
const labels = (id: string) =>
  [...section(id).querySelectorAll('label')].map((label) => label.textContent);

/** What the browser answers when it is asked for a permission, and what it was asked for. */
function permits(answer: boolean) {
  const asked: unknown[] = [];
  const held = new Set<string>();
  const key = (what: object) => JSON.stringify(what);
  const permissions = {
    request: async (what: object) => {
      asked.push(what);
      if (answer) held.add(key(what));
      return answer;
    },
    contains: async (what: object) => held.has(key(what)),
    remove: async (what: object) => held.delete(key(what)),
  };
  Object.assign(fakeBrowser, { permissions });
  return asked;
}

/** What an administrator has set. */
const manages = (found: object) => {
  fakeBrowser.storage.managed.get = (async () => found) as typeof fakeBrowser.storage.managed.get;
};

beforeEach(async () => {
  await freshBrowser();
  permits(true);
  manages({});
  await changeSettings(() => ({ startedAt: 1, startDay: '2026-11-02' }));
});
afterEach(() => leave());

describe('cadence and promises', () => {
  beforeEach(show);

  it('are saved as they are entered', async () => {
    write(field('Wished for, in days'), '10');
    await says(/^Saved$/);
    write(field('To people I lead'), '0');
    write(field('Acts a week'), '5');
    write(field('Time'), '15:30');
    const day = field<HTMLSelectElement>('Day');
    day.value = '4';
    day.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(async () =>
      expect(await settings()).toMatchObject({
        cadence: { ideal: 10, max: 14 },
        answerWithin: { report: 0, leader: 1, customer: 1 },
        goal: 5,
        review: { weekday: 4, time: '15:30' },
      }),
    );
  });

  it.each([
    ['Wished for, in days', '15', /shorter than the wished for/],
    ['Wished for, in days', '0', /whole number from 1 to 365/],
    ['At the longest, in days', '3', /shorter than the wished for/],
    ['At the longest, in days', 'x', /whole number from 1 to 730/],
    ['To my leader', '31', /whole number from 0 to 30/],
    ['Acts a week', '0', /whole number from 1 to 100/],
    ['Time', '', /A time is needed/],
  ])('refuse %s = "%s" and keep what was set', async (label, value, words) => {
    const before = await settings();
    write(field(label), value);
    await vi.waitFor(() => expect(told('promises')).toMatch(words));
    expect(await settings()).toEqual(before);
  });
});

describe('what needs a permission', () => {
  it.each([
    ['Tell me when a promise comes due', 'notify', { permissions: ['notifications'] }],
    [
      'No prompts while a Google Meet call is open',
      'quietInCalls',
      { origins: ['https://meet.google.com/*'] },
    ],
  ] as const)(
    '“%s” is asked for when it is switched on, and given back',
    async (label, key, what) => {
      const asked = permits(true);
      await show();
      expect(asked).toEqual([]);
      tick(label);
      expect(asked).toEqual([what]);
      await vi.waitFor(async () => expect((await settings())[key]).toBe(true));
      await vi.waitFor(() => expect(field(label).checked).toBe(true));
      tick(label);
      await vi.waitFor(async () => expect((await settings())[key]).toBe(false));
      expect(await fakeBrowser.permissions.contains(what as object)).toBe(false);
    },
  );

  it('stays off when the browser refuses, and says so', async () => {
    permits(false);
    await show();
    tick('Tell me when a promise comes due');
    await says(/did not allow it/);
    await vi.waitFor(() => expect(field('Tell me when a promise comes due').checked).toBe(false));
    expect((await settings()).notify).toBe(false);
  });

  it('shows as off when the permission has been taken away elsewhere', async () => {
    await changeSettings(() => ({ notify: true }));
    await show();
    await drawn();
    expect(field('Tell me when a promise comes due').checked).toBe(false);
  });
});

describe('behaviours', () => {
  it('stand in their fifteen groups, closed, with how many are on', async () => {
    await changeSettings(() => ({ off: ['B01', 'B02'] }));
    await show();
    const groups = [...section('behaviours').querySelectorAll('.standards > details')];
    expect(groups).toHaveLength(15);
    expect(groups[0]!.textContent).toBe('Available6 of 8 on');
    expect(section('behaviours').querySelectorAll('.behaviours li')).toHaveLength(0);
  });

  it('are found by their words, switched off and on again', async () => {
    await show();
    write(field('Find a behaviour'), 'answered time');
    await vi.waitFor(() => expect(labels('behaviours')).toContain('Answered, or gave a time'));
    expect(told('behaviours')).toContain('Service and leadership');
    tick('Answered, or gave a time');
    await vi.waitFor(async () => expect((await settings()).off).toEqual(['B01']));
    await vi.waitFor(() => expect(field('Answered, or gave a time').checked).toBe(false));
    tick('Answered, or gave a time');
    await vi.waitFor(async () => expect((await settings()).off).toEqual([]));
    write(field('Find a behaviour'), 'zebra');
    await vi.waitFor(() => expect(told('behaviours')).toContain('No behaviour has these words'));
  });

  it('that are optional are off until they are switched on', async () => {
    await show();
    write(field('Find a behaviour'), 'B84');
    await vi.waitFor(() => field('Kept the standard outside work'));
    expect(field('Kept the standard outside work').checked).toBe(false);
    tick('Kept the standard outside work');
    await vi.waitFor(async () => expect((await settings()).on).toEqual(['B84']));
    expect((await practice()).chosen.off).not.toContain('B84');
  });

  it('of a playbook name it', async () => {
    const theirs = playbook({ behaviours: [worded('greet')] });
    await addRecord({ type: 'playbook', id: 'playbook-harbour', playbook: theirs }, clock);
    await show();
    write(field('Find a behaviour'), 'greet');
    await vi.waitFor(() => expect(labels('behaviours')).toContain('Did greetHarbour desk'));
    expect(told('behaviours')).toContain('Do greet for this person');
  });
});

describe('a behaviour of one’s own', () => {
  const form = () => section('behaviours').querySelector<HTMLFormElement>('.own-form')!;
  const begin = async () => {
    await show();
    button('Write a behaviour').click();
    await vi.waitFor(() => field('The suggestion'));
  };

  it('is written, offered and removed, and comes back with Undo', async () => {
    await begin();
    write(field('The suggestion'), ' Ask {name} about the move ');
    write(field('The act, once done'), 'Asked about the move');
    tick('One-on-one');
    await drawn();
    expect(told('behaviours')).toContain('25 of 140');
    submit(form());
    await says(/^Saved$/);
    const [own] = await recordsOf('behaviour');
    expect(own).toMatchObject({
      prompt: 'Ask {name} about the move',
      moments: ['one-on-one'],
      due: 'this-week',
      why: '',
    });
    expect(own!.id).toMatch(/^own-[\da-f-]{36}$/);
    expect((await practice()).behaviours.at(-1)?.id).toBe(own!.id);
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Write a behaviour')));

    button('Remove Asked about the move').click();
    await says(/“Asked about the move” is removed/);
    expect(await recordsOf('behaviour')).toEqual([]);
    button('Undo').click();
    await says(/Undone/);
    expect(await recordsOf('behaviour')).toHaveLength(1);
  });

  it('is not taken without its words and an occasion, and every field says why', async () => {
    await begin();
    submit(form());
    await vi.waitFor(() => expect(form().querySelectorAll('.trouble')).toHaveLength(3));
    await vi.waitFor(() => expect(document.activeElement).toBe(field('The suggestion')));
    write(field('The suggestion'), 'x'.repeat(141));
    write(field('The act, once done'), 'Asked');
    tick('Kick-off');
    await drawn();
    submit(form());
    await vi.waitFor(() => expect(form().textContent).toContain('At most 140 characters fit'));
    expect(form().querySelectorAll('.trouble')).toHaveLength(1);
    expect(await recordsOf('behaviour')).toEqual([]);
  });

  it.each([
    ['The suggestion', 'Ask {leader} about {name}', /Nobody fills in \{leader\}/],
    ['The act, once done', 'Asked {name}', /Nobody fills in \{name\}/],
    ['The suggestion', '\u200B\u200D\u202E', /A suggestion|one act|needed/],
  ])('is refused with %s = “%s”, beside the field', async (label, value, said) => {
    await begin();
    write(field('The suggestion'), 'Ask {name} about the move');
    write(field('The act, once done'), 'Asked');
    tick('One-on-one');
    write(field(label), value);
    await drawn();
    submit(form());
    await vi.waitFor(() => expect(form().querySelectorAll('.trouble')).toHaveLength(1));
    const note = document.getElementById(field(label).getAttribute('aria-describedby')!)!;
    expect(note.querySelector('.trouble')!.textContent).toMatch(said);
    expect(await recordsOf('behaviour')).toEqual([]);
  });

  it('is changed in place; Escape leaves it as it was', async () => {
    const { id: _, ...rest } = worded('x');
    await addRecord({ type: 'behaviour', id: 'own-1', ...rest }, clock);
    await show();
    button('Change Did x').click();
    await vi.waitFor(() => field('The suggestion'));
    write(field('The suggestion'), 'Something else');
    await drawn();
    form().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(form()).toBe(null));
    button('Change Did x').click();
    await vi.waitFor(() => expect(field('The suggestion').value).toBe('Do x for {name}'));
    write(field('The suggestion'), 'Something better');
    await drawn();
    submit(form());
    await says(/^Saved$/);
    expect(await recordsOf('behaviour')).toMatchObject([
      { id: 'own-1', prompt: 'Something better' },
    ]);
  });
});

describe('title words', () => {
  const label = 'Kick-off: one word or phrase a line';
  const list = () => field<HTMLTextAreaElement>(label);
  const save = () => submit(list().form!);

  it('of a language that nobody writes in can be left out, and come back', async () => {
    await show();
    const others = wordLanguages.filter((language) => language !== 'de');
    const known = builtInWords('kick-off', others);
    const german = builtInWords('kick-off', ['de']).find((word) => !known.includes(word))!;
    expect(list().value.split('\n')).toContain(german);
    tick('German');
    await vi.waitFor(() => expect(list().value.split('\n')).not.toContain(german));
    expect((await practice()).words['kick-off']).not.toContain(german);
    expect((await practice()).words['kick-off']).toEqual(known);
    tick('German');
    await vi.waitFor(() => expect(list().value.split('\n')).toContain(german));
    expect((await settings()).words).toEqual({});
  });

  it('are kept as changes to the built-in ones, and go back to them', async () => {
    await show();
    expect(list().value.split('\n')).toEqual(builtInWords('kick-off'));
    const [first, ...others] = builtInWords('kick-off');
    write(list(), [...others, '', 'Spatenstich'].join('\n'));
    await drawn();
    save();
    await says(/^Saved$/);
    const edits = { added: ['Spatenstich'], removed: [first!] };
    expect((await settings()).words).toEqual({ 'kick-off': edits });
    expect((await practice()).words['kick-off']).toContain('Spatenstich');
    await vi.waitFor(() => button('Back to the built-in words').click());
    await vi.waitFor(async () => expect((await settings()).words).toEqual({}));
    await vi.waitFor(() => button('Undo').click());
    await vi.waitFor(async () => expect((await settings()).words).toEqual({ 'kick-off': edits }));
  });

  it('that cannot be looked for are said by line, and nothing is saved', async () => {
    await show();
    write(list(), `kickoff\n\nx\n*\na*b\n${'y'.repeat(61)}`);
    await drawn();
    save();
    await vi.waitFor(() => expect(told('words')).toContain('Line 3: at least two letters'));
    expect(told('words')).toContain('Line 4: a * needs letters');
    expect(told('words')).toContain('Line 5: a * stands only at the end');
    expect(told('words')).toContain('Line 6: at most 60 characters');
    expect((await settings()).words).toEqual({});
  });

  it('are said aloud when they are wrong, every time, and what was said before is gone', async () => {
    await show();
    const alert = () => section('words').querySelector('[role=alert]');
    write(list(), 'kickoff\nSpatenstich');
    await drawn();
    save();
    await says(/^Saved$/);
    expect(alert()).toBe(null);
    write(list(), 'x');
    await drawn();
    save();
    await vi.waitFor(() => expect(alert()?.textContent).toMatch(/^Line 1: at least two/));
    expect(status()).toBe('');
    const first = alert();
    save();
    await vi.waitFor(() => expect(alert()).not.toBe(first));
    expect(alert()?.textContent).toMatch(/^Line 1/);
  });
});

describe('playbooks', () => {
  const theirs = playbook({
    talk: [{ id: 'a', talk: 'Answer today', walk: 'I answer today' }],
    behaviours: [worded('greet')],
    off: ['B01'],
    goal: 5,
    words: { 'kick-off': ['Anpfiff'] },
    plans: [{ moment: 'kick-off', behaviour: 'greet' }],
  });
  const bring = (file: string) => choose(field('Import a playbook'), 'x.playbook.json', file);
  const preview = () => section('playbooks').querySelector('[role=group]')?.textContent ?? '';

  it('show what they change before anything is, are taken in, and taken back', async () => {
    await show();
    bring(writtenPlaybook(theirs));
    await vi.waitFor(() => expect(preview()).toContain('What “Harbour desk” brings'));
    for (const said of [
      'Answer today I answer today',
      'Do greet for this person',
      'Answered, or gave a time',
      'Acts a week: 5 instead of 3',
      'Kick-off: Anpfiff',
      'Kick-off → Did greet',
    ]) {
      expect(preview()).toContain(said);
    }
    expect(await recordsOf('playbook')).toEqual([]);
    button('Take it in').click();
    await says(/“Harbour desk” is taken in/);
    expect(await settings()).toMatchObject({ goal: 5, off: ['B01'] });
    expect(await recordsOf('playbook')).toMatchObject([{ id: 'playbook-harbour' }]);
    button('Undo').click();
    await says(/Undone/);
    expect(await settings()).toMatchObject({ goal: 3, off: [] });
    expect(await recordsOf('playbook')).toEqual([]);
  });

  it('are left without a trace', async () => {
    await show();
    const before = await settings();
    bring(writtenPlaybook(theirs));
    await vi.waitFor(() => button('Leave it').click());
    await vi.waitFor(() => expect(preview()).toBe(''));
    expect(await settings()).toEqual(before);
    expect(await recordsOf('playbook')).toEqual([]);
  });

  it('that are not in order are refused beside the field, with the reason', async () => {
    await show();
    bring('{"format": "mood-diary"}');
    await vi.waitFor(() =>
      expect(told('playbooks')).toMatch(/not a playbook.+Nothing was changed/),
    );
    bring(writtenPlaybook(theirs));
    await vi.waitFor(() => expect(preview()).toContain('Harbour desk'));
    expect(told('playbooks')).not.toMatch(/not a playbook/);
  });

  it('in the same edition again have nothing to take in', async () => {
    await addRecord({ type: 'playbook', id: 'playbook-harbour', playbook: theirs }, clock);
    await changeSettings(() => ({ goal: 5, off: ['B01'] }));
    await show();
    bring(writtenPlaybook(theirs));
    await vi.waitFor(() => expect(preview()).toContain('You have this edition already'));
    expect(() => button('Take it in')).toThrow();
    bring(writtenPlaybook({ ...theirs, goal: 6, talk: [] }));
    await vi.waitFor(() => expect(preview()).toMatch(/goes Answer today/));
    expect(preview()).toContain('6 instead of 5');
  });

  it('that come with the product are looked into and taken in; removed, they are offered again', async () => {
    await show();
    button('Look inside: Three standards').click();
    await vi.waitFor(() => button('Take it in').click());
    await says(/“Three standards” is taken in/);
    expect((await practice()).talk[0]?.id).toBe('three-standards-agree');
    await vi.waitFor(() => button('Remove Three standards').click());
    await says(/“Three standards” is removed: its lines/);
    expect((await practice()).talk).toEqual([]);
    expect(button('Look inside: Three standards')).toBeTruthy();
  });

  it('removed give back what they set, and say so; that they will is said before', async () => {
    await show();
    bring(writtenPlaybook(theirs));
    await vi.waitFor(() =>
      expect(preview()).toMatch(/remove it later, these numbers and switches/),
    );
    button('Take it in').click();
    await says(/is taken in/);
    await vi.waitFor(() => button('Remove Harbour desk').click());
    await says(/is removed.+Back as before: Acts a week: 3 instead of 5 and 1 switch\./);
    expect(await settings()).toMatchObject({ goal: 3, off: [] });
    button('Undo').click();
    await says(/Undone/);
    expect(await settings()).toMatchObject({ goal: 5, off: ['B01'] });
  });

  it('stand apart from whoever wrote them', async () => {
    await show();
    expect(told('playbooks')).toContain('Three standards · by Walk the Talk');
  });

  it('of one’s own are made with a title, and hold no people', async () => {
    await show();
    const made: Blob[] = [];
    URL.createObjectURL = (file) => `blob:${made.push(file as Blob)}`;
    const form = field('Title').form!;
    submit(form);
    await vi.waitFor(() => expect(form.textContent).toContain('A title is needed'));
    write(field('Title'), 'Night desk');
    await drawn();
    submit(form);
    await says(/night-desk\.playbook\.json goes to your downloads/);
    expect(JSON.parse(await made[0]!.text())).toMatchObject({
      format: 'walk-the-talk-playbook',
      id: 'night-desk',
      cadence: { ideal: 7, max: 14 },
    });
  });
});

describe('diagnostics', () => {
  const details = () => section('diagnostics').textContent!;

  it('tell versions, sites and counts, and copy the same', async () => {
    let copied = '';
    fakeBrowser.runtime.getManifest = (() => ({
      version: '1.2.3',
    })) as typeof fakeBrowser.runtime.getManifest;
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (words: string) => void (copied = words) },
      configurable: true,
    });
    Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
    await noteSite('gmail', { seenAt: clock.now });
    await noteSite('calendar', {
      trouble: { at: clock.now, surface: 'popover', skeleton: 'div role=dialog' },
    });
    await savePeople([
      {
        id: 'ana',
        name: 'Ana Silva',
        addresses: ['ana@corp.example'],
        role: 'report',
        updatedAt: 1,
        device: 'laptop',
      },
    ]);
    await changeSettings(() => ({
      ownAddresses: ['me@corp.example'],
      seenAddresses: ['seen@corp.example'],
    }));
    await addRecord({ type: 'talk', talk: 'Ana first', walk: 'Ben', place: 1 }, clock);
    await append({ kind: 'act', text: 'Thanked Ana Silva', person: 'ana' }, clock, '2026-11-23');
    await show();
    await vi.waitFor(() => expect(details()).toContain('1 person'));
    for (const said of [
      /Gmail: last read .*2026.* layout recognised/,
      /Calendar: .*layout not recognised \(popover, .*2026/,
      /1 event, 1 person, 1 journal entry and 0 decisions of the last 30 days/,
      /Extension: 1\.2\.3/,
      /div role=dialog/,
    ]) {
      expect(details()).toMatch(said);
    }
    const copy = [...section('diagnostics').querySelectorAll('button')].at(-1)!;
    expect(copy.textContent).toBe('Copy details');
    copy.click();
    await says(/Copied/);
    expect(copied).toBe(section('diagnostics').querySelector('pre')!.textContent);
    for (const secret of [/@/, /corp\.example/, /Ana/, /Silva/, /Ben/]) {
      expect(details()).not.toMatch(secret);
      // The page knows them well: the check would see them.
      expect(JSON.stringify([await people(), await recordsOf('talk')])).toMatch(secret);
    }
  });
});

describe('a site that is kept from us', () => {
  it('is said beside its switch and in the diagnostics, with a way to allow it', async () => {
    const sites = ['gmail', 'calendar'] as const;
    for (const site of sites) await noteSite(site, { seenAt: clock.now });
    const asked = permits(true);
    await show();
    await vi.waitFor(() => expect(told('sites')).toContain('Gmail: access is off'));
    await vi.waitFor(() => expect(told('diagnostics')).toContain('Gmail: access is off'));
    expect(told('diagnostics')).toContain('Google Calendar: access is off');
    expect(told('diagnostics')).not.toContain('layout recognised');
    button('Allow Gmail').click();
    await says(/Gmail may be read again/);
    expect(asked).toEqual([{ origins: ['https://mail.google.com/*'] }]);
    await vi.waitFor(() => expect(told('sites')).not.toContain('Gmail: access is off'));
    expect(told('sites')).toContain('Calendar: access is off');
    // Seen anew, the diagnostics say so again; and of a site that is not wanted nothing is said.
    await changeSettings(() => ({ sites: { gmail: true, calendar: false } }));
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(told('sites')).not.toContain('access is off'));
    await vi.waitFor(() =>
      expect(told('diagnostics')).toMatch(/Gmail: last read .*layout recognised/),
    );
    expect(told('diagnostics')).not.toContain('access is off');
  });
});

describe('a policy', () => {
  const file = { format: 'walk-the-talk-playbook', version: 1, id: 'harbour', title: 'Harbour' };

  it('is said, and what it locks cannot be changed; everything else can', async () => {
    manages({
      playbook: {
        ...file,
        goal: 7,
        budget: 2,
        off: ['B01'],
        words: { 'kick-off': ['Spatenstich'] },
      },
      locked: ['goal', 'budget', 'behaviours', 'words'],
    });
    await show();
    expect(document.body.textContent).toContain('has set the playbook “Harbour”');
    expect(field('Acts a week').value).toBe('7');
    expect(field('Acts a week').disabled).toBe(true);
    expect(field('Wished for, in days').disabled).toBe(false);
    expect(field<HTMLTextAreaElement>('Kick-off: one word or phrase a line').disabled).toBe(true);
    write(field('Prompts a day'), '3');
    await vi.waitFor(() => expect(told('prompts')).toMatch(/whole number from 0 to 2/));
    write(field('Find a behaviour'), 'answered time');
    await vi.waitFor(() => expect(field('Answered, or gave a time').disabled).toBe(true));
    expect(field('Answered, or gave a time').checked).toBe(false);
    expect(() => button('Remove Harbour')).toThrow();
  });

  it('that locks nothing is a suggestion, said so until the leader chooses otherwise', async () => {
    manages({
      playbook: { ...file, goal: 7 },
      quietHours: { from: '18:00', to: '09:00' },
      sites: { calendar: false },
      languages: ['en', 'ko'],
      support: 'mailto:help@corp.example',
    });
    await show();
    const suggested = (id: string) =>
      [...section(id).querySelectorAll('.ruled')].map(({ textContent }) => textContent);
    await vi.waitFor(() =>
      expect(document.querySelector<HTMLAnchorElement>('.support a')?.href).toBe(
        'mailto:help@corp.example',
      ),
    );
    expect(suggested('prompts')).toEqual(['Suggested by your administrator; you may change it.']);
    expect(suggested('sites')).toHaveLength(1);
    expect(suggested('words')).toHaveLength(1);
    expect(field('Google Calendar').checked).toBe(false);
    expect([field('Korean').checked, field('German').checked]).toEqual([true, false]);
    expect(field('From').value).toBe('18:00');
    tick('Google Calendar');
    await vi.waitFor(() => expect(suggested('sites')).toEqual([]));
    tick('German');
    await vi.waitFor(async () => expect((await settings()).languages).toEqual(['en', 'de', 'ko']));
    expect((await settings()).sites).toEqual({ gmail: true, calendar: true });
    expect((await settings()).quiet).toEqual({ on: true, from: '18:00', to: '09:00' });
  });

  it('may rule without a playbook, and says so', async () => {
    manages({ quietHours: { on: false }, locked: ['quietHours'] });
    await show();
    expect(document.body.textContent).toContain('Your administrator has set some of what you see');
    expect(field('Quiet hours').checked).toBe(false);
    expect(field('Quiet hours').disabled).toBe(true);
    expect(field('From').disabled).toBe(true);
    expect(told('prompts')).toContain('Set by your administrator.');
  });

  it('that allows no prompts on pages says so where their number stands', async () => {
    manages({ budget: 0 });
    await show();
    expect(field('Prompts a day').value).toBe('0');
    expect(field('Prompts a day').disabled).toBe(true);
    expect(told('prompts')).toContain('has switched off suggestions on pages.');
    manages({ budget: 1 });
    await show();
    await vi.waitFor(() => expect(told('prompts')).toContain('to at most 1; fewer is up to you.'));
    expect(field('Prompts a day').disabled).toBe(false);
    expect(told('prompts')).not.toContain('switched off suggestions');
  });

  it('that cannot be read is said, and locks nothing', async () => {
    manages({ playbook: { ...file, goal: 0 }, locked: ['goal'] });
    await show();
    expect(document.body.textContent).toMatch(/cannot be read:.+“goal” cannot be 0.+not applied/);
    expect(field('Acts a week').disabled).toBe(false);
  });
});
