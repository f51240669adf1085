import 'temporal-polyfill/global';
import { behaviours } from '../../domain/behaviours';
import type { Entry } from '../../domain/log';
import { henrik, mira, team } from './team';

/** Kept weeks, one away, one saved by a reserve week. */
const nineWeeks = '3433r3a43';

/**
 * The text of a backup that holds weeks of a leader's service, up to last week, and a promise that came due yesterday.
 * Every day is one for work and no hour is quiet.
 * @param weeks one character a week, oldest first: acts on days with an occasion, `n` no occasion and nothing logged,
 * `a` away, `r` no acts and a reserve spent
 * @param zone where the leader now is @param zones where the acts were logged, in turn
 */
export function weeksOfService(
  weeks = nineWeeks,
  zone = Temporal.Now.timeZoneId(),
  zones = [zone],
): string {
  const today = Temporal.Now.plainDateISO(zone);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const start = monday.subtract({ weeks: weeks.length });
  const events: object[] = [];
  const log = (day: Temporal.PlainDate, entry: Entry) => {
    const id = `sample-${String(events.length).padStart(4, '0')}`;
    const there = zones[events.length % zones.length]!;
    const { epochMilliseconds: at } = day.toZonedDateTime({ timeZone: there, plainTime: '10:00' });
    events.push({ id, at, zone: there, day: day.toString(), device: 'sample', ...entry });
  };
  const act = (n: number): Entry => ({
    kind: 'act',
    person: `person-${n % team.length}`,
    behaviour: behaviours[n % behaviours.length]!.id,
  });

  for (const [index, week] of [...weeks].entries()) {
    const first = start.add({ weeks: index });
    const day = (n: number) => first.add({ days: n });
    if (week === 'a') for (const n of [0, 1, 2, 3, 4]) log(day(n), { kind: 'away' });
    else if (week !== 'n') log(day(0), { kind: 'occasion' });
    if (week === 'r') log(day(6), { kind: 'reserve', week: first.toString(), spent: true });
    for (let n = 0; n < Number(week); n += 1) log(day(n), act(events.length));
  }
  const yesterday = today.subtract({ days: 1 });
  log(yesterday, {
    kind: 'promise',
    person: 'person-1',
    behaviour: 'B07',
    moment: 'one-on-one',
    due: `${yesterday.toString()}T17:00`,
  });

  const startedAt = start.toZonedDateTime({ timeZone: zone, plainTime: '08:00' }).epochMilliseconds;
  const record = { updatedAt: startedAt, device: 'sample' };
  return JSON.stringify({
    format: 'walk-the-talk-backup',
    version: 1,
    exportedAt: Temporal.Now.instant().toString({ fractionalSecondDigits: 3 }),
    device: 'sample',
    events,
    people: [
      ...team.map(({ name, address }, n) => ({
        id: `person-${n}`,
        name,
        addresses: [address],
        role: 'report',
        ...record,
      })),
      { id: 'leader', name: henrik.name, addresses: [henrik.address], role: 'leader', ...record },
    ],
    settings: {
      startedAt,
      startDay: start.toString(),
      ownAddresses: [mira.address],
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      firstWeekday: 1,
      quiet: { on: false, from: '19:00', to: '07:00' },
    },
  });
}
