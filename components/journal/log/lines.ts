import { knownZone, localDay } from '../../../domain/calendar';
import type { LogEvent } from '../../../domain/log';
import type { Person } from '../../../domain/people';
import type { Promised } from '../../../domain/promises';
import { text } from '../../../storage/texts';
import { promptOf, shortOf } from '../../../storage/wordings';
import { dateInWords, dayInWords, dueInWords } from '../../when';
import { timeOfDay } from '../days';

/** One line of the log, in words. Dates and times are put into words where it is shown: 50,000 of them take long. */
export interface Line {
  event: LogEvent;
  /** the mark beside it: done, left undone, or neither */
  print: 'kept' | 'missed' | 'neutral';
  /** what it is: "Done", "Promised" … */
  title: string;
  /** a name, shown as it is written */
  name?: string;
  /** with *stressed* words */
  words?: string;
  /** the leader's own words */
  own?: string;
}

/** What is known around the log when it is put into words. */
export interface Known {
  people: ReadonlyMap<string, Person>;
  promises: ReadonlyMap<string, Promised>;
  today: string;
}

/** The lines of what the leader did, newest first. Prompts, dismissals and occasions are no deeds: *Why* tells of them. */
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
    const wanted = plain(search).split(/\s+/);
    return lines.filter((_line, n) => wanted.every((word) => texts[n]?.includes(word)));
  };
}

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** When it was logged: a time, or the day when that was a later one. */
export function loggedInWords({ at, zone, day }: LogEvent, today: string): string {
  const loggedOn = localDay(at, zone);
  return loggedOn === day
    ? timeOfDay(at, knownZone(zone))
    : text('journalLate', dayInWords(loggedOn, today));
}

/** The due time that a promise was given or moved to. */
export function dueOf(event: LogEvent, today: string): string | undefined {
  if (event.kind === 'promise') return text('journalPromisedFor', dueInWords(event.due, today));
  if (event.kind === 'move') return text('journalMovedTo', dueInWords(event.due, today));
  return undefined;
}

type Said = Omit<Line, 'event'>;

function saidOf(event: LogEvent, known: Known): Said | undefined {
  switch (event.kind) {
    case 'act':
      return {
        print: 'kept',
        title: text('journalDone'),
        ...about(event.person, known),
        ...(event.behaviour !== undefined && { words: words(shortOf(event.behaviour)) }),
        ...(event.text !== undefined && { own: event.text }),
      };
    case 'promise':
      return {
        print: 'neutral',
        title: text('journalPromised'),
        ...about(event.person, known),
        words: words(suggestion(event.behaviour)),
      };
    case 'answer':
      return { ...answers[event.answer](), ...promised(event.promise, known) };
    case 'move':
      return {
        print: 'neutral',
        title: text('journalMoved'),
        ...promised(event.promise, known),
      };
    case 'reserve': {
      const week = dateInWords(event.week, known.today);
      return {
        print: 'neutral',
        title: text('journalReserve'),
        words: text(event.spent ? 'journalReserveSpent' : 'journalReserveLeft', week),
      };
    }
    case 'away':
      return { print: 'neutral', title: text('journalAway') };
    default:
      return undefined;
  }
}

const answers: Record<'yes' | 'partly' | 'no', () => Pick<Said, 'print' | 'title'>> = {
  yes: () => ({ print: 'kept', title: text('journalKept') }),
  partly: () => ({ print: 'kept', title: text('journalPartlyKept') }),
  no: () => ({ print: 'missed', title: text('journalNotKept') }),
};

function promised(id: string, known: Known) {
  const made = known.promises.get(id);
  if (!made) return { words: text('journalPromiseGone') };
  return { ...about(made.person, known), words: words(suggestion(made.behaviour)) };
}

const about = (person: string | undefined, known: Known): { name?: string } =>
  person === undefined ? {} : { name: nameOf(person, known.people) };

/** The name of a person of the log; the removed have none any more. */
export const nameOf = (person: string, people: ReadonlyMap<string, Person>): string =>
  people.get(person)?.name || text('journalSomebody');

const suggestion = (behaviour: string) => promptOf(behaviour);
/** A log merged from a newer version may know more than this one. */
const words = (found: string) => found || text('journalOtherVersion');
