// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { historyOf } from '../../components/journal/people/history';
import type { LogEvent } from '../../domain/log';
import { write as writeTo } from '../../storage/database';
import { append, eventsBetween, promises } from '../../storage/log';
import { meetings } from '../../storage/meetings';
import { personById, savePeople } from '../../storage/people';
import { freshProfile } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';
import {
  drawn,
  leaveJournal,
  openJournal,
  press,
  root,
  said,
  status,
  type,
  undo,
} from './journal-screen';
import { button, field, write } from './screen';

const logged = async (): Promise<LogEvent[]> =>
  (await eventsBetween('2026-01-01', '2026-12-31')).filter(({ kind }) => kind !== 'deleted');

const ben = { ...ana, id: 'ben', name: 'Ben Okafor', addresses: ['ben@corp.example'] };
const talk = (person: string, day: string) =>
  append({ kind: 'act', person, behaviour: 'B05', minutes: 20 }, clock, day);

beforeEach(freshProfile);
afterEach(leaveJournal);

describe('the list', () => {
  it('says what it is for while it is empty', async () => {
    await openJournal('people');
    expect(said()).toContain('Nobody here yet');
    expect(root().querySelector('a[href="options.html#people"]')?.textContent).toBe('Add people');
  });

  it('has the one in most need on top, in words, and whoever is on leave at the end', async () => {
    const away = { ...ana, id: 'emil', name: 'Emil Novak', onLeave: true };
    await savePeople([ana, away, ben]);
    await talk('ana', '2026-11-18');
    await talk('ben', '2026-11-01');
    await openJournal('people');
    const cards = [...root().querySelectorAll('.people-card')].map((card) => card.textContent);
    expect(cards).toEqual([
      expect.stringMatching(
        /^Ben Okafor *Too long19 days since a real talk\. Wished for: 7 days, at most/,
      ),
      expect.stringMatching(/^Ana Silva2 days since a real talk\./),
      expect.stringMatching(/^Emil Novak *on leave$/),
    ]);
    // As the measures say it.
    const fairness = root()
      .querySelector('.fairness')
      ?.textContent.replace(/[\u2068\u2069]/g, '');
    expect(fairness).toContain(
      'From 2 days (Ana Silva) to 19 days (Ben Okafor): 9.5 times as much.',
    );
    // Nothing was seen of answers: that is said, and no number is made up.
    expect(fairness).toContain('Too early: it takes at least two people with 5 answers each.');
  });
});

describe('a one-on-one of which nobody knows', () => {
  const met = { key: 'm1', person: 'ana', seenAt: clock.now, day: '2026-11-18' };

  it('is asked about, logged on its day, and asked about again after undo', async () => {
    await savePeople([ana]);
    await writeTo(['meetings'], (tx) => tx.objectStore('meetings').put(met));
    await openJournal('people');
    expect(said()).toContain('Did it take place?Ana Silva · Wednesday');
    await press('Yes', 'Noted for the one-on-one with Ana Silva.');
    expect(await logged()).toMatchObject([{ kind: 'one-on-one', went: 'kept', day: met.day }]);
    await vi.waitFor(() => expect(said()).toContain('2 days since a real talk'));
    expect(said()).not.toContain('Did it take place?');

    await undo();
    expect(await logged()).toEqual([]);
    expect(await meetings()).toEqual([met]);
    expect(said()).toContain('Did it take place?');
  });

  it('that moved is not asked about again until a page tells its new day', async () => {
    await savePeople([ana]);
    await writeTo(['meetings'], (tx) => tx.objectStore('meetings').put(met));
    await openJournal('people');
    await press('Moved', 'Noted');
    expect(await logged()).toMatchObject([{ went: 'moved' }]);
    expect(said()).not.toContain('Did it take place?');
  });
});

