import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBackup } from '../../storage/backup';
import { keepRecoveryCode, keptKeys, newRecoveryCode } from '../../storage/backup-keys';
import { copies, hasChangedSince, lastCopy, noteCopy, remindLater } from '../../storage/copies';
import { closeDatabase } from '../../storage/database';
import { deviceId } from '../../storage/device';
import { eraseEverything } from '../../storage/erase';
import {
  allowFolder,
  backUpIfDue,
  backUpToFolder,
  canKeepFolder,
  folderState,
  forgetDevice,
  keepFolder,
  leaveFolder,
  openOther,
  type FolderState,
} from '../../storage/folder';
import { append, eventsBetween, remove, type Clock } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { addRecord } from '../../storage/records';
import { exportSealed } from '../../storage/sealed-backup';
import { changeSettings } from '../../storage/settings';
import { isSealed, unseal } from '../../storage/sealing';
import { cloneWithFolders, FakeFolder } from './folder-fake';
import { freshProfile } from './platform';
import { ana, clock, today } from './suggestions';

const at = (minutes: number): Clock => ({ ...clock, now: clock.now + minutes * 60_000 });
const code = Uint8Array.from({ length: 16 }, (_, n) => n);
let drive: FakeFolder;

beforeEach(async () => {
  await freshProfile();
  vi.stubGlobal('structuredClone', cloneWithFolders);
  drive = new FakeFolder();
});
afterEach(() => vi.unstubAllGlobals());

type Kept = Extract<FolderState, { name: string }>;
const state = async () => (await folderState()) as Kept;
const ownFile = async () => `walk-the-talk-${await deviceId()}.sealed`;
const log = (text: string, now = clock) => append({ kind: 'act', text }, now, today);
const texts = async () => {
  const events = await eventsBetween('2026-01-01', '2026-12-31');
  return events.flatMap((event) => ('text' in event ? [event.text] : [])).toSorted();
};

async function kept(): Promise<void> {
  await keepRecoveryCode(code);
  await keepFolder(drive.handle(), clock);
}

