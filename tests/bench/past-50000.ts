import 'temporal-polyfill/global';
import { behaviours } from '../../domain/behaviours';
import type { Entry } from '../../domain/log';
import { weeksOfService } from '../browser/past';
import { team } from '../browser/team';

const years = 10;

/** The text of a backup of ten years of service with so many events, the same on every day at the same hours. */
export function longService(count: number): string {
  const backup = JSON.parse(weeksOfService('n'));
  const today = Temporal.Now.plainDateISO();
  const start = today.subtract({ years });
  const days = start.until(today).days;
  const events = Array.from({ length: count }, (_, index) => {
    const day = start.add({ days: Math.floor((index * days) / count) });
    const plainTime = { hour: 8 + (index % 9), minute: index % 60, second: (index * 7) % 60 };
    return {
      id: `long-${String(index).padStart(6, '0')}`,
      at: day.toZonedDateTime({ timeZone: 'UTC', plainTime }).epochMilliseconds,
      zone: 'UTC',
      day: day.toString(),
      device: 'sample',
      ...entry(index),
    };
  });
  const startedAt = start.toZonedDateTime('UTC').epochMilliseconds;
  const settings = { ...backup.settings, startedAt, startDay: start.toString() };
  return JSON.stringify({ ...backup, events, settings });
}

/** Of twenty lines: acts with and without words, occasions, answered mails, marks. */
function entry(index: number): Entry {
  const person = `person-${index % team.length}`;
  const kind = index % 20;
  if (kind < 3) return { kind: 'occasion' };
  if (kind < 6) return { kind: 'reply', person, waited: (index % 48) * 3_600_000 };
  if (kind === 6) return { kind: 'mark', what: 'available', value: 1 + (index % 5) };
  const behaviour = behaviours[index % behaviours.length]!.id;
  const text =
    kind < 10 ? 'Asked what stands in the way, and wrote down what was said.' : undefined;
  return { kind: 'act', person, behaviour, ...(text !== undefined && { text }) };
}