describe('one person', () => {
  beforeEach(() => savePeople([ana, ben]));

  it('is not there any more when they were removed', async () => {
    await openJournal('people/nobody');
    expect(said()).toContain('not on your list any more');
  });

  it('a need becomes a promise with a date, and is answered', async () => {
    await openJournal('people/ana');
    button('Keep as a promise').click();
    await vi.waitFor(() => expect(said()).toContain('Write what they need'));
    const need = field('What do you need from me?');
    expect(need.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(need.getAttribute('aria-describedby')!)?.textContent).toContain(
      'Write what they need',
    );

    await type(need, 'A second screen');
    await type(field('By when?'), '2026-11-19');
    button('Keep as a promise').click();
    await vi.waitFor(() => expect(said()).toContain('Choose today or a later day.'));
    expect(await logged()).toEqual([]);

    await type(field('By when?'), '2026-11-24');
    await press('Keep as a promise', 'It comes up when it is due.');
    expect(await promises()).toMatchObject([
      { person: 'ana', behaviour: 'B21', due: '2026-11-24T17:00', text: 'A second screen' },
    ]);
    expect(said()).toContain('A second screenby Tuesday');

    await press('They have it', 'Noted');
    expect(await promises()).toMatchObject([{ answer: 'yes' }]);
    expect(said()).toContain('1 need before');
    expect(document.activeElement?.textContent).toBe('What they need from you');
    await undo();
    await vi.waitFor(() => expect(button('They have it')).toBeDefined());
  });

  it('a real talk is logged with its minutes and its day, and ends the days without one', async () => {
    await openJournal('people/ana');
    button('Log a real talk').click();
    await vi.waitFor(() => expect(field('When')).toBe(document.activeElement));
    await type(field('Minutes, if you know'), '0');
    button('Log it').click();
    await vi.waitFor(() => expect(said()).toContain('Write whole minutes'));
    await type(field('Minutes, if you know'), '25');
    await type(field('When'), '2026-11-19');
    await press('Log it', 'Logged: Had a real talk.');
    expect(await logged()).toMatchObject([
      { kind: 'act', person: 'ana', behaviour: 'B05', minutes: 25, day: '2026-11-19' },
    ]);
    expect(said()).toContain('1 day since a real talk.');
    await undo();
    expect(await logged()).toEqual([]);
  });

  it('the second click of a double click logs nothing', async () => {
    await openJournal('people/ana');
    const click = (detail: number) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail });
      button('Log it').dispatchEvent(event);
    };
    button('Log a real talk').click();
    await vi.waitFor(() => expect(button('Log it')).toBeDefined());
    click(2);
    await drawn();
    expect(await logged()).toEqual([]);
    click(1);
    click(2);
    await vi.waitFor(() => expect(status()).toContain('Logged'));
    expect(await logged()).toHaveLength(1);
  });

  it('what they said when asked is kept under their name', async () => {
    await openJournal('people/ana');
    button('Keep what they said').click();
    await vi.waitFor(() => expect(said()).toContain('Choose at least one mark.'));
    const four = [...root().querySelectorAll('fieldset')]
      .find((one) => one.textContent.includes('I feel heard'))!
      .querySelectorAll('input')[3]!;
    four.click();
    await drawn();
    await press('Keep what they said', 'Kept.');
    expect(await logged()).toMatchObject([
      { kind: 'mark', what: 'heard', value: 4, person: 'ana', day: today },
    ]);
    expect(said()).toContain('Last time: 4 (today)');
  });

  it('has days of their own when the leader says so, and everybody’s again', async () => {
    await talk('ana', '2026-11-10');
    await openJournal('people/ana');
    await type(field('Days you want'), '20');
    await type(field('Days at most'), '10');
    button('Save').click();
    await vi.waitFor(() => expect(said()).toContain('Write whole days'));
    await type(field('Days at most'), '30');
    await press('Save', 'Saved');
    expect((await personById('ana'))?.cadence).toEqual({ ideal: 20, max: 30 });
    await vi.waitFor(() => expect(said()).toContain('Wished for: 20 days, at most 30.'));
    button('As for everybody').click();
    await vi.waitFor(async () => expect(await personById('ana')).not.toHaveProperty('cadence'));
  });

  it('a note is saved when the field is left, and does not overwrite what another tab changed', async () => {
    await openJournal('people/ana');
    await savePeople([{ ...ana, name: 'Ana Maria Silva', updatedAt: clock.now + 5 }]);
    write(field('Your note'), 'Wants to lead the pilot');
    await vi.waitFor(() => expect(status()).toContain('Your note is saved.'));
    expect(await personById('ana')).toMatchObject({
      name: 'Ana Maria Silva',
      note: 'Wants to lead the pilot',
    });
    await undo();
    const after = await personById('ana');
    expect(after).not.toHaveProperty('note');
    expect(after?.name).toBe('Ana Maria Silva');
  });
});

