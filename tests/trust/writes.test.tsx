// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Status, useSaying, type Saying } from '../../components/status';
import type { EventFacts } from '../../domain/facts';
import { answerPromise, answerSuggestion, movePromise, undoAnswer } from '../../storage/answers';
import { exportBackup, previewBackup } from '../../storage/backup';
import { keepPassphrase, keepRecoveryCode } from '../../storage/backup-keys';
import { noteCopy, remindLater } from '../../storage/copies';
import { correct, deleteEntry, putEntryBack, takeBack } from '../../storage/corrections';
import type * as Database from '../../storage/database';
import { database, write } from '../../storage/database';
import { closeUnanswered, decideAbout, silence, trimDecisions } from '../../storage/decisions';
import { keyedHash } from '../../storage/device';
import { append, putBack, remove } from '../../storage/log';
import { forgetMeeting, meetingKey, noteMeeting, noteOutcome } from '../../storage/meetings';
import { removePerson, savePeople } from '../../storage/people';
import { letGo, takeIn, takenPlaybook } from '../../storage/playbooks';
import { addRecord, buryRecord, changeRecord, putRecordBack } from '../../storage/records';
import { shippedPlaybooks } from '../../storage/shipped-playbooks';
import { endWait, noteWaits, putWaitBack } from '../../storage/waits';
import { open, status } from '../components/screen';
import { freshProfile } from '../storage/platform';
import { ana, clock, momentOf, rules, today } from '../storage/suggestions';
import { proved } from './proof';

/** What a transaction did that no mutation may do. */
const breaches = vi.hoisted(() => [] as string[]);
const watched = vi.hoisted(() => ({ works: 0 }));

/** Every mutation runs under a watch: is its transaction still open when the work is done? */
vi.mock('../../storage/database', async (original) => {
  const real = await original<typeof Database>();
  return {
    ...real,
    write: ((stores, work) =>
      real.write(stores, async (tx) => {
        watched.works += 1;
        let isWorking = true;
        tx.done.then(
          () => isWorking && breaches.push('the transaction was over before the work was'),
          () => undefined,
        );
        try {
          return await work(tx);
        } finally {
          isWorking = false;
        }
      })) as typeof real.write,
  };
});

/** Every read-write transaction by its durability, as it was asked for. */
let asked: (string | undefined)[] = [];
const { transaction } = IDBDatabase.prototype;
beforeEach(async () => {
  await freshProfile();
  asked = [];
  breaches.length = 0;
  watched.works = 0;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability);
    return transaction.call(this, stores, mode, options);
  };
});
afterEach(() => {
  IDBDatabase.prototype.transaction = transaction;
});

/** Walks through every door by which something is written into the database. */
async function throughAllDoors(): Promise<void> {
  await savePeople([ana, { ...ana, id: 'ben', addresses: ['ben.okafor@corp.example'] }]);
  const first = await append({ kind: 'act', person: 'ana' }, clock, today);
  const removed = await remove(first.id, clock);
  await putBack(removed!);
  const corrected = await correct(first.id, { kind: 'act', text: 'Called' }, clock, today);
  await takeBack(corrected!, clock);
  const second = await append({ kind: 'act' }, clock, today);
  const deleted = await deleteEntry(second.id, clock);
  await putEntryBack(deleted!);

  const offered = (key: string) =>
    decideAbout(momentOf('mail-from-report', key), { ...clock, rules }, 1);
  const decided = await offered('spring');
  await answerSuggestion(decided.id, 'promised', clock);
  await undoAnswer(decided.id, clock);
  await answerSuggestion(decided.id, 'promised', clock);
  const [promised] = await (await database()).getAll('promises');
  await movePromise(promised!, `${today}T18:00`, clock);
  await answerPromise(promised!.id, 'yes', clock);
  await silence(decided.id);
  const later = { ...clock, now: clock.now + 8 * 3_600_000 };
  const other = await decideAbout(momentOf('mail-to-report', 'two'), { ...later, rules }, 1);
  await closeUnanswered(other.id, 'unseen');
  await trimDecisions(clock.now);

  const key = await keyedHash('thread:one');
  await noteWaits([{ key, person: 'ana', since: clock.now - 1000 }], clock);
  const [wait] = await (await database()).getAll('waits');
  await endWait(key);
  await putWaitBack(wait!);
  const event = { key: 'event-1', day: today, people: 'people', doing: 'open' };
  await noteMeeting(event as unknown as EventFacts, 'ana', clock.now);
  await noteOutcome({ key: await meetingKey('event-1'), person: 'ana' }, 'kept', clock);
  await forgetMeeting('event-1');

  const lines = { day: today, who: 'Ana', people: [], did: 'Rang', better: 'Nobody waited' };
  const story = await addRecord({ type: 'story', ...lines, told: [] }, clock);
  const before = await changeRecord('story', story.id, () => ({ did: 'Called' }), clock);
  await putRecordBack(before!, clock);
  await buryRecord(story.id, clock);
  const playbook = shippedPlaybooks()[0]!;
  await takeIn(playbook, clock);
  await letGo((await takenPlaybook(playbook))!, clock);
  await removePerson('ben', { now: clock.now, device: 'laptop' });

  await keepRecoveryCode(new Uint8Array(16));
  await keepPassphrase('twelve letters and more');
  await noteCopy('file', clock);
  await remindLater(clock);
  const file = await previewBackup(await (await exportBackup(clock)).text());
  if (!file.ok) throw new Error(file.reason);
  await file.restore('merge');
  await file.restore('replace');
}

