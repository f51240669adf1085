// Runs in a page of the extension: many writes at once, through the product's own doors.
import { addRecord, changeRecord } from '../../storage/records';
import { append, type Clock } from '../../storage/log';
import { changeSettings } from '../../storage/settings';
import { database, write } from '../../storage/database';

const clock = (): Clock => ({ now: Date.now(), zone: Temporal.Now.timeZoneId() });
/** A local day of the last ten, the days in turn. */
const dayOf = (n: number) =>
  Temporal.Now.plainDateISO()
    .subtract({ days: n % 10 })
    .toString();
const times = (count: number, work: (n: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

/** What is counted up. */
const counter = 'counter';

const increments = {
  /** Makes the record that `count` counts in. */
  begin: () =>
    addRecord(
      { type: 'talk', id: counter, talk: 'We answer.', walk: 'I answer.', place: 0 },
      clock(),
    ),
  acts: (count: number) => times(count, (n) => append({ kind: 'act' }, clock(), dayOf(n))),
  count: (count: number) =>
    times(count, () =>
      changeRecord('talk', counter, ({ place }) => ({ place: place + 1 }), clock()),
    ),
  settings: (count: number) =>
    times(count, () =>
      changeSettings(({ retireAsked }) => ({ retireAsked: [...retireAsked, ''] })),
    ),
  /** The control: reads in one transaction, writes in the next. */
  countInHalves: (count: number) =>
    times(count, async () => {
      const found = (await (await database()).get('records', counter)) as { place: number };
      await write(['records'], (tx) =>
        tx.objectStore('records').put({ ...found, place: found.place + 1 } as never),
      );
    }),
  /** What has come of it. */
  async sums() {
    const db = await database();
    const talk = (await db.get('records', counter)) as { place: number };
    const acts = (await db.getAll('events')).filter(({ kind }) => kind === 'act');
    return {
      acts: acts.length,
      ids: new Set(acts.map(({ id }) => id)).size,
      tallied: (await db.getAll('days')).reduce((sum, day) => sum + day.acts, 0),
      counted: talk.place,
      settings: (await changeSettings(() => ({}))).retireAsked.length,
    };
  },
};
export type Increments = typeof increments;
Object.assign(globalThis, { increments });