it('a customer has minutes, my leader has what moves them', async () => {
  const kim = { ...ana, id: 'kim', name: 'Kim Park', role: 'customer' as const };
  const henrik = { ...ana, id: 'henrik', name: 'Henrik Lund', role: 'leader' as const };
  await savePeople([kim, henrik]);
  await append({ kind: 'act', behaviour: 'B62', minutes: 12 }, clock, today);
  await append({ kind: 'act', behaviour: 'B62', minutes: 6, person: 'kim' }, clock, today);
  await openJournal('people/kim');
  expect(said()).toContain('18 of 30 minutes with customers this week, by voice. With them: 6.');
  await openJournal('people/henrik');
  field('Trouble: what could go wrong').click();
  await vi.waitFor(async () => expect((await personById('henrik'))?.movedBy).toBe('trouble'));
  await vi.waitFor(() => expect(status()).toContain('Saved'));
  await undo();
  expect(await personById('henrik')).not.toHaveProperty('movedBy');
});

it('twelve weeks with a person are counted by what became of everything', () => {
  let made = 0;
  const event = (day: string, entry: object) =>
    ({ id: `e${(made += 1)}`, at: made, zone: 'UTC', day, device: 'x', ...entry }) as LogEvent;
  const oneOnOne = (meeting: string, went: string, day: string) =>
    event(day, { kind: 'one-on-one', person: 'ana', meeting, went });
  const events = [
    oneOnOne('m1', 'moved', '2026-11-02'),
    oneOnOne('m1', 'kept', '2026-11-05'),
    oneOnOne('m2', 'declined', '2026-11-09'),
    oneOnOne('old', 'kept', '2026-08-28'),
    event('2026-11-10', { kind: 'act', person: 'ana', behaviour: 'B68' }),
    event('2026-11-11', { kind: 'act', person: 'ana', behaviour: 'B05' }),
    event('2026-11-12', { kind: 'act', person: 'ben', behaviour: 'B05' }),
  ];
  const promise = (id: string, due: string, answer?: 'yes' | 'no', person = 'ana') => ({
    id,
    person,
    behaviour: 'B01',
    moment: 'popup' as const,
    due,
    madeAt: 0,
    ...(answer && { answer }),
  });
  const made3 = [
    promise('p1', '2026-11-19T17:00'),
    promise('p2', '2026-11-01T17:00'),
    promise('p3', '2026-11-01T17:00', 'yes'),
    promise('p4', '2026-08-28T17:00', 'no'),
    promise('p5', '2026-11-01T17:00', 'no', 'ben'),
  ];
  const { entries, ...counts } = historyOf('ana', events, made3, today, clock);
  expect(counts).toEqual({
    oneOnOnes: { kept: 1, moved: 0, declined: 1, missed: 0 },
    talks: 1,
    recognitions: 1,
    promises: { yes: 1, partly: 0, no: 0, open: 1, unknown: 1 },
  });
  expect(entries.map(({ day }) => day)).toEqual([
    '2026-11-11',
    '2026-11-10',
    '2026-11-09',
    '2026-11-05',
  ]);
});