const sources = ['storage', 'components', 'entrypoints', 'sites'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(path, 'utf8')] as const),
);
/** Ways to write beside `write`: a transaction of one's own, or the shortcuts of idb, which are not strict. */
const besides = (all: readonly (readonly [path: string, text: string])[]): string[] =>
  all
    .filter(([path]) => path !== 'storage/database.ts')
    .filter(([, text]) =>
      /\.transaction\([^;]*['"]readwrite['"]|(?:\bdb|database\(\)\))\s*\.(?:put|add|delete|clear)\(/.test(
        text,
      ),
    )
    .map(([path]) => path);

describe('every write', () => {
  it('is strict, and "Saved" is said only once it is on disk', async () => {
    await throughAllDoors();
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((durability) => durability !== 'strict')).toEqual([]);
    expect(besides(sources)).toEqual([]);
    const doors = asked.length;

    // A disk that takes its time: the transaction is held open, and nobody says "Saved" meanwhile.
    const slow = slowDisk();
    const { saying, leave } = shown();
    let isSaved = false;
    const saved = saying()
      .save(async () => void (await append({ kind: 'act' }, clock, today)))
      .then((went) => (isSaved = went));
    await slow.written;
    await pause(120);
    expect([isSaved, status()]).toEqual([false, '']);
    slow.free();
    await saved;
    await vi.waitFor(() => expect(status()).toBe('Saved'));
    expect(isSaved).toBe(true);

    // The controls: a relaxed write is caught, one that goes past `write`, and one that does not wait for the disk.
    asked = [];
    const tx = (await database()).transaction(['events'], 'readwrite', { durability: 'relaxed' });
    await tx.done;
    expect(asked).toEqual(['relaxed']);
    const planted = [
      ['storage/a.ts', "const tx = db.transaction(['events'], 'readwrite');"],
      ['storage/b.ts', "await (await database()).put('events', event);"],
      ['storage/c.ts', "await (await database()).getAll('events');"],
    ] as const;
    expect(besides(planted)).toEqual(['storage/a.ts', 'storage/b.ts']);
    const again = slowDisk();
    void saying().save(async () => {
      void append({ kind: 'act' }, clock, today);
      return { words: 'Said too early' };
    });
    await again.written;
    await pause(120);
    expect(status()).toBe('Said too early');
    again.free();
    leave();

    proved(
      'R2',
      `0 of ${doors} transactions through every door; "Saved" waits for a slow disk`,
      'a relaxed transaction, two writes past the door and a "Saved" that does not wait are caught',
    );
  });

  it('awaits nothing but the requests of its own transaction', async () => {
    await throughAllDoors();
    expect(breaches).toEqual([]);
    const doors = watched.works;
    expect(doors).toBeGreaterThan(30);

    const late = write(['events'], async () => pause(30));
    await late.catch(() => undefined);
    expect(breaches).toHaveLength(1);
    await expect(
      write(['events'], async (tx) => {
        await pause(30);
        await tx.objectStore('events').clear();
      }),
    ).rejects.toThrow();

    proved(
      'R3',
      `0 of ${doors} transactions were over before their work was`,
      'work that awaits a timer is caught; a request after it fails',
    );
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Holds the next read-write transaction open, as a disk under load does, until it is set free. */
function slowDisk(): { written: Promise<void>; free: () => void } {
  const watched = IDBDatabase.prototype.transaction;
  let isFree = false;
  let begun = () => {};
  const written = new Promise<void>((resolve) => (begun = resolve));
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const tx = watched.call(this, stores, mode, options);
    if (mode !== 'readwrite') return tx;
    IDBDatabase.prototype.transaction = watched;
    const store = tx.objectStore(tx.objectStoreNames[0]!);
    const hold = () => {
      if (!isFree) store.count().onsuccess = hold;
    };
    hold();
    begun();
    return tx;
  };
  return { written, free: () => void (isFree = true) };
}

/** A screen with nothing but its status. */
function shown(): { saying: () => Saying; leave: () => void } {
  let saying: Saying | undefined;
  const Screen = () => {
    saying = useSaying();
    return <Status {...saying} />;
  };
  const leave = open(<Screen />);
  return { saying: () => saying!, leave };
}
