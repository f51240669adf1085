import type { ComponentChildren } from 'preact';
import { text, uiLanguage } from '../../storage/texts';
import { dayInWords } from '../when';
import './days.css';

interface Props<T> {
  /** newest first */
  entries: readonly T[];
  dayOf: (entry: T) => string;
  today: string;
  children: (entry: T) => ComponentChildren;
  /** Shows what is older; absent when nothing is. */
  onEarlier?: (() => void) | undefined;
}

/** A list under the headings of its local days, newest first. */
export function Days<T>({ entries, dayOf, today, children, onEarlier }: Props<T>) {
  const days: { day: string; entries: T[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry);
    if (days.at(-1)?.day !== day) days.push({ day, entries: [] });
    days.at(-1)!.entries.push(entry);
  }
  return (
    <>
      {days.map(({ day, entries }) => (
        <section class="day" key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{headingOf(day, today)}</h3>
          <ul role="list">{entries.map(children)}</ul>
        </section>
      ))}
      {onEarlier && (
        <button type="button" class="button" onClick={onEarlier}>
          {text('journalEarlier')}
        </button>
      )}
    </>
  );
}

/** "Thursday, 19 November 2026", with "today" or "yesterday" before it. */
function headingOf(day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  const full = date.toLocaleString(uiLanguage(), { dateStyle: 'full' });
  const near = date.until(Temporal.PlainDate.from(today)).days;
  return near === 0 || near === 1 ? `${dayInWords(day, today)} · ${full}` : full;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A time of day as the clock showed it where it was; `at` in epoch ms, in an IANA zone that this browser knows. */
export function timeOfDay(at: number, zone: string): string {
  // Making a formatter takes longer than drawing the line that needs it.
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short', timeZone: zone });
  clocks.set(zone, clock);
  return clock.format(at);
}