describe('a kept folder', () => {
  it('gets a sealed copy at once, and a new one only when something has changed', async () => {
    await log('Called her');
    await kept();
    expect(drive.written).toEqual([await ownFile()]);
    expect(await isSealed(drive.contentOf(await ownFile()))).toBe(true);
    expect(await state()).toEqual({
      state: 'working',
      name: 'Drive',
      lastAt: clock.now,
      others: [],
    });

    await backUpToFolder(at(60));
    expect(drive.written).toHaveLength(1);
    expect(await state()).toMatchObject({ lastAt: at(60).now });
    const changes = [
      () => log('Thanked him'),
      async () => void (await remove((await log('A slip', at(-600))).id, at(-900))),
      () => savePeople([ana]),
      () =>
        addRecord({ type: 'story', title: 'T', text: 'x', people: [], told: [] } as never, clock),
      () => changeSettings(() => ({ budget: 1 })),
    ];
    for (const [n, change] of changes.entries()) {
      await change();
      await backUpToFolder(at(120 + n));
      expect(drive.written).toHaveLength(2 + n);
    }
    const unsealed = await unseal(drive.contentOf(await ownFile()), { code });
    const text = await (await exportBackup(at(124))).text();
    expect(unsealed).toEqual({ ok: true, text });
    expect(new Set(drive.written).size).toBe(1);
  });

  it('is a copy whose age is known, until something else is logged', async () => {
    expect(await hasChangedSince(undefined)).toBe(false);
    await log('Called her');
    expect(await hasChangedSince(undefined)).toBe(true);
    await kept();
    const copy = lastCopy(await copies());
    expect(copy).toMatchObject({ at: clock.now });
    expect(await hasChangedSince(copy?.mark)).toBe(false);
    await log('Thanked him');
    expect(await hasChangedSince(copy?.mark)).toBe(true);
  });

  it('needs a recovery code first', async () => {
    await expect(keepFolder(drive.handle(), clock)).rejects.toThrow('keep one first');
    expect(await folderState()).toEqual({ state: 'none' });
    expect(await backUpToFolder(clock)).toEqual({ state: 'none' });
  });

  it('is left alone once it is left, and after everything is erased', async () => {
    await kept();
    await leaveFolder();
    await log('Called her');
    expect(await backUpToFolder(at(60))).toEqual({ state: 'none' });
    await keepFolder(drive.handle(), at(61));
    expect(drive.written).toHaveLength(2);
    expect(await state(), 'control: before it the folder is known').toMatchObject({
      name: 'Drive',
    });
    await eraseEverything();
    expect(await folderState()).toEqual({ state: 'none' });
    expect(await backUpToFolder(at(120))).toEqual({ state: 'none' });
    expect(drive.written).toHaveLength(2);
    expect(drive.files.size).toBe(1);
  });

  it('waits for a click where the browser wants one, and then goes on', async () => {
    await kept();
    await log('Called her');
    drive.permission = 'prompt';
    expect(await backUpToFolder(at(60))).toMatchObject({ state: 'needs-click', lastAt: clock.now });
    expect(drive.written).toHaveLength(1);
    expect(await allowFolder()).toBe(true);
    expect(await backUpToFolder(at(61))).toMatchObject({ state: 'working', lastAt: at(61).now });
    expect(drive.written).toHaveLength(2);
  });

  it('is written anew under a renewed code', async () => {
    await kept();
    const { bytes } = newRecoveryCode();
    await keepRecoveryCode(bytes);
    await backUpToFolder(at(60));
    const file = drive.contentOf(await ownFile());
    expect(await unseal(file, { code: bytes })).toMatchObject({ ok: true });
    expect(await unseal(file, { code })).toMatchObject({ why: 'wrong-key' });
  });

  it('renewed twice, opens with its last code alone, and the files of before without a word', async () => {
    await log('Called her');
    await kept();
    const old = drive.contentOf(await ownFile());
    const other = 'walk-the-talk-11111111-1111-4111-8111-111111111111.sealed';
    await keepRecoveryCode(newRecoveryCode().bytes);
    const { bytes } = newRecoveryCode();
    await keepRecoveryCode(bytes);
    await drive.put(other, old);
    expect(await backUpToFolder(at(60))).toMatchObject({ others: [{ name: other, events: 1 }] });
    expect((await state()).others[0]).not.toHaveProperty('trouble');

    // The old code, typed all the same, opens and takes nothing back.
    const { id } = (await keptKeys())!;
    expect(await openOther(other, { code })).toBeUndefined();
    expect((await keptKeys())!.id).toBe(id);
    await log('Thanked him');
    await backUpToFolder(at(120));
    const file = drive.contentOf(await ownFile());
    expect(await unseal(file, { code: bytes })).toMatchObject({ ok: true });
    expect(await unseal(file, { code })).toMatchObject({ why: 'wrong-key' });
    expect((await keptKeys())!.former).toHaveLength(2);

    // A ninth one is too long ago; and nothing stays of any once everything is erased.
    for (let n = 0; n < 7; n++) await keepRecoveryCode(newRecoveryCode().bytes);
    expect((await keptKeys())!.former).toHaveLength(8);
    await drive.put(other, old);
    expect(await backUpToFolder(at(180))).toMatchObject({ others: [{ trouble: 'other-key' }] });
    await eraseEverything();
    expect(await keptKeys()).toBeUndefined();
  });

  it('is visited when a page opens, once an hour', async () => {
    expect(await backUpIfDue(clock)).toBeUndefined();
    await kept();
    await log('Called her');
    expect(await backUpIfDue(at(59))).toBeUndefined();
    expect(await backUpIfDue(at(60))).toMatchObject({ state: 'working' });
    expect(drive.written).toHaveLength(2);
    // The clock was set back.
    expect(await backUpIfDue(at(0))).toMatchObject({ state: 'working' });
  });

  it('has one round at a time', async () => {
    await kept();
    await log('Called her');
    await Promise.all([backUpToFolder(at(60)), backUpToFolder(at(60)), backUpToFolder(at(60))]);
    expect(drive.written).toHaveLength(2);
  });
});

describe('a folder that fails', () => {
  it.each([
    ['NotFoundError', 'The folder is not there'],
    ['QuotaExceededError', 'There is no room left'],
    ['NoModificationAllowedError', 'could not be written to'],
  ])('by %s says so, keeps the copy that is there, and tries again', async (name, said) => {
    await kept();
    const before = drive.contentOf(await ownFile());
    await log('Called her');
    drive.failure = new DOMException('No.', name);
    expect(await backUpToFolder(at(60))).toMatchObject({
      state: 'failing',
      why: expect.stringContaining(said),
      since: at(60).now,
      lastAt: clock.now,
    });
    expect(await backUpToFolder(at(90))).toMatchObject({ since: at(60).now });
    expect(await drive.contentOf(await ownFile()).text()).toBe(await before.text());
    expect(lastCopy(await copies())?.at).toBe(clock.now);
    drive.failure = undefined;
    const working = await backUpToFolder(at(120));
    expect(working).toMatchObject({ state: 'working', lastAt: at(120).now });
    expect(working).not.toHaveProperty('why');
    expect(drive.written).toHaveLength(2);
    drive.failure = new DOMException('No.', name);
    expect(await backUpToFolder(at(180))).toMatchObject({ since: at(180).now });
  });

  it('gets its file back when it was deleted, damaged, or an older one was put in its place', async () => {
    await log('Called her');
    await kept();
    const own = await ownFile();
    const old = drive.contentOf(own);
    await log('Thanked him');
    await backUpToFolder(at(60));
    const harm = [
      () => drive.files.delete(own),
      () => drive.put(own, drive.contentOf(own).slice(0, -10)),
      () => drive.put(own, old),
    ];
    for (const [n, hurt] of harm.entries()) {
      await hurt();
      await backUpToFolder(at(120 + n));
      const { ok, ...read } = await unseal(drive.contentOf(own), { code });
      expect([ok, read]).toEqual([true, { text: expect.stringContaining('Thanked him') }]);
      expect(drive.written).toHaveLength(3 + n);
    }
    await backUpToFolder(at(180));
    expect(drive.written).toHaveLength(5);
  });
});

