import { database } from '../../storage/database';
import { people } from '../../storage/people';
import { counted, text } from '../../storage/texts';
import { shownList } from '../people/words';

/** Numbers of a log and its people as a list in words: "412 events, 9 people and the settings". */
export const contents = (counts: { events: number; people: number; settings: boolean }): string =>
  shownList([
    counted('optionsEvents', counts.events),
    counted('optionsPersons', counts.people),
    ...(counts.settings ? [text('optionsTheSettings')] : []),
  ]);

/** What this browser holds, and so what would be lost, in words. */
export async function contentsHere(): Promise<string> {
  try {
    const [events, everybody] = await Promise.all([
      database().then((db) => db.count('events')),
      people(),
    ]);
    return contents({ events, people: everybody.length, settings: true });
  } catch {
    // A database that does not open must not stand in the way of restoring or erasing it.
    return text('optionsLossUnknown');
  }
}
