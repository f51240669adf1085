import { localTime } from '../../../domain/calendar';
import { csv, type Cell } from '../../../domain/csv';
import type { LogEvent } from '../../../domain/log';
import { eventsBetween, promises } from '../../../storage/log';
import { people } from '../../../storage/people';
import { practice } from '../../../storage/practice';
import { shortOf } from '../../../storage/wordings';
import { nameOf, saidOf, type Known } from '../../journal/log/saying';

/** Field names are for programs, too: they stay the same in every language. */
const head = [
  'day',
  'time',
  'zone',
  'kind',
  'person',
  'what',
  'own_words',
  'answer',
  'minutes',
  'value',
  'due',
];

/** The log as a table, oldest first: one row for each event, people by name. What was deleted left nothing to show. */
export function rowsOf(events: readonly LogEvent[], known: Known): Cell[][] {
  const rows = events
    .filter(({ kind }) => kind !== 'deleted')
    .toSorted((a, b) => a.at - b.at)
    .map((event): Cell[] => {
      const { at, day, kind, zone } = event;
      const { person, what, own } = wordsOf(event, known);
      const { answer, minutes, value, due } = detailsOf(event);
      const time = localTime(at, zone);
      return [day, time, zone, kind, person, what, own, answer, minutes, value, due];
    });
  return [head, ...rows];
}

function wordsOf(event: LogEvent, known: Known) {
  if (event.kind === 'prompt' || event.kind === 'dismiss') {
    const person = event.person === undefined ? undefined : nameOf(event.person, known.people);
    return { person, what: shortOf(event.behaviour), own: undefined };
  }
  const said = saidOf(event, known);
  // Asterisks mark stress on a screen; a cell has none.
  return { person: said?.name, what: said?.words?.replaceAll('*', ''), own: said?.own };
}

interface Details {
  answer?: string;
  minutes?: number | undefined;
  value?: number;
  due?: string;
}

/** What of an event is more than words. */
function detailsOf(event: LogEvent): Details {
  switch (event.kind) {
    case 'act':
      return { minutes: event.minutes };
    case 'promise':
    case 'move':
      return { due: event.due };
    case 'answer':
      return { answer: event.answer };
    case 'one-on-one':
      return { answer: event.went };
    case 'reply':
      return { minutes: Math.round(event.waited / 60_000) };
    case 'mark':
      return { value: event.value };
    default:
      return {};
  }
}

/** The whole log as a file for spreadsheets. @param today local date */
export async function logSheet(today: string): Promise<Blob> {
  const [events, everybody, made, { talk }] = await Promise.all([
    eventsBetween('0000-01-01', '9999-12-31'),
    people(),
    promises(),
    practice(),
  ]);
  const known: Known = {
    people: new Map(everybody.map((person) => [person.id, person])),
    promises: new Map(made.map((promise) => [promise.id, promise])),
    talk: new Map(talk.map((line) => [line.id, line.talk])),
    today,
  };
  return new Blob([csv(rowsOf(events, known))], { type: 'text/csv;charset=utf-8' });
}
