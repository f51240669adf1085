// Runs in a page of the extension: a leader who never rests, through the product's own doors.
import type { Moment } from '../../domain/moments';
import { tallyOf, type LogEvent } from '../../domain/log';
import { promiseFrom, promiseIdOf } from '../../domain/promises';
import { answerPromise, answerSuggestion, movePromise, undoAnswer } from '../../storage/answers';
import { previewBackup } from '../../storage/backup';
import { backupRow } from '../../storage/backup-rows';
import { deleteEntry, putEntryBack } from '../../storage/corrections';
import { database } from '../../storage/database';
import { decideAbout, decisionById } from '../../storage/decisions';
import { append, logStores, type Clock } from '../../storage/log';
import { logLoss, lookAfterLog } from '../../storage/lost-log';
import { changeSettings, rulesOf, settings } from '../../storage/settings';
import { seeded } from '../year/random';

/** What a write does to the log, by ids of events, and to the setting that counts along. */
export interface Effect {
  there?: string[];
  gone?: string[];
  /** nothing but these is left in the log */
  only?: string[];
  goal?: number;
}

/** Told before a write, as far as it is known then, and once more when the product says that it is done. */
export type Told = { says: 'begins' | 'done'; what: Kind } & Effect;

/** Handed in by the test; resolves when it has heard. */
declare const tell: (told: Told) => Promise<void>;

const weights = {
  act: 6,
  promise: 3,
  answer: 2,
  move: 2,
  delete: 3,
  suggestion: 3,
  undo: 2,
  setting: 2,
  restore: 2,
};
export type Kind = keyof typeof weights | 'control';

const clock = (): Clock => ({ now: Date.now(), zone: Temporal.Now.timeZoneId() });
const today = () => Temporal.Now.plainDateISO().toString();
const later = () => `${Temporal.Now.plainDateISO().add({ days: 2 }).toString()}T17:00`;

/** Writes on and on, one write after the other, of any kind. @param backup the text of a file to restore now and then */
async function writeOn(seed: number, backup: string): Promise<never> {
  const random = seeded(seed);
  const own: string[] = [];
  const promised: string[] = [];
  const answered: { suggestion: string; event: string }[] = [];
  const begins = (what: Kind, effect: Effect = {}) => tell({ says: 'begins', what, ...effect });
  const done = (what: Kind, effect: Effect) => tell({ says: 'done', what, ...effect });
  const one = <T>(some: T[]): T | undefined => some.splice(random.int(0, some.length - 1), 1)[0];

  const writes: Record<keyof typeof weights, () => Promise<void>> = {
    async act() {
      await begins('act');
      const { id } = await append(
        { kind: 'act', behaviour: 'B05', text: 'x'.repeat(random.int(0, 2000)) },
        clock(),
        today(),
      );
      own.push(id);
      await done('act', { there: [id] });
    },
    async promise() {
      await begins('promise');
      const made = { kind: 'promise', behaviour: 'B07', moment: 'popup', due: later() } as const;
      const { id } = await append(made, clock(), today());
      promised.push(id);
      await done('promise', { there: [id] });
    },
    async answer() {
      const promise = one(promised);
      if (promise === undefined) return;
      await begins('answer');
      const id = await answerPromise(promise, random.pick(['yes', 'partly', 'no']), clock());
      await done('answer', { there: [id!] });
    },
    async move() {
      const promise = one(promised);
      if (promise === undefined) return;
      await begins('move');
      const made = (await (await database()).get('promises', promise))!;
      const id = await movePromise(made, `${today()}T23:59`, clock());
      await done('move', { there: [id!] });
    },
    async delete() {
      const id = one(own);
      if (id === undefined) return;
      await begins('delete', { gone: [id] });
      const removed = (await deleteEntry(id, clock()))!;
      await done('delete', { gone: [id], there: [removed.tombstone] });
      if (random.chance(0.5)) return;
      await begins('undo', { there: [id], gone: [removed.tombstone] });
      await putEntryBack(removed);
      await done('undo', { there: [id], gone: [removed.tombstone] });
    },
    async suggestion() {
      await begins('suggestion');
      const id = await suggestion();
      const given = random.pick(['promised', 'done', 'dismissed'] as const);
      await answerSuggestion(id, given, clock());
      const event = (await decisionById(id))!.event!;
      answered.push({ suggestion: id, event });
      await done('suggestion', { there: [event] });
    },
    async undo() {
      const last = one(answered);
      if (!last) return;
      await begins('undo', { gone: [last.event] });
      await undoAnswer(last.suggestion, clock());
      await done('undo', { gone: [last.event] });
    },
    async setting() {
      const goal = 1 + ((await settings()).goal % 50);
      await begins('setting', { goal });
      await changeSettings(() => ({ goal }));
      await done('setting', { goal });
    },
    async restore() {
      const goal = random.int(51, 100);
      const [file, only] = aNewOne(backup, goal);
      const preview = await previewBackup(file);
      if (!preview.ok) throw new Error(preview.reason);
      await begins('restore', { only, goal });
      await preview.restore('replace');
      for (const some of [own, promised, answered]) some.length = 0;
      own.push(...only.slice(0, 50));
      await done('restore', { only, goal });
    },
  };
  for (;;) await writes[random.weighed(weights)]();
}

