import { knownZone, localDay } from '../../../domain/calendar';
import type { LogEvent } from '../../../domain/log';
import { compare } from '../../../domain/order';
import { text } from '../../../storage/texts';
import { holds, plain } from '../../search';
import { dayInWords, dueInWords, spanInWords } from '../../when';
import { timeOfDay } from '../days';
import { saidOf, type Known, type Said } from './saying';

/** One line of the log, in words. Dates and times are put into words where it is shown: 50,000 of them take long. */
export interface Line extends Said {
  event: LogEvent;
}

/** The lines of what the leader did, newest first. */
export function linesOf(events: readonly LogEvent[], known: Known): Line[] {
  return events
    .flatMap((event) => {
      const said = saidOf(event, known);
      return said ? [{ event, ...said }] : [];
    })
    .sort(newestFirst);
}

export const newestFirst = ({ event: a }: Line, { event: b }: Line): number =>
  compare(b.day, a.day) || b.at - a.at || compare(b.id, a.id);

/** Prepares a search: the lines that hold every word of it. Case and accents do not count. */
export function searchIn(lines: readonly Line[]): (search: string) => Line[] {
  const texts = lines.map(({ title, name, words, own }) =>
    plain([title, name, words?.replaceAll('*', ''), own].join(' ')),
  );
  return (search) => {
    const isFound = holds(search);
    return lines.filter((_line, n) => isFound(texts[n] ?? ''));
  };
}

/** When it was logged: a time, or the day when that was a later one; a day ahead was told by a clock set wrong. */
export function loggedInWords({ at, zone, day }: LogEvent, today: string): string {
  const loggedOn = localDay(at, zone);
  return loggedOn === day || loggedOn > today
    ? timeOfDay(at, knownZone(zone))
    : text('journalLate', dayInWords(loggedOn, today));
}

/** What belongs to its title: a due time, or how long a mail had waited. */
export function detailOf(event: LogEvent, today: string): string | undefined {
  switch (event.kind) {
    case 'promise':
      return text('journalPromisedFor', dueInWords(event.due, today));
    case 'move':
      return text('journalMovedTo', dueInWords(event.due, today));
    case 'reply':
      return text('journalAfter', spanInWords(event.waited));
    default:
      return undefined;
  }
}
