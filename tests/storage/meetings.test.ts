import { beforeEach, expect, it } from 'vitest';
import type { EventFacts } from '../../domain/facts';
import type { LogEvent } from '../../domain/log';
import { lastSaid } from '../../domain/one-on-ones';
import { write } from '../../storage/database';
import { deleteEntry } from '../../storage/corrections';
import {
  forgetMeeting,
  meetingKey,
  meetingPerson,
  meetings,
  noteMeeting,
  noteOutcome,
  trimMeetings,
} from '../../storage/meetings';
import { dump, freshProfile } from './platform';
import { clock } from './suggestions';

const day = 86_400_000;
const event = (change: Partial<EventFacts> = {}): EventFacts => ({
  kind: 'event',
  key: 's_20261120T090000Z',
  series: 's',
  people: 'people',
  guests: [],
  others: 0,
  doing: 'open',
  ...change,
});

beforeEach(freshProfile);

it('a one-on-one is known by its event or, for other dates, by its series', async () => {
  await noteMeeting(event(), 'ana', clock.now);
  expect(await meetingPerson(['s_20261120T090000Z'])).toBe('ana');
  expect(await meetingPerson(['s_20261127T090000Z', 's'])).toBe('ana');
  expect(await meetingPerson(['s_20261127T090000Z'])).toBeUndefined();
  await forgetMeeting('s_20261120T090000Z');
  expect(await meetingPerson(['s_20261120T090000Z'])).toBeUndefined();
});

it('its day, once known, stays when a later page does not tell it', async () => {
  await noteMeeting(event({ series: undefined, day: '2026-11-24' }), 'ana', clock.now);
  await noteMeeting(event({ series: undefined }), 'ana', clock.now + 1);
  expect(await meetings()).toMatchObject([{ day: '2026-11-24', seenAt: clock.now + 1 }]);
});

it('what became of it is logged once, and anew when it changes', async () => {
  const meeting = { key: await meetingKey('e1'), person: 'ana' };
  expect(await noteOutcome(meeting, 'moved', clock)).toMatchObject({ went: 'moved' });
  expect(await noteOutcome(meeting, 'moved', clock)).toBeUndefined();
  await noteOutcome(meeting, 'kept', { ...clock, now: clock.now + 1 }, '2026-11-19');
  expect((await dump()).events).toMatchObject([
    { went: 'moved', day: '2026-11-20' },
    { went: 'kept', day: '2026-11-19' },
  ]);
});

it('what was said of it last holds in the log, too, when the clock was set back', async () => {
  const meeting = { key: await meetingKey('e1'), person: 'ana' };
  const first = await noteOutcome(meeting, 'moved', { ...clock, now: clock.now + 60_000 });
  await noteOutcome(meeting, 'kept', clock);
  const events = (await dump()).events as LogEvent[];
  expect(lastSaid(events)).toMatchObject([{ went: 'kept', day: '2026-11-20' }]);
  expect(await meetings()).toMatchObject([{ went: 'kept' }]);
  expect(lastSaid(events.filter(({ id }) => id === first!.id))).toMatchObject([{ went: 'moved' }]);
  await deleteEntry(first!.id, clock);
  expect(await meetings()).toMatchObject([{ went: 'kept' }]);
});

it('taken back, it is asked about and can be answered again', async () => {
  const meeting = { key: await meetingKey('e1'), person: 'ana' };
  const said = await noteOutcome(meeting, 'kept', clock);
  await deleteEntry(said!.id, clock);
  expect((await meetings())[0]).not.toHaveProperty('went');
  expect(await noteOutcome(meeting, 'kept', clock)).toBeDefined();
});

it('one that no page has shown for more than a year is forgotten', async () => {
  await noteMeeting(event({ key: 'old', series: undefined }), 'ana', clock.now - 401 * day);
  await noteMeeting(event({ key: 'new', series: undefined }), 'ana', clock.now - 399 * day);
  await write(['meetings'], (tx) => trimMeetings(tx, clock.now));
  expect(await meetings()).toHaveLength(1);
});
