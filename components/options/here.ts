import { isLive } from '../../domain/records';
import { database } from '../../storage/database';
import { people } from '../../storage/people';
import { allRecords } from '../../storage/records';
import { counted, text } from '../../storage/texts';
import { listed } from '../numbers';

interface Counts {
  events: number;
  people: number;
  records: number;
  decisions?: number;
  settings?: boolean;
}

/** Numbers of a log, its people and journal as a list in words: "412 events, 9 people and the settings". */
export const contents = ({ events, people, records, decisions, settings }: Counts): string =>
  listed([
    counted('optionsEvents', events),
    counted('optionsPersons', people),
    ...(records > 0 ? [counted('optionsRecords', records)] : []),
    ...(decisions === undefined ? [] : [counted('optionsDiagnosticsDecisions', decisions)]),
    ...(settings ? [text('optionsTheSettings')] : []),
  ]);

/** What this browser holds, and so what would be lost, in words. */
export async function contentsHere(): Promise<string> {
  try {
    const [events, everybody, journal] = await Promise.all([
      database().then((db) => db.count('events')),
      people(),
      allRecords(),
    ]);
    const records = journal.filter(isLive).length;
    return contents({ events, people: everybody.length, records, settings: true });
  } catch {
    // A database that does not open must not stand in the way of restoring or erasing it.
    return text('optionsLossUnknown');
  }
}
