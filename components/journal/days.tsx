import type { ComponentChild, ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { text, uiLanguage } from '../../storage/texts';
import { dayInWords } from '../when';
import './days.css';
import { useGrowing } from './growing';
import { goOnAmong } from './place';

interface Props<T> {
  /** newest first; as `dayOf` and `children` the same at every drawing, until something is another */
  entries: readonly T[];
  dayOf: (entry: T) => string;
  /** what the entries are, a search for example: others are drawn from their beginning */
  subject: string;
  today: string;
  children: (entry: T) => ComponentChildren;
  /** Shows what is older; absent when nothing is. */
  onEarlier?: (() => void) | undefined;
}

/** A list under the headings of its local days, newest first. A long one is drawn as far as it is looked at. */
export function Days<T>({ entries, dayOf, subject, today, children, onEarlier }: Props<T>) {
  const { drawn, end } = useGrowing(entries.length, subject);
  /** how many there were when older ones were asked for */
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current === undefined) return;
    const lines = end.current?.parentElement?.querySelectorAll('.day > ul > li') ?? [];
    if (goOnAmong([...lines].slice(before.current))) before.current = undefined;
  });
  const days = useMemo(() => byDay(entries, dayOf), [entries, dayOf]);
  // A day that was drawn is the same node again: growing costs what comes in, not what is there.
  const nodes = useMemo(() => new Map<string, ComponentChild>(), [days, today, children]);
  const nodeOf = ({ day, entries }: Day<T>) => {
    const node = nodes.get(day) ?? (
      <section class="day" key={day} aria-labelledby={`day-${day}`}>
        <h3 id={`day-${day}`}>{headingOf(day, today)}</h3>
        <ul role="list">{entries.map(children)}</ul>
      </section>
    );
    nodes.set(day, node);
    return node;
  };
  return (
    <>
      {days.filter(({ from }) => from < drawn).map(nodeOf)}
      <div ref={end} />
      {onEarlier && drawn >= entries.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            before.current = entries.length;
            onEarlier();
          }}
        >
          {text('journalEarlier')}
        </button>
      )}
    </>
  );
}

interface Day<T> {
  day: string;
  /** place of its first entry in the whole */
  from: number;
  entries: T[];
}

function byDay<T>(entries: readonly T[], dayOf: (entry: T) => string): Day<T>[] {
  const days: Day<T>[] = [];
  for (const [from, entry] of entries.entries()) {
    const day = dayOf(entry);
    if (days.at(-1)?.day !== day) days.push({ day, from, entries: [] });
    days.at(-1)!.entries.push(entry);
  }
  return days;
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
