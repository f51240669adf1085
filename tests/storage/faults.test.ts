import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName } from '../../storage/database';
import { deviceId } from '../../storage/device';
import { FaultError, faultOf, type Fault } from '../../storage/faults';
import { append, putBack, remove } from '../../storage/log';
import { acceptLog, logLoss, lookAfterLog, watchLogLoss } from '../../storage/lost-log';
import { people, savePeople } from '../../storage/people';
import { salvage } from '../../storage/salvage';
import { exportBackup, previewBackup } from '../../storage/backup';
import { changeSettings } from '../../storage/settings';
import { closeDatabase, database, renewDatabase, write } from '../../storage/database';
import { freshProfile } from './platform';
import { ana, clock, today } from './suggestions';

beforeEach(freshProfile);

describe('a fault', () => {
  it.each<[Fault, unknown]>([
    ['full', new DOMException('', 'QuotaExceededError')],
    [
      'full',
      new DOMException('Encountered full disk while committing transaction.', 'UnknownError'),
    ],
    ['full', new Error('QUOTA_BYTES quota exceeded')],
    ['full', new Error('IO error: .../000003.log: No space left on device')],
    [
      'damaged',
      new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'),
    ],
    ['damaged', new DOMException('Failed to read large IndexedDB value', 'NotReadableError')],
    ['newer', new DOMException('The requested version (2) is less than …', 'VersionError')],
    ['refused', new DOMException('The operation is insecure.', 'SecurityError')],
    [
      'refused',
      new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      ),
    ],
    ['updated', new Error('Extension context invalidated.')],
    ['waiting', new FaultError('waiting')],
    ['unknown', new DOMException('The database connection is closing.', 'InvalidStateError')],
    ['unknown', new DOMException('The transaction was aborted.', 'AbortError')],
    ['unknown', new Error('The suggestion is not known any more.')],
    ['unknown', 'not an error'],
  ])('is %s: %s', (fault, error) => {
    expect(faultOf(error)).toBe(fault);
  });
});

describe('a log', () => {
  const start = () => changeSettings(() => ({ startedAt: clock.now, startDay: today }));

  it('is lost when the browser has put an empty database in its place, until the leader takes that one', async () => {
    await start();
    expect(await logLoss()).toBeUndefined();
    await closeDatabase();
    expect(await logLoss()).toBeUndefined();

    await renewDatabase();
    expect(await logLoss()).toBe('gone');
    await acceptLog();
    expect(await logLoss()).toBeUndefined();
  });

  it('is not lost before Start, as there was none', async () => {
    expect(await logLoss()).toBeUndefined();
    await renewDatabase();
    expect(await logLoss()).toBeUndefined();
    await start();
    expect(await logLoss()).toBeUndefined();
  });

  it("of an older build, which left no mark, is the leader's", async () => {
    await start();
    await deviceId();
    expect(await logLoss()).toBeUndefined();
  });

  it('is short when the browser has lost what was written last, and only then', async () => {
    await start();
    const { id } = await append({ kind: 'act' }, clock, today);
    const last = await append({ kind: 'act' }, clock, today);
    await lookAfterLog();
    const tell = vi.fn();
    const unwatch = watchLogLoss(tell);
    // Deleting, and taking that back, makes no log shorter.
    const removed = await remove(id, clock);
    await lookAfterLog(true);
    expect(await logLoss()).toBeUndefined();
    await putBack(removed!);
    await lookAfterLog(true);
    expect(await logLoss()).toBeUndefined();

    await write(['events'], (tx) => tx.objectStore('events').delete(last.id));
    // Looked after once already since the browser was started.
    await lookAfterLog();
    expect(await logLoss()).toBeUndefined();
    expect(tell).not.toHaveBeenCalled();
    await lookAfterLog(true);
    expect(await logLoss()).toBe('short');
    await lookAfterLog(true);
    expect(await logLoss()).toBe('short');
    // An open page is told when it is found, and when it is settled.
    expect(tell).toHaveBeenCalledTimes(1);
    await acceptLog();
    await lookAfterLog(true);
    expect(await logLoss()).toBeUndefined();
    expect(tell).toHaveBeenCalledTimes(2);
    unwatch();
  });

  it('that is restored is there again', async () => {
    await start();
    await logLoss();
    await savePeople([ana]);
    const { file } = await salvage(clock);
    await renewDatabase();
    expect(await logLoss()).toBe('gone');
    const read = await previewBackup(await file.text());
    expect(read.ok && (await read.restore('merge'))).toMatchObject({ people: 1 });
    expect(await logLoss()).toBeUndefined();
  });
});

