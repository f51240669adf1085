// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeAfter, stepped } from '../../components/journal/talk/order';
import { shareWalked } from '../../components/journal/talk/share';
import { TalkAndWalk } from '../../components/journal/talk/talk-and-walk';
import type { Measured } from '../../domain/measures/measured';
import type { Playbook } from '../../domain/playbook';
import type { TalkLine } from '../../domain/talk';
import { append, eventsBetween } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { addRecord, recordsOf } from '../../storage/records';
import { changeSettings } from '../../storage/settings';
import { ana } from '../storage/suggestions';
import { button, field, freshBrowser, open, status, write } from './screen';
import { SectionHarness } from './section-harness';

const clock = { now: Date.UTC(2026, 10, 20, 16), zone: 'Europe/Berlin' };
const today = '2026-11-20';
let leave: () => void = () => undefined;

const root = () => document.querySelector('.talk')!;
const words = () =>
  [...document.querySelectorAll('.talk > ul .talk-words')].map((one) => one.textContent);
const show = async () => {
  leave();
  leave = open(<SectionHarness Section={TalkAndWalk} clock={clock} />);
  await vi.waitFor(() => expect(root()).toBeTruthy());
};
const says = (said: string) => vi.waitFor(() => expect(status()).toBe(said));
/** What was typed is drawn. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));
const line = (talk: string, place: number, more: Partial<TalkLine> = {}) =>
  addRecord({ type: 'talk', talk, walk: `${talk}, mirrored`, place, ...more }, clock);

beforeEach(async () => {
  await freshBrowser();
  await changeSettings(() => ({ startedAt: 1, startDay: '2026-09-01', firstWeekday: 1 }));
});
afterEach(() => {
  leave();
  leave = () => undefined;
});

describe('talk and walk', () => {
  it('begins with three pairs, one click each', async () => {
    await show();
    expect(root().textContent).toContain('Write down one line');
    button('Take this pair: We answer within one working day.').click();
    await says('The line is added.');
    expect(document.activeElement?.textContent).toBe('We answer within one working day.');
    expect(document.activeElement?.closest('details')).toBeNull();
    expect(await recordsOf('talk')).toMatchObject([{ measure: 'M4', place: 0 }]);
    expect(root().textContent).not.toContain('Write down one line');
    expect(root().querySelectorAll('details .talk-lines > li')).toHaveLength(2);
    button('Undo').click();
    await says('Undone.');
    expect(await recordsOf('talk')).toEqual([]);
  });

  it('takes a line in own words, asks for the missing half, and leaves by Escape', async () => {
    await show();
    button('Write your own').click();
    await vi.waitFor(() => expect(document.activeElement).toBe(field('Talk: what we ask')));
    write(field('Talk: what we ask'), ' We call back. ');
    await drawn();
    button('Save').click();
    await vi.waitFor(() => expect(root().textContent).toContain('Please write a few words here.'));
    expect(document.activeElement).toBe(field('Walk: what I do'));
    expect(await recordsOf('talk')).toEqual([]);
    write(field('Walk: what I do'), 'I call my people back.');
    await drawn();
    button('Save').click();
    await says('The line is added.');
    expect(words()).toContain('We call back.');
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Add a line')));

    button('Change: We call back.').click();
    await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull());
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    document.querySelector('form')!.dispatchEvent(escape);
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Change: We call back.')));
  });

  it('changes, moves and deletes lines, each to be undone', async () => {
    await line('First', 0);
    await line('Second', 1);
    await show();
    button('Move down: First').click();
    await says('Moved down.');
    expect(words()).toEqual(['Second', 'Second, mirrored', 'First', 'First, mirrored']);
    expect(document.activeElement).toBe(button('Move up: First'));
    button('Undo').click();
    await says('Undone.');
    expect(words()[0]).toBe('First');

    button('Change: First').click();
    await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull());
    write(field('Talk: what we ask'), 'The first');
    await drawn();
    button('Save').click();
    await says('The line is changed.');
    expect(words()[0]).toBe('The first');

    button('Delete: The first').click();
    await says('The line is deleted.');
    expect(words()).toEqual(['Second', 'Second, mirrored']);
    expect(document.activeElement).toBe(button('Add a line'));
    button('Undo').click();
    await says('Undone.');
    expect(words()[0]).toBe('The first');
  });

  it('marks a line without a measure, this month beside the month before', async () => {
    const { id } = await line('First', 0);
    await append({ kind: 'mark', what: 'walked', line: id, value: 2 }, clock, '2026-10-12');
    await show();
    expect(root().querySelector('.rating')!.textContent).toContain('October: 2');
    root().querySelectorAll<HTMLInputElement>('.rating input')[3]!.click();
    await says('Saved');
    expect((await eventsBetween(today, today)).at(-1)).toMatchObject({ line: id, value: 4 });
    expect(root().querySelector('.rating')!.textContent).toContain('October: 2');
  });

  it('shows the lines of a playbook with their source, and leaves them alone', async () => {
    await addRecord({ type: 'playbook', playbook }, clock);
    await show();
    expect(root().textContent).toContain('From the playbook “Harbour service”');
    expect([...root().querySelectorAll('.talk-tools')]).toHaveLength(0);
    await line('Mine', 0);
    await show();
    expect([...root().querySelectorAll('.talk-tools')]).toHaveLength(1);
  });

  it('says who waits how long, and from how many answers; before that, that it is too early', async () => {
    const customer = { ...ana, id: 'cus', name: 'Harbour', role: 'customer' } as const;
    await savePeople([ana, customer]);
    const reply = (person: string, hours: number) =>
      append({ kind: 'reply', person, waited: hours * 3_600_000 }, clock, today);
    for (let n = 0; n < 5; n += 1) await reply('ana', 5);
    for (let n = 0; n < 4; n += 1) await reply('cus', 3);
    await show();
    expect(root().querySelector('.talk-parity')!.textContent).toContain('Too early to say.');
    expect(root().querySelector('.talk-bars')).toBeNull();
    await reply('cus', 3);
    await show();
    const parity = root().querySelector('.talk-parity')!;
    expect(parity.textContent).toContain('Your people wait 5 hours for an answer');
    expect(parity.textContent).toContain('5 answers to your people and 5 to customers');
    const bars = [...parity.querySelectorAll('.bar')].map((bar) => bar.getAttribute('width'));
    expect(bars).toEqual(['100%', '60%']);
  });
});

describe('the order of lines', () => {
  const at = (id: string, place: number): TalkLine => ({
    type: 'talk',
    id,
    place,
    talk: id,
    walk: id,
    updatedAt: 1,
    device: 'laptop',
  });
  const lines = [at('c', 2), at('a', 0), at('b', 0)];

  it.each<[string, 1 | -1, Record<string, number>]>([
    ['a', 1, { b: 0, a: 1 }],
    ['b', -1, { b: 0, a: 1 }],
    ['c', -1, { c: 1, b: 2 }],
    ['a', -1, {}],
    ['c', 1, {}],
    ['unknown', 1, {}],
  ])('moving %s by %i changes only the places that must', (id, by, expected) => {
    const places = stepped(lines, id, by).map(({ line: { id: moved }, place }) => [moved, place]);
    const changed = Object.entries(expected).filter(
      ([moved, place]) => lines.find((one) => one.id === moved)!.place !== place,
    );
    expect(Object.fromEntries(places)).toEqual(Object.fromEntries(changed));
  });

  it('a new line comes last', () => {
    expect(placeAfter([])).toBe(0);
    expect(placeAfter(lines)).toBe(3);
  });
});

it.each<[string, Partial<Measured> | undefined, number | undefined, number | undefined]>([
  ['a mark of 4', undefined, 4, 0.8],
  ['no mark yet', undefined, undefined, 0],
  ['a share', { unit: 'share', value: 0.75 }, undefined, 0.75],
  ['a measure that is not known yet', { unit: 'share' }, 4, 0],
  ['twice the wait', { unit: 'ratio', value: 2 }, undefined, 0.5],
  ['half the wait', { unit: 'ratio', value: 0.5 }, undefined, 1],
  ['a mean mark', { unit: 'mark', value: 4 }, undefined, 0.8],
  ['days', { unit: 'days', value: 12 }, undefined, undefined],
])('a line is walked so far by %s', (_, measured, now, share) => {
  const read = { ...(measured && { measured: measured as Measured }), ...(now && { now }) };
  expect(shareWalked(read)).toBe(share);
});

const playbook: Playbook = {
  id: 'harbour',
  title: 'Harbour service',
  description: '',
  talk: [{ id: 'l1', talk: 'We greet first.', walk: 'I greet my people first.' }],
  behaviours: [],
  off: [],
  on: [],
  words: {},
  plans: [],
};
