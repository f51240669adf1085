// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Journal } from '../../components/journal/journal';
import { reasonTexts } from '../../components/journal/why/outcomes';
import type { Reason } from '../../domain/decide';
import type { Entry } from '../../domain/log';
import type { Decided } from '../../storage/decisions';
import { write } from '../../storage/database';
import { append, promises, remove } from '../../storage/log';
import { noteOutcome, unknownMeetings } from '../../storage/meetings';
import { answerPromise } from '../../storage/answers';
import { removePerson, savePeople } from '../../storage/people';
import { addRecord } from '../../storage/records';
import { text } from '../../storage/texts';
import { dump, freshProfile } from '../storage/platform';
import { field, write as fill } from './screen';
import { ana, clock, today } from '../storage/suggestions';

const root = () => document.getElementById('app')!;
const said = () => root().textContent ?? '';
const status = () => root().querySelector('[role=status]')?.textContent;
const lines = () =>
  [...root().querySelectorAll('.line, .occasion')].map((line) => line.textContent ?? '');
const button = (name: string) =>
  [...root().querySelectorAll('button')].find((one) => one.textContent === name);

const type = (label: string, value: string) => fill(field(label), value);
const pick = (label: string, value: string) => {
  const select = field<HTMLSelectElement>(label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
/** What was typed or chosen is drawn. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

async function open(section = 'log'): Promise<void> {
  location.hash = section;
  document.body.innerText = '';
  document.body.append(Object.assign(document.createElement('div'), { id: 'app' }));
  render(<Journal clock={() => clock} />, root());
  await vi.waitFor(() => expect(root().querySelector('.note, .card, .trouble')).not.toBeNull());
}

beforeEach(freshProfile);
afterEach(() => render(null, root()));

describe('the log', () => {
  it('says what will stand there while it is empty', async () => {
    await open();
    expect(said()).toContain('Nothing here yet');
    expect(button('Delete')).toBeUndefined();
  });

  it('tells what the leader did, newest first, by day and in words', async () => {
    await savePeople([ana]);
    const made = await append(promise(), clock, '2026-11-18');
    await answerPromise(made.id, 'partly', clock);
    await append({ kind: 'act', person: 'ana', text: 'Called her' }, clock, '2026-11-19');
    await append({ kind: 'away' }, clock, '2026-11-16');
    await append({ kind: 'occasion' }, clock, today);
    await open();
    const days = [...root().querySelectorAll('h3')].map((day) => day.textContent);
    // Some versions of English write a comma after the weekday.
    expect(days.map((day) => day?.replace(',', ''))).toEqual([
      'today · Friday 20 November 2026',
      'yesterday · Thursday 19 November 2026',
      'Wednesday 18 November 2026',
      'Monday 16 November 2026',
    ]);
    expect(lines()).toEqual([
      expect.stringMatching(/^Promise partly kept · Ana Silva · 10:00.*next slot/),
      expect.stringMatching(/^Done · Ana Silva · logged todayCalled her/),
      expect.stringMatching(/^Promised for today, 17:00 · Ana Silva/),
      expect.stringMatching(/^Away/),
    ]);
    expect(root().querySelector('bdi')?.textContent).toBe('Ana Silva');
  });

  it('still tells of a removed person and of a deleted promise', async () => {
    await savePeople([ana]);
    const made = await append(promise(), clock, today);
    await answerPromise(made.id, 'yes', clock);
    await append({ kind: 'act', person: 'ana' }, clock, today);
    await remove(made.id, clock);
    await removePerson('ana', { now: clock.now, device: 'laptop' });
    await open();
    expect(said()).not.toContain('Silva');
    expect(said()).toContain('someone you removed');
    expect(said()).toContain('A promise that was deleted.');
  });

  it('deletes at once and for good, unless it is undone', async () => {
    await append({ kind: 'act', text: 'Called her' }, clock, today);
    await append({ kind: 'act', text: 'Wrote to him' }, clock, '2026-11-19');
    await open();
    const before = await dump();
    expect(status()).toBe('');
    button('Delete')!.click();
    await vi.waitFor(() => expect(status()).toContain('Deleted.'));
    expect(JSON.stringify(await dump())).not.toContain('Called her');
    expect(lines()[0]).toBe('Deleted.Undo');
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Undo')));

    button('Undo')!.click();
    await vi.waitFor(() => expect(status()).toBe('The entry is back.'));
    expect(await dump()).toEqual(before);
    expect(lines()[0]).toContain('Called her');
  });

  it('tells of one-on-ones, answers, marks, plans and reviews', async () => {
    await savePeople([ana]);
    const { id } = await addRecord(
      { type: 'talk', talk: 'We answer within a day', walk: 'So do I', place: 1 },
      clock,
    );
    const told: [Entry, RegExp][] = [
      [
        { kind: 'one-on-one', person: 'ana', meeting: 'm', went: 'kept' },
        /^One-on-one took place · Ana Silva/,
      ],
      [
        { kind: 'one-on-one', person: 'ana', meeting: 'm', went: 'declined' },
        /^One-on-one declined · Ana Silva/,
      ],
      [
        { kind: 'reply', person: 'ana', waited: 3 * 3_600_000 },
        /^Mail answered after 3 hours · Ana Silva/,
      ],
      [{ kind: 'mark', what: 'patient', value: 4 }, /^Marked.*As patient: 4 of 5Delete$/],
      [{ kind: 'mark', what: 'fires', value: 7 }, /^Marked.*Fires: 7Delete$/],
      [
        { kind: 'mark', what: 'walked', value: 2, line: id },
        /^Marked.*Walked this line: 2 of 5We answer within a dayDelete$/,
      ],
      [
        { kind: 'plan', week: '2026-11-16', moment: 'one-on-one', behaviour: 'B04' },
        /^Plan for the week.*If a one-on-one comes up, then I will put the phone away/,
      ],
      [{ kind: 'plan', week: '2026-11-16' }, /^Plan for the week.*None this week\.Delete$/],
      [
        { kind: 'review', of: 'week', start: '2026-11-16' },
        /^Looked back.*week of 16 November\.Delete$/,
      ],
      [{ kind: 'review', of: 'month', start: '2026-10-01' }, /^Looked back.*October 2026\.Delete$/],
      [
        { kind: 'act', person: 'ana', behaviour: 'B05', minutes: 20 },
        /^Done · Ana Silva · 20 minutes/,
      ],
      [
        { ...promise(), behaviour: 'B21', text: 'A word with finance' },
        /^Promised for today, 17:00 · Ana Silva.*A word with financeDelete$/,
      ],
    ];
    // The newest stands first.
    for (const [n, [entry]] of told.toReversed().entries()) {
      await append(entry, { ...clock, now: clock.now + n }, today);
    }
    await open();
    expect(lines()).toEqual(told.map(([, said]) => expect.stringMatching(said)));
  });

  it('corrects whom an act was for, what it was, when and how long, and takes that back', async () => {
    await savePeople([ana]);
    await append({ kind: 'act', text: 'Called her' }, clock, today);
    await open();
    button('Correct')!.click();
    await vi.waitFor(() => expect(document.activeElement).toBe(field('For whom')));
    pick('For whom', 'ana');
    pick('What', 'B05');
    pick('When', '2026-11-18');
    type('In your own words', '');
    type('Minutes', '1.5');
    await drawn();
    button('Save')!.click();
    await vi.waitFor(() => expect(said()).toContain('Please give whole minutes'));
    expect(document.activeElement).toBe(field('Minutes'));
    type('Minutes', '15');
    await drawn();
    button('Save')!.click();
    await vi.waitFor(() => expect(status()).toBe('Corrected.'));
    await vi.waitFor(() =>
      expect(lines()).toEqual([
        expect.stringMatching(/^Done · Ana Silva · 15 minutes · logged today.*real talk/),
      ]),
    );
    expect(document.activeElement).toBe(button('Correct'));
    expect(JSON.stringify(await dump())).not.toContain('Called her');
    button('Undo')!.click();
    await vi.waitFor(() => expect(lines()).toEqual([expect.stringContaining('Called her')]));
  });

  it('asks for an act or a few words', async () => {
    await append({ kind: 'act', text: 'Called her' }, clock, today);
    await open();
    button('Correct')!.click();
    await vi.waitFor(() => type('In your own words', ' '));
    await drawn();
    button('Save')!.click();
    await vi.waitFor(() => expect(said()).toContain('Please choose an act'));
    button('Cancel')!.click();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Correct')));
    expect(lines()).toEqual([expect.stringContaining('Called her')]);
  });

  it('corrects the answer to a promise', async () => {
    const made = await append(promise(), clock, '2026-11-18');
    await answerPromise(made.id, 'yes', clock);
    await open();
    button('Correct')!.click();
    await vi.waitFor(() => expect(field('Yes').checked).toBe(true));
    field('No').click();
    await drawn();
    button('Save')!.click();
    await vi.waitFor(() => expect(lines()[0]).toMatch(/^Not this time/));
    expect((await promises())[0]).toMatchObject({ answer: 'no' });
  });

  it('asks about a one-on-one again when what was said of it is deleted', async () => {
    await savePeople([ana]);
    const meeting = { key: 'weekly', person: 'ana', day: '2026-11-19', seenAt: clock.now };
    await write(['meetings'], (tx) => tx.objectStore('meetings').put(meeting));
    await noteOutcome(meeting, 'kept', clock, meeting.day);
    await open();
    expect(await unknownMeetings(clock)).toEqual([]);
    button('Delete')!.click();
    await vi.waitFor(async () => expect(await unknownMeetings(clock)).toHaveLength(1));
    await vi.waitFor(() => button('Undo')!.click());
    await vi.waitFor(async () => expect(await unknownMeetings(clock)).toEqual([]));
  });

  it('says when an entry could not be deleted, and keeps it', async () => {
    await append({ kind: 'act', text: 'Called her' }, clock, today);
    await open();
    const full = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new Error('The disk is full.');
    });
    button('Delete')!.click();
    await vi.waitFor(() => expect(status()).toContain('could not be deleted'));
    full.mockRestore();
    expect(lines()).toEqual([expect.stringContaining('Called her')]);
  });

  it('shows a month at a time, and finds what is in none of them yet', async () => {
    await savePeople([ana]);
    await append({ kind: 'act', text: 'José came by' }, clock, '2026-08-03');
    await append({ kind: 'act', person: 'ana' }, clock, '2026-10-05');
    await append({ kind: 'occasion' }, clock, '2026-11-10');
    await append({ kind: 'act' }, clock, today);
    await open();
    expect(lines()).toHaveLength(1);
    button('Show earlier')!.click();
    await vi.waitFor(() => expect(lines()).toHaveLength(2));
    // The button may be gone: the keyboard goes on where the earlier ones begin.
    const [earlier] = [...root().querySelectorAll('.day > ul > li')].slice(1);
    await vi.waitFor(() => expect(earlier!.contains(document.activeElement)).toBe(true));

    const search = root().querySelector('input')!;
    search.value = 'came JOSE';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(lines()).toEqual([expect.stringContaining('José came by')]));
    await vi.waitFor(() => expect(status()).toBe('1 entry found'));
    // It stands under the search field already: here it is only read out.
    expect(root().querySelector('.said.card')).toBeNull();
    expect(root().querySelector('.visually-hidden [role=status]')).not.toBeNull();
    search.value = 'nobody';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(said()).toContain('No entry with these words.'));
  });

  it('says what is safe and what to do when it cannot be read', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new Error('Internal error opening backing store.');
    });
    await open();
    expect(root().querySelector('.trouble')?.textContent).toContain('your settings are safe');
    expect(root().querySelector('.trouble')?.textContent).toContain('restore a backup');
  });
});

describe('why', () => {
  it('says what will stand there while nothing was decided', async () => {
    await open('why');
    expect(root().querySelector('h2')?.textContent).toBe('Why');
    expect(said()).toContain('No occasion seen yet');
  });

  it('has a sentence for every reason', () => {
    const sentences = Object.values(reasonTexts).map((key) => text(key));
    expect(sentences.filter((sentence) => /^[A-Z].+\.$/.test(sentence))).toEqual(sentences);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('tells of every occasion what came of it and why, and filters', async () => {
    await savePeople([ana]);
    await decided('page', 'protect', { behaviour: 'B03', fate: 'promised' });
    await decided('page', 'variety', { behaviour: 'B01', fate: 'unseen' });
    await decided('popup', 'budget-spent', { behaviour: 'B01' });
    await decided('popup', 'nothing-fresh');
    await decided('nothing', 'quiet-hours', { person: 'gone', behaviour: 'B01' });
    await open('why');
    expect(lines()).toEqual([
      expect.stringMatching(/someone you removed.*Nothing shown\. It was in your quiet hours\./),
      expect.stringMatching(/Ana Silva.*Nothing shown\. Every suggestion that fits/),
      expect.stringMatching(/Left to the popup\. The prompts you allow for a day.*answer/),
      expect.stringMatching(/Left to the popup\. It never came into view on the page\./),
      expect.stringMatching(/Shown on the page\. A one-on-one was about.*You promised it\./),
    ]);
    // Where the name stands beside it, the suggestion says it, too.
    const names = [...root().querySelectorAll('.suggested')].map(
      (line) => line.querySelector('bdi')?.textContent,
    );
    expect(names).toEqual([undefined, 'Ana Silva', 'Ana Silva', 'Ana Silva']);
    const choices = [...root().querySelectorAll('label')];
    expect(choices.map((choice) => choice.textContent)).toEqual([
      'All (5)',
      'Shown on the page (1)',
      'Left to the popup (2)',
      'Nothing shown (2)',
    ]);
    choices[1]!.click();
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
  });
});

describe('the address', () => {
  const current = () => root().querySelector('nav [aria-current=page]')?.textContent;
  const go = (hash: string) => {
    location.hash = hash;
    window.dispatchEvent(new Event('hashchange'));
  };

  it('leads from section to section, and to the week when it names none', async () => {
    await open('log');
    expect(current()).toBe('Log');
    go('why');
    await vi.waitFor(() => expect(current()).toBe('Why'));
    go('unknown');
    await vi.waitFor(() => expect(current()).toBe('Week'));
    go('log/anything');
    await vi.waitFor(() => expect(current()).toBe('Log'));
  });
});

const promise = () =>
  ({
    kind: 'promise',
    person: 'ana',
    behaviour: 'B03',
    moment: 'one-on-one-moved',
    due: `${today}T17:00`,
  }) as const;

let made = 0;
async function decided(
  outcome: Decided['outcome'],
  reason: Reason,
  more: Partial<Decided> = {},
): Promise<void> {
  made += 1;
  const row: Decided = {
    id: `decision-${made}`,
    at: clock.now + made,
    site: 'gmail',
    kind: 'mail-from-report',
    key: `${made}`,
    person: 'ana',
    outcome,
    reason,
    ...more,
  };
  await write(['decisions'], (tx) => tx.objectStore('decisions').put(row));
}
