// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Journal } from '../../components/journal/journal';
import { reasonTexts } from '../../components/journal/outcomes';
import type { Reason } from '../../domain/decide';
import type { Decided } from '../../storage/decisions';
import { write } from '../../storage/database';
import { append, remove } from '../../storage/log';
import { answerPromise } from '../../storage/answers';
import { removePerson, savePeople } from '../../storage/people';
import { text } from '../../storage/texts';
import { dump, freshProfile } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';

const root = () => document.getElementById('app')!;
const said = () => root().textContent ?? '';
const status = () => root().querySelector('[role=status]')?.textContent;
const lines = () =>
  [...root().querySelectorAll('.line, .occasion')].map((line) => line.textContent ?? '');
const button = (name: string) =>
  [...root().querySelectorAll('button')].find((one) => one.textContent === name);

async function open(section = ''): Promise<void> {
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

    const search = root().querySelector('input')!;
    search.value = 'came JOSE';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(lines()).toEqual([expect.stringContaining('José came by')]));
    await vi.waitFor(() => expect(status()).toBe('1 entry found'));
    search.value = 'nobody';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(said()).toContain('No entry with these words.'));
  });

  it('says that nothing is lost when it cannot be read', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new Error('Internal error opening backing store.');
    });
    await open();
    expect(root().querySelector('.trouble')?.textContent).toContain('Nothing is lost.');
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

it('follows the address from section to section', async () => {
  await open();
  const current = () => root().querySelector('nav [aria-current=page]')?.textContent;
  expect(current()).toBe('Log');
  location.hash = 'why';
  window.dispatchEvent(new Event('hashchange'));
  await vi.waitFor(() => expect(current()).toBe('Why'));
  location.hash = 'unknown';
  window.dispatchEvent(new Event('hashchange'));
  await vi.waitFor(() => expect(current()).toBe('Log'));
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
