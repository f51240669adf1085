import { isLive } from '../../domain/records';
import type { Amounts } from '../../storage/backup';
import { database } from '../../storage/database';
import { people } from '../../storage/people';
import { allRecords } from '../../storage/records';
import { counted, text } from '../../storage/texts';
import { listed, shownNumber } from '../numbers';

interface Counts extends Amounts {
  decisions?: number;
  settings?: boolean;
  /** where the events were read from a file: how many stand in it */
  inFile?: number;
}

/**
 * Numbers of a log, its people and journal as a list in words: "412 events, 9 people and the settings"; of a file "412 of 412 events".
 */
export const contents = ({ inFile, events, people, records, ...more }: Counts): string =>
  listed([
    inFile === undefined
      ? counted('optionsEvents', events)
      : text('optionsReadOf', shownNumber(events), counted('optionsEvents', inFile)),
    counted('optionsPersons', people),
    ...(records > 0 ? [counted('optionsRecords', records)] : []),
    ...(more.decisions === undefined
      ? []
      : [counted('optionsDiagnosticsDecisions', more.decisions)]),
    ...(more.settings ? [text('optionsTheSettings')] : []),
  ]);

/** As `contents`, of what there is any of; undefined where there is nothing. */
export function contentsIfAny({ events, people, records }: Amounts): string | undefined {
  const some = [
    ...(events > 0 ? [counted('optionsEvents', events)] : []),
    ...(people > 0 ? [counted('optionsPersons', people)] : []),
    ...(records > 0 ? [counted('optionsRecords', records)] : []),
  ];
  return some.length > 0 ? listed(some) : undefined;
}

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
