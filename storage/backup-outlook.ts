import { isPresent } from '../domain/people';
import { isLive } from '../domain/records';
import { countKnown, followed } from '../domain/same-people';
import { mergedRows, type Rows } from './backup-merge';
import { database } from './database';
import { allPeople } from './people';
import { allRecords } from './records';

/** How many of what; tombstones are none of it. */
export interface Amounts {
  events: number;
  people: number;
  records: number;
}

/** What a file would mean for what is here. */
export interface Outlook {
  /** of the file's, those that are here already, people under whatever id */
  known: Amounts;
  /** of those here, what merging the file would take away, as it was deleted there */
  gone: Amounts;
}

/** Looks at the log by its ids only: 50,000 events would take seconds to read. */
export async function outlookOf(file: Rows): Promise<Outlook> {
  const [ids, people, records] = await Promise.all([
    database().then((db) => db.getAllKeys('events')),
    allPeople(),
    allRecords(),
  ]);
  const logged = new Set(ids);
  const tombs = new Set(file.events.flatMap((one) => (one.kind === 'deleted' ? one.id : [])));
  const dead = new Set(file.events.flatMap((one) => (one.kind === 'deleted' ? one.target : [])));
  const here = { events: [], people, records };
  const live = new Set(records.filter(isLive).map(({ id }) => id));
  return {
    known: {
      events: file.events.filter(({ id, kind }) => kind !== 'deleted' && logged.has(id)).length,
      people: countKnown(people, file.people),
      records: file.records.filter((one) => isLive(one) && live.has(one.id)).length,
    },
    gone: {
      ...goneBetween(here, mergedRows(here, { ...file, events: [] })),
      // A tombstone stays, whatever another says of it.
      events: [...dead].filter((id) => logged.has(id) && !tombs.has(id)).length,
    },
  };
}

/** What was there before and is not after. Whoever became one with somebody else is still there. */
export function goneBetween(before: Rows, after: Rows): Amounts {
  const events = new Set(after.events.map(({ id }) => id));
  const people = new Set(after.people.filter(isPresent).map(({ id }) => id));
  const records = new Set(after.records.filter(isLive).map(({ id }) => id));
  const follow = followed(after.people);
  return {
    events: before.events.filter(({ id, kind }) => kind !== 'deleted' && !events.has(id)).length,
    people: before.people.filter((one) => isPresent(one) && !people.has(follow(one.id))).length,
    records: before.records.filter((one) => isLive(one) && !records.has(one.id)).length,
  };
}