/** A thread has come up, and something is suggested in its page. @returns the decision's id */
async function suggestion(): Promise<string> {
  const moment: Moment = {
    kind: 'one-on-one-declined',
    site: 'calendar',
    person: {
      id: crypto.randomUUID(),
      name: 'Ana Silva',
      addresses: [],
      role: 'report',
      updatedAt: 0,
      device: '',
    },
    reports: 1,
    certainty: 'sure',
    key: `event:${crypto.randomUUID()}`,
    surface: 'event',
  };
  const rules = rulesOf(await settings(), false);
  const { id } = await decideAbout(moment, { ...clock(), rules }, 1);
  return id;
}

/** The same backup with ids and a goal of its own, and ten times as long. @returns its text and the ids of its events */
function aNewOne(backup: string, goal: number): [file: string, ids: string[]] {
  const file = JSON.parse(backup);
  const name = crypto.randomUUID().slice(0, 8);
  const acts = (file.events as LogEvent[]).filter(
    ({ kind }) => kind === 'act' || kind === 'occasion',
  );
  file.events = Array.from({ length: 10 }, (_, n) =>
    acts.map((event) => ({ ...event, id: `${name}-${n}-${event.id}` })),
  ).flat();
  file.settings.goal = goal;
  return [JSON.stringify(file), (file.events as LogEvent[]).map(({ id }) => id)];
}

/** What is on the disk, and what in it does not fit together. */
export interface Found {
  ids: string[];
  goal: number;
  torn: string[];
}

const stores = [...logStores, 'decisions', 'asked'] as const;

/** Reads everything at one moment, and computes what is derived anew; first the background finishes what was cut off. */
async function findAll(): Promise<Found> {
  for (let looks = 0; looks < 100 && (await backupRow('settings')); looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await lookAfterLog(true);
  const tx = (await database()).transaction(stores);
  const [events, days, promises, decisions] = await Promise.all([
    tx.objectStore('events').getAll(),
    tx.objectStore('days').getAll(),
    tx.objectStore('promises').getAll(),
    tx.objectStore('decisions').getAll(),
  ]);
  const asked = new Set(await tx.objectStore('asked').getAllKeys());
  const torn: string[] = [];
  const differ = (
    what: string,
    here: Map<string, object>,
    folded: Map<string, object | undefined>,
  ) => {
    for (const key of new Set([...here.keys(), ...folded.keys()])) {
      if (sorted(here.get(key)) !== sorted(folded.get(key))) torn.push(`${what} ${key}`);
    }
  };
  const byDay = Map.groupBy(events, ({ day }) => day);
  differ(
    'day',
    new Map(days.map((tally) => [tally.day, tally])),
    new Map([...byDay].map(([day, some]) => [day, tallyOf(day, some)])),
  );
  const byPromise = Map.groupBy(events, (event) => promiseIdOf(event) ?? '');
  byPromise.delete('');
  differ(
    'promise',
    new Map(promises.map((made) => [made.id, made])),
    new Map([...byPromise].map(([id, some]) => [id, promiseFrom(some)])),
  );
  const ids = new Set(events.map(({ id }) => id));
  for (const event of events) {
    if (event.kind === 'deleted' && ids.has(event.target))
      torn.push(`deleted and there: ${event.target}`);
    const decided = event.kind === 'dismiss' && decisions.find(({ id }) => id === event.decision);
    if (decided && decided.fate !== 'dismissed') torn.push(`dismissed and open: ${decided.id}`);
  }
  for (const { id, key, outcome } of decisions) {
    if (outcome === 'page' && !asked.has(key)) torn.push(`shown and not asked: ${id}`);
  }
  const loss = await logLoss();
  if (loss) torn.push(`the log is said to be ${loss}`);
  return { ids: [...ids], goal: (await settings()).goal, torn };
}

const sorted = (value: object | undefined): string =>
  JSON.stringify(Object.entries(value ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The controls. It says "done" before it has begun. */
async function sayTooEarly(): Promise<never> {
  const id = crypto.randomUUID();
  await tell({ says: 'done', what: 'control', there: [id] });
  return new Promise(() => {});
}

/** Two transactions for one act: the event, and a while later its day. */
async function writeInHalves(): Promise<never> {
  const id = crypto.randomUUID();
  const { now, zone } = clock();
  const tx = (await database()).transaction('events', 'readwrite', { durability: 'strict' });
  await tx.store.put({ id, at: now, zone, day: today(), device: 'here', kind: 'act' });
  await tx.done;
  await tell({ says: 'done', what: 'control', there: [id] });
  return new Promise(() => {});
}

const atWork = { writeOn, findAll, sayTooEarly, writeInHalves };
export type AtWork = typeof atWork;
Object.assign(globalThis, { atWork });