/** Several browsers that share the folder; one of them is at work at a time. */
class Browsers {
  #all = new Map<string, { database: IDBFactory; local: Record<string, unknown> }>();
  #now = '';

  async use(name: string): Promise<void> {
    await closeDatabase();
    const local = await fakeBrowser.storage.local.get();
    if (this.#now) this.#all.set(this.#now, { database: indexedDB as IDBFactory, local });
    const next = this.#all.get(name) ?? { database: new IDBFactory(), local: {} };
    globalThis.indexedDB = next.database;
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set(next.local);
    this.#now = name;
  }
}

describe('devices that share a folder', () => {
  it('bring nothing in again that is erased while their files are read', async () => {
    await log('Called her');
    await kept();
    const file = drive.contentOf(await ownFile());
    const other = 'walk-the-talk-11111111-1111-4111-8111-111111111111.sealed';
    const round = async (meanwhile: () => Promise<void>) => {
      await drive.put(other, file);
      drive.onRead = meanwhile;
      await backUpToFolder(at(60));
    };
    await round(eraseEverything);
    expect(await texts()).toEqual([]);
    expect(await folderState()).toEqual({ state: 'none' });
    expect(await copies()).toEqual({});
    expect(drive.written).toHaveLength(1);

    drive.onRead = async () => undefined;
    await kept();
    expect(await texts()).toEqual(['Called her']);
  });

  it('end up with the same log, write only their own file, and fall silent', async () => {
    const browsers = new Browsers();
    const names = ['laptop', 'desktop', 'phone'];
    for (const name of names) {
      await browsers.use(name);
      await log(`from the ${name}`);
      await kept();
    }
    expect(drive.files.size).toBe(3);
    const own = new Map<string, string>();
    const round = async (minutes: number) => {
      for (const name of names) {
        await browsers.use(name);
        const before = drive.written.length;
        await backUpToFolder(at(minutes));
        own.set(name, await ownFile());
        expect(new Set([own.get(name), ...drive.written.slice(before)]).size).toBe(1);
      }
    };
    await round(60);
    await round(120);
    const [quiet, read] = [drive.written.length, drive.read.length];
    await round(180);
    await round(240);
    expect(drive.written).toHaveLength(quiet);
    expect(drive.read.length - read).toBe(2 * 9);
    for (const name of names) {
      await browsers.use(name);
      expect(await texts()).toEqual(['from the desktop', 'from the laptop', 'from the phone']);
      const { others } = await state();
      expect(others.map((other) => other.name)).not.toContain(own.get(name));
      expect(others.map(({ events }) => events)).toEqual([3, 3]);
    }

    // What one deletes is gone from all, and from their files.
    await browsers.use('phone');
    const events = await eventsBetween('2026-01-01', '2026-12-31');
    const theirs = events.find((event) => 'text' in event && event.text === 'from the laptop');
    await remove(theirs!.id, at(250));
    await round(300);
    await round(360);
    for (const name of names) {
      await browsers.use(name);
      expect(await texts()).toHaveLength(2);
      const file = await unseal(drive.contentOf(own.get(name)!), { code });
      expect(file).toMatchObject({
        ok: true,
        text: expect.not.stringContaining('from the laptop'),
      });
    }
  });

  it('skip what they cannot read and say why; the rest comes in', async () => {
    const browsers = new Browsers();
    await browsers.use('desktop');
    await log('from the desktop');
    await kept();
    const good = await ownFile();
    const file = drive.contentOf(good);
    const id = (digit: number) =>
      `walk-the-talk-${String(digit).repeat(8)}-1111-4111-8111-111111111111.sealed`;
    await drive.put(id(1), file.slice(0, file.size - 10));
    await drive.put(id(2), new Blob(['not ours']));
    await drive.put(id(3), new Blob([(await file.text()).replace('"version":1', '"version":2')]));
    await keepRecoveryCode(newRecoveryCode().bytes);
    await drive.put(id(4), await exportSealed(clock));
    await drive.put('holiday.jpg', new Blob(['jpg']));
    await drive.put('walk-the-talk-2026-11-22.sealed', file);

    await browsers.use('laptop');
    await kept();
    expect(await texts()).toEqual(['from the desktop']);
    const { others, state: how } = await state();
    expect(how).toBe('working');
    expect(others.map(({ name, trouble }) => [name, trouble])).toEqual([
      [good, undefined],
      [id(1), 'damaged'],
      [id(2), 'damaged'],
      [id(3), 'newer'],
      [id(4), 'other-key'],
    ]);
    expect(others[4]?.device).toBe('44444444-1111-4111-8111-111111111111');
    expect(drive.read).not.toContain('holiday.jpg');

    // Once it is whole again it comes in, as it was never taken for read.
    await drive.put(id(1), file);
    await backUpToFolder(at(60));
    expect((await state()).others[1]).toMatchObject({ events: 1, at: clock.now });
    expect((await state()).others[1]).not.toHaveProperty('trouble');
  });

  it('take over the code of another one and are one from then on', async () => {
    const browsers = new Browsers();
    await browsers.use('desktop');
    await log('from the desktop');
    await kept();
    const theirs = await ownFile();
    await browsers.use('laptop');
    await log('from the laptop');
    await keepRecoveryCode(newRecoveryCode().bytes);
    await keepFolder(drive.handle(), clock);
    expect((await state()).others).toMatchObject([{ name: theirs, trouble: 'other-key' }]);
    const wrong = { code: newRecoveryCode().bytes };
    expect(await openOther(theirs, wrong)).toMatch(/does not open the file/);
    expect(await openOther(theirs, { code })).toBeUndefined();
    await backUpToFolder(at(60));
    expect(await unseal(drive.contentOf(await ownFile()), { code })).toMatchObject({ ok: true });
    expect(await texts()).toEqual(['from the desktop', 'from the laptop']);

    await browsers.use('desktop');
    await backUpToFolder(at(60));
    expect(await texts()).toEqual(['from the desktop', 'from the laptop']);
    expect((await state()).others[0]).not.toHaveProperty('trouble');
  });

  it('are listed but for those that are forgotten, until they write again', async () => {
    await log('Called her');
    await kept();
    const [own, file] = [await ownFile(), drive.contentOf(await ownFile())];
    const gone = '11111111-1111-4111-8111-111111111111';
    const used = '22222222-1111-4111-8111-111111111111';
    const names = [
      `walk-the-talk-${gone}.sealed`,
      `walk-the-talk-${gone} (1).sealed`,
      `walk-the-talk-${used}.sealed`,
    ];
    for (const name of names) await drive.put(name, file);
    // What a cloud drive put aside of this device's own is taken in, and no other device's.
    await drive.put(own.replace('.', ' (1).'), file);
    await backUpToFolder(at(60));
    expect(drive.read).toContain(own.replace('.', ' (1).'));
    expect((await state()).others.map(({ name }) => name)).toEqual(names);

    await forgetDevice(gone);
    const listed = async () => (await state()).others.map(({ device }) => device);
    expect(await listed()).toEqual([used]);
    await log('Thanked him');
    await backUpToFolder(at(120));
    expect(await listed()).toEqual([used]);
    expect(drive.files.size).toBe(5);
    expect(new Set(drive.written)).toEqual(new Set([own]));

    await drive.put(names[0]!, file);
    await backUpToFolder(at(180));
    expect(await listed()).toEqual([gone, used]);
  });

  it('bring back what is lost here: a new browser with the code has everything', async () => {
    await log('Called her');
    await kept();
    await eraseEverything();
    await kept();
    expect(await texts()).toEqual(['Called her']);
  });
});

describe('copies', () => {
  it('are remembered by the way they were made; the newest counts', async () => {
    expect(lastCopy(await copies())).toBeUndefined();
    await noteCopy('file', at(10));
    await noteCopy('sealed', at(5));
    await remindLater(at(20));
    expect(await copies()).toMatchObject({
      file: { at: at(10).now },
      sealed: { at: at(5).now },
      laterUntil: at(20).now + 7 * 86_400_000,
    });
    expect(lastCopy(await copies())?.at).toBe(at(10).now);
  });

  it('go to folders only where the browser has a picker', () => {
    expect(canKeepFolder()).toBe(false);
    vi.stubGlobal('showDirectoryPicker', () => undefined);
    expect(canKeepFolder()).toBe(true);
  });
});