describe('a database that cannot be opened', () => {
  const damaged = () => new DOMException('Internal error opening backing store.', 'UnknownError');
  /** Every opening fails. @param isDeletable until the database is deleted; else for good */
  function damage(isDeletable: boolean): void {
    const { prototype } = IDBFactory;
    const opening = vi.spyOn(prototype, 'open').mockImplementation(() => {
      throw damaged();
    });
    const deleting = prototype.deleteDatabase;
    vi.spyOn(prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
      if (!isDeletable) throw damaged();
      opening.mockRestore();
      return deleting.call(this, name);
    });
  }
  const backup = async () => {
    await savePeople([ana]);
    const read = await previewBackup(await (await salvage(clock)).file.text());
    if (!read.ok) throw new Error(read.reason);
    await closeDatabase();
    return read;
  };
  afterEach(() => void vi.restoreAllMocks());

  it('gives way to a backup that replaces it', async () => {
    const read = await backup();
    damage(true);
    expect(await people().catch(faultOf)).toBe('damaged');
    // Whoever merges wants to keep what is there: nothing is thrown away for them.
    expect(await read.restore('merge').catch(faultOf)).toBe('damaged');
    expect(await read.restore('replace')).toMatchObject({ people: 1 });
    expect(await people()).toMatchObject([{ name: ana.name }]);
  });

  it('and that cannot be deleted either is said to be stuck', async () => {
    const read = await backup();
    damage(false);
    expect(await read.restore('replace').catch(faultOf)).toBe('stuck');
    expect(await renewDatabase().catch(faultOf)).toBe('stuck');
  });
});

describe('what can still be read', () => {
  it('is a backup that restores', async () => {
    await savePeople([ana]);
    await append({ kind: 'act', person: 'ana', text: 'Called her' }, clock, today);
    const { file, ...counts } = await salvage(clock);
    expect(counts).toEqual({ events: 1, people: 1, records: 0 });
    expect(await previewBackup(await file.text())).toMatchObject({
      ok: true,
      counts: { events: 1, people: 1 },
    });
  });

  it('leaves out the rows that do not come, and what only a newer build knows', async () => {
    await append({ kind: 'act', text: 'Called her' }, clock, today);
    const { id } = await append({ kind: 'act', text: 'Wrote to him' }, clock, today);
    const db = await database();
    const tx = db.transaction('events', 'readwrite');
    await tx.store.put({ id: 'x', day: today, kind: 'sung' } as never);
    await tx.done;
    const [getAll, get] = [IDBObjectStore.prototype.getAll, IDBObjectStore.prototype.get];
    const unreadable = () => {
      throw new DOMException('Corrupted', 'UnknownError');
    };
    IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...some) {
      return this.name === 'events' ? unreadable() : getAll.apply(this, some);
    };
    IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
      return key === id ? unreadable() : get.call(this, key);
    };
    try {
      const { file, events } = await salvage(clock);
      expect(events).toBe(1);
      expect(await file.text()).toContain('Called her');
      expect(await file.text()).not.toContain('Wrote to him');
    } finally {
      Object.assign(IDBObjectStore.prototype, { getAll, get });
    }
  });

  it('is nothing where there is no database, and none is made by looking', async () => {
    await expect(salvage(clock)).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
    await database();
    (await openDB(databaseName)).close();
  });
});

describe('Replace', () => {
  const broken = () => new DOMException('Internal error.', 'UnknownError');
  const replaces = async () => {
    const file = await (await exportBackup(clock)).text();
    const device = await deviceId();
    return {
      device,
      run: async () => {
        const preview = await previewBackup(file);
        if (!preview.ok) throw new Error(preview.reason);
        await preview.restore('replace');
      },
    };
  };
  afterEach(() => vi.restoreAllMocks());

  it('whose first write fails keeps the database that can be read, and writes into it', async () => {
    await savePeople([ana]);
    const { device, run } = await replaces();
    const transaction = vi
      .spyOn(IDBDatabase.prototype, 'transaction')
      .mockImplementationOnce(() => {
        throw broken();
      });
    await run();
    expect(transaction.mock.calls.length).toBeGreaterThan(2);
    expect(await deviceId()).toBe(device);
    expect((await people()).map(({ id }) => id)).toEqual([ana.id]);
  });

  it('makes a new one where it cannot be read', async () => {
    await savePeople([ana]);
    const { device, run } = await replaces();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw broken();
    });
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
      throw broken();
    });
    await run();
    expect(await deviceId()).not.toBe(device);
    expect((await people()).map(({ id }) => id)).toEqual([ana.id]);
  });
});
