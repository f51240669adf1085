import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { localDay } from '../../domain/calendar';
import type { EventFacts } from '../../domain/facts';
import type { LogEvent } from '../../domain/log';
import { addPeople, type Person } from '../../domain/people';
import type { Buried, JournalRecord } from '../../domain/records';
import type { Project } from '../../domain/projects';
import type { Note, Story } from '../../domain/stories';
import schema from '../../docs/backup.schema.json';
import {
  backupName,
  exportBackup,
  largestBackup,
  previewBackup,
  type Preview,
  type RestoreMode,
} from '../../storage/backup';
import { finishRestore } from '../../storage/backup-restore';
import { database, write } from '../../storage/database';
import { decideAbout } from '../../storage/decisions';
import { append, logStores, promises, putEvents, remove } from '../../storage/log';
import { noteMeeting } from '../../storage/meetings';
import { allPeople, people, removePerson, savePeople } from '../../storage/people';
import { allRecords, recordsOf } from '../../storage/records';
import { changeSettings, settings, type Settings } from '../../storage/settings';
import { noteWaits } from '../../storage/waits';
import { playbook, worded } from '../domain/playbooks';
import { log, somePeople, someRecords, someSettings } from './histories';
import { dump, freshProfile } from './platform';
import { ana, clock, momentOf, rules, today } from './suggestions';

type Json = Record<string, unknown>;
type File = { events: Json[]; people: Json[]; records: Json[]; settings: Json } & Json;

const backup = async () => (await exportBackup(clock)).text();
const fill = async (
  events: LogEvent[],
  everybody: Person[],
  records: (JournalRecord | Buried)[] = [],
) => {
  await write(logStores, (tx) => putEvents(tx, events));
  await savePeople(everybody);
  await write(['records'], async (tx) => {
    for (const record of records) await tx.objectStore('records').put(record);
  });
};
/** Log, people, records and what is derived from them. */
const kept = async () => {
  const { events, people, records, days, promises } = await dump();
  return { events, people, records, days, promises };
};
/** A backup as a file would hold it, without what tells when and where it was made. */
const content = async () => contentOf(await backup());
const contentOf = (file: string) => file.replace(/^ {2}"(exportedAt|device)": "[^"]*",\n/gm, '');

async function readable(file: string) {
  const preview = await previewBackup(file);
  if (!preview.ok) throw new Error(preview.reason);
  return preview;
}
const restore = async (file: string, mode: RestoreMode) => (await readable(file)).restore(mode);
const outlook = async (file: string) => (await readable(file)).outlook();
const none = { events: 0, people: 0, records: 0 };

beforeEach(freshProfile);

describe('a backup', () => {
  it('is a text that people can read, a line a record, with keys in a fixed order', async () => {
    await fill([act('b', { text: 'Called her' }), act('a', { person: 'ana' })], [ana]);
    const lines = (await backup()).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '{',
      '  "format": "walk-the-talk-backup",',
      '  "version": 1,',
    ]);
    expect(lines[3]).toBe('  "exportedAt": "2026-11-20T09:00:00Z",');
    const stamp = `"at":${clock.now},"zone":"Europe/Berlin","day":"2026-11-20","device":"laptop"`;
    expect(lines.slice(5, 9)).toEqual([
      '  "events": [',
      `    {"id":"a",${stamp},"kind":"act","person":"ana"},`,
      `    {"id":"b",${stamp},"kind":"act","text":"Called her"}`,
      '  ],',
    ]);
    expect(lines).toContain('    "quiet": {"on":true,"from":"19:00","to":"07:00"},');
    expect(backupName(clock)).toBe('walk-the-talk-2026-11-20.json');
  });

  it('is the same in whatever order the extension storage keeps its keys', async () => {
    const before = await content();
    await changeSettings(({ quiet }) => ({
      sites: { calendar: true, gmail: true },
      quiet: { to: quiet.to, on: quiet.on, from: quiet.from },
    }));
    expect(await content()).toBe(before);
  });

  it('holds nothing that is derived or bound to this machine', async () => {
    await decideAbout(momentOf('mail-from-report', 'spring'), { ...clock, rules }, 1);
    const made = await append(promise, clock, today);
    await append({ kind: 'answer', promise: made.id, answer: 'yes' }, clock, today);
    const file = JSON.parse(await backup()) as File;
    expect(Object.keys(file)).toEqual(Object.keys(schema.properties));
    expect(file.events).toHaveLength(4);
    for (const event of file.events) expect(event).not.toHaveProperty('about');
  });

  it('is as its published schema says, whatever it holds; and the schema can say no', async () => {
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    await fc.assert(
      fc.asyncProperty(log, somePeople, someRecords, someSettings, async (events, ...rest) => {
        const [everybody, records, set] = rest;
        await freshProfile();
        await fill(events, everybody, records);
        await changeSettings(() => ({ startedAt: clock.now, startDay: today, ...set }));
        const file = JSON.parse(await backup()) as File;
        validate(file);
        expect(validate.errors).toBe(null);
        expect(validate({ ...file, events: [{ ...act('a'), mood: 'good' }] })).toBe(false);
        expect(validate({ ...file, records: [{ ...note('a'), mood: 'good' }] })).toBe(false);
        expect(validate({ ...file, records: [note('a')] })).toBe(true);
        expect(validate({ ...file, version: 2 })).toBe(false);
        const known = schema.$defs.settings.properties;
        expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(file.settings)));
        expect(Object.keys(known.changedAt.properties)).toEqual(
          expect.arrayContaining(Object.keys(file.settings['changedAt'] as object)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('can be restored whenever it was written and whenever its promises come due', async () => {
    const written = fc.integer({ min: 0, max: Date.parse('9999-12-30') });
    const dues = fc.array(
      fc
        .date({ min: new Date(0), max: new Date('9999-12-31T23:59Z'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 16)),
      { minLength: 2, maxLength: 2 },
    );
    const valid = new Ajv2020().compile(schema);
    await fc.assert(
      fc.asyncProperty(written, dues, fc.constantFrom(...zones), async (now, dues, zone) => {
        await freshProfile();
        const then = { now, zone };
        const day = localDay(now, zone);
        const made = await append({ ...promise, due: dues[0]! }, then, day);
        await append({ kind: 'move', promise: made.id, due: dues[1]! }, then, day);
        await append({ kind: 'reserve', week: day, spent: true }, then, day);
        await changeSettings(() => ({ startedAt: now, startDay: day, budget: 5 }), now);
        const file = await (await exportBackup(then)).text();
        const before = [await kept(), await settings()];
        expect(valid(JSON.parse(file))).toBe(true);
        await freshProfile();
        await restore(file, 'replace');
        expect([await kept(), await settings()]).toEqual(before);
      }),
      { numRuns: 40, examples: [[clock.now, ['2100-01-01T17:00', '9999-12-31T17:00'], 'UTC']] },
    );
  });
});

describe('restoring', () => {
  it('counts before it writes, and writes nothing yet', async () => {
    await fill([act('a'), act('b')], [ana]);
    await savePeople([{ ...ana, id: 'ben' }]);
    await removePerson('ben', { now: clock.now, device: 'laptop' });
    const file = await backup();
    await freshProfile();
    const before = await dump();
    const preview = await previewBackup(file);
    expect(preview).toMatchObject({ ok: true, counts: { events: 2, people: 1, settings: true } });
    expect(await dump()).toEqual(before);
  });

  it('happens in one strict transaction; what is left to set goes with it', async () => {
    await fill([act('a')], [ana]);
    const preview = await previewBackup(await backup());
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await (preview as Extract<Preview, { ok: true }>).restore('merge');
    const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    opened.mockRestore();
    const strict = ['readwrite', { durability: 'strict' }];
    expect(writing).toEqual([
      [expect.arrayContaining(['events', 'people', 'records', 'backups']), ...strict],
      [['backups'], ...strict],
    ]);
  });

  it('leaves everything as it was when the disk gives up in the middle', async () => {
    await fill([act('new')], [ana]);
    const file = await backup();
    await freshProfile();
    await fill([act('old')], []);
    const before = [await dump(), await settings()];
    const put = IDBObjectStore.prototype.put;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (this.name === 'people') throw new Error('The disk is full.');
      return put.call(this, value);
    });
    await expect(restore(file, 'replace')).rejects.toThrow('The disk is full.');
    failing.mockRestore();
    expect([await dump(), await settings()]).toEqual(before);
    await restore(file, 'replace');
    expect(await dump()).not.toEqual(before[0]);
  });

  it('by merge adds what is new, keeps what is here and forgets what either side deleted', async () => {
    await fill([act('both'), act('theirs'), act('deleted-here')], []);
    const ours = act('deleted-there');
    const file = await withEvents(await backup(), (events) => [
      ...events,
      { ...act('tomb'), kind: 'deleted', target: ours.id } as LogEvent,
    ]);
    await freshProfile();
    await fill([act('both'), ours, act('deleted-here')], []);
    await remove('deleted-here', clock);
    const gone = { events: 1, people: 0, records: 0 };
    expect(await restore(file, 'merge')).toEqual({ added: 1, people: 0, records: 0, gone });
    const events = (await kept()).events as LogEvent[];
    expect(events.filter(({ kind }) => kind === 'act').map(({ id }) => id)).toEqual([
      'both',
      'theirs',
    ]);
    expect(await restore(file, 'merge')).toEqual({ added: 0, people: 0, records: 0, gone: none });
  });

  it('says before a merge what a file takes away, and does just that', async () => {
    const acts = Array.from({ length: 50 }, (_, n) => act(`act-${n}`));
    const team = Array.from({ length: 10 }, (_, n) => {
      return { ...ana, id: `p${n}`, addresses: [`p${n}@corp.example`] };
    });
    const notes = Array.from({ length: 7 }, (_, n) => note(`note-${n}`, { updatedAt: 1000 }));
    const all = async () => {
      await freshProfile();
      await fill(acts, team, notes);
    };
    await all();
    const harmless = await backup();
    for (const { id } of acts) await remove(id, clock);
    for (const { id } of team) await removePerson(id, { now: clock.now, device: 'laptop' });
    const buried = notes.map(({ id, type }) => {
      return { id, type, updatedAt: 2000, device: 'laptop', deletedAt: 2000 } as Buried;
    });
    await fill([], [], buried);
    const file = await backup();

    await all();
    await fill([act('mine')], []);
    const whole = { events: 50, people: 10, records: 7 };
    expect(await readable(file)).toMatchObject({ counts: { ...none, inFile: 0 }, rows: 67 });
    expect(await outlook(file)).toEqual({ known: none, gone: whole });
    // The same look finds nothing in a file that deletes nothing, and all of it here already.
    expect(await outlook(harmless)).toEqual({ known: whole, gone: none });
    expect(await readable(harmless)).toMatchObject({ counts: { ...whole, inFile: 50 } });

    expect(await restore(file, 'merge')).toMatchObject({ added: 0, people: 0, gone: whole });
    expect(await people()).toEqual([]);
    const left = (await kept()).events ?? [];
    expect(left.filter((one) => (one as LogEvent).kind === 'act')).toEqual([act('mine')]);
    // What is gone cannot go again.
    expect((await outlook(file)).gone).toEqual(none);
  });

  it('takes nobody away who only becomes one with somebody else, or was written later here', async () => {
    const was = { ...ana, updatedAt: 1000 };
    await fill([], [{ ...was, id: 'a' }]);
    const same = await backup();
    await removePerson('a', { now: 2000, device: 'laptop' });
    const older = await backup();
    await freshProfile();
    await fill([], [{ ...was, id: 'zoe' }]);
    expect((await outlook(same)).gone).toEqual(none);
    await freshProfile();
    await fill([], [{ ...ana, id: 'a', updatedAt: 3000 }]);
    expect((await outlook(older)).gone).toEqual(none);
    await freshProfile();
    await fill([], [{ ...was, id: 'a' }]);
    expect((await outlook(older)).gone).toEqual({ ...none, people: 1 });
  });

  it('by replace leaves only what the file holds', async () => {
    await fill([act('theirs')], [ana]);
    const file = await backup();
    await freshProfile();
    await fill([act('ours'), { ...stamp('made'), ...promise }], [{ ...ana, id: 'ben' }]);
    await changeSettings(() => ({ budget: 9 }));
    await restore(file, 'replace');
    expect((await kept()).events).toEqual([act('theirs')]);
    expect(await promises()).toEqual([]);
    expect(await people()).toEqual([ana]);
    expect((await settings()).budget).toBe(3);
  });

  it('takes of each person what was written last, a removal, too', async () => {
    const at = (id: string, name: string, updatedAt: number) => {
      return { ...ana, id, name, addresses: [`${id}@corp.example`], updatedAt };
    };
    await savePeople([at('1', 'New', 2000), at('2', 'Old', 1000), at('3', 'Old', 1000)]);
    await removePerson('3', { now: 2000, device: 'laptop' });
    const file = await backup();
    await freshProfile();
    await savePeople([at('1', 'Old', 1000), at('2', 'New', 2000), at('3', 'Old', 1000)]);
    const gone = { events: 0, people: 1, records: 0 };
    expect(await restore(file, 'merge')).toEqual({ added: 0, people: 1, records: 0, gone });
    expect((await people()).map(({ id, name }) => [id, name])).toEqual([
      ['1', 'New'],
      ['2', 'New'],
    ]);
    expect((await allPeople())[2]).toMatchObject({ id: '3', name: '', deletedAt: 2000 });
  });

  it('takes of each thing in the journal what was written last, a deletion, too', async () => {
    const gone = { id: '3', type: 'note', updatedAt: 2000, device: 'laptop', deletedAt: 2000 };
    const at = (id: string, text: string, updatedAt: number) => note(id, { text, updatedAt });
    await fill([], [], [at('1', 'New', 2000), at('2', 'Old', 1000), gone as Buried]);
    const file = await backup();
    await freshProfile();
    await fill([], [], [at('1', 'Old', 1000), at('2', 'New', 2000), at('3', 'Old', 1000)]);
    const left = { events: 0, people: 0, records: 1 };
    expect(await restore(file, 'merge')).toEqual({ added: 0, people: 0, records: 1, gone: left });
    expect((await recordsOf('note')).map(({ id, text }) => [id, text])).toEqual([
      ['1', 'New'],
      ['2', 'New'],
    ]);
    expect((await allRecords())[2]).toEqual(gone);
    await restore(file, 'replace');
    expect((await recordsOf('note')).map(({ text }) => text)).toEqual(['New', 'Old']);
  });

  it('reads a backup that was made before there was a journal', async () => {
    await fill([act('a')], [ana]);
    const { records: _, ...file } = JSON.parse(await backup()) as File;
    await freshProfile();
    expect(await restore(JSON.stringify(file), 'merge')).toMatchObject({ added: 1, records: 0 });
  });

  it('by merge takes of each setting what was changed last; what nobody changed gives way', async () => {
    const there = { startedAt: 1000, startDay: '2026-01-05', budget: 5, goal: 4, off: ['B01'] };
    await changeSettings(() => there, 1000);
    await changeSettings(() => ({ off: [], ownAddresses: ['me@corp.example'] }), 3000);
    const file = await backup();
    await freshProfile();
    const here = { startedAt: 2000, startDay: '2026-11-02', goal: 2, off: ['B02'] };
    await changeSettings(() => ({ ...here, ownAddresses: ['me@home.example'] }), 2000);
    await restore(file, 'merge');
    expect(await settings()).toMatchObject({
      startedAt: 1000,
      startDay: '2026-01-05',
      budget: 5,
      goal: 2,
      off: [],
      ownAddresses: ['me@corp.example'],
    } satisfies Partial<Settings>);
    // Changed again with a clock that is behind, it is the last change all the same.
    await changeSettings(() => ({ goal: 7 }), 1500);
    await restore(file, 'merge');
    expect(await settings()).toMatchObject({ goal: 7, budget: 5 });
  });

  it('an address that was taken for the leader’s stays away where it was removed, until a page shows it again', async () => {
    const seen = async () => (await settings()).seenAddresses;
    await changeSettings(() => ({ seenAddresses: ['me@corp.example', 'ana@corp.example'] }), 1000);
    const before = await backup();
    await changeSettings(() => ({ seenAddresses: ['me@corp.example'] }), 2000);
    const after = await backup();
    await restore(before, 'merge');
    expect(await seen()).toEqual(['me@corp.example']);
    // The other machine, which still has it, hears of the removal.
    await freshProfile();
    await restore(before, 'replace');
    expect(await seen()).toContain('ana@corp.example');
    await restore(after, 'merge');
    expect(await seen()).toEqual(['me@corp.example']);
    await changeSettings((now) => ({ seenAddresses: [...now.seenAddresses, 'b@corp.example'] }));
    await restore(after, 'merge');
    expect(await seen()).toEqual(['me@corp.example', 'b@corp.example']);
    // As files were before this was dated.
    const file = JSON.parse(before) as File;
    delete (file.settings['changedAt'] as Record<string, number>)['seenAddresses'];
    await freshProfile();
    await restore(JSON.stringify(file), 'merge');
    expect(await seen()).toContain('ana@corp.example');
  });

  it('takes settings from before times were kept, where nothing was changed here', async () => {
    await changeSettings(() => ({ goal: 4, budget: 5 }));
    const file = JSON.parse(await backup()) as File;
    delete file.settings['changedAt'];
    await freshProfile();
    await changeSettings(() => ({ goal: 2 }), 1000);
    await restore(JSON.stringify(file), 'merge');
    expect(await settings()).toMatchObject({ goal: 2, budget: 5 });
    await restore(JSON.stringify(file), 'replace');
    expect(await settings()).toMatchObject({ goal: 4, budget: 5 });
  });

  it('leaves a pause where it was made', async () => {
    await changeSettings(() => ({ pausedUntil: 9e12, presentingUntil: 9e12 }));
    const file = JSON.parse(await backup()) as File;
    expect(JSON.stringify(file)).not.toMatch(/Until/);
    await freshProfile();
    await changeSettings(() => ({ presentingUntil: 8e12 }));
    for (const mode of ['merge', 'replace'] as const) {
      await restore(
        JSON.stringify({ ...file, settings: { ...file.settings, pausedUntil: 9e12 } }),
        mode,
      );
      const { pausedUntil, presentingUntil } = await settings();
      expect([pausedUntil, presentingUntil]).toEqual([undefined, 8e12]);
    }
  });

  it('that is cut off before the settings are set is finished later, and only once', async () => {
    await fill([act('a')], [ana]);
    await changeSettings(() => ({ goal: 4 }), 1000);
    const file = await backup();
    for (const mode of ['merge', 'replace'] as const) {
      await freshProfile();
      const dying = vi.spyOn(storage, 'setItems').mockRejectedValue(new Error('Killed.'));
      await expect(restore(file, mode)).rejects.toThrow('Killed.');
      dying.mockRestore();
      expect((await kept()).events).toHaveLength(1);
      expect((await settings()).goal).toBe(3);
      await finishRestore();
      expect((await settings()).goal).toBe(4);
      await changeSettings(() => ({ goal: 5 }));
      await finishRestore();
      expect((await settings()).goal).toBe(5);
    }
  });

  it('says how far it is, up to the whole', async () => {
    const events = Array.from({ length: 4100 }, (_, n) => act(`e${n}`));
    await fill(events, [ana]);
    const shares: number[][] = [[], []];
    const file = await (await exportBackup(clock, (share) => shares[0]!.push(share))).text();
    const preview = await previewBackup(file);
    expect(preview).toMatchObject({ rows: 4101 });
    await freshProfile();
    await (preview as Extract<Preview, { ok: true }>).restore('merge', (share) =>
      shares[1]!.push(share),
    );
    for (const told of shares) {
      expect(told.length).toBeGreaterThan(2);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    }
    expect(await content()).toBe(contentOf(file));
  });

  it('drops settings that are unknown or out of range, and takes the others', async () => {
    const hostile = (set: Json) => ({
      ...set,
      budget: -1,
      goal: 'many',
      discreet: false,
      theme: 'pink',
      quiet: { on: true, from: '25:00', to: '07:00' },
      workingDays: [1, 9],
      startDay: '2026-02-31',
    });
    const file = JSON.parse(await backup()) as File;
    const text = JSON.stringify({ ...file, settings: hostile(file.settings) });
    const before = await settings();
    await restore(text.replace('"theme"', '"__proto__"'), 'replace');
    expect(await settings()).toEqual({ ...before, discreet: false });
    await restore(text, 'replace');
    expect(await settings()).toEqual({ ...before, discreet: false });
  });
});

describe('two machines, one person', () => {
  const anaThere = { ...ana, id: 'zoe', addresses: ['Ana.Silva+work@corp.example'] };

  it('the same team in a second profile stays ten people, and the log is whole', async () => {
    const team = Array.from({ length: 10 }, (_, n) => ({
      name: `Person ${n}`,
      addresses: [`p${n}@corp.example`],
      line: n + 1,
    }));
    const profile = async (device: string, acts: number) => {
      let made = 0;
      const newId = () => `${device}-${++made}`;
      const stamp = { now: clock.now + acts, device, newId };
      const { people: everybody } = addPeople([], team, 'report', stamp);
      const events = everybody.flatMap(({ id }) =>
        Array.from({ length: acts }, (_, n) => act(`${id}-act-${n}`, { person: id })),
      );
      await freshProfile();
      await fill(events, everybody);
    };
    await profile('laptop', 3);
    const file = await backup();
    await profile('desktop', 2);
    expect(await previewBackup(file)).toMatchObject({ counts: { people: 10 } });
    expect((await outlook(file)).known).toEqual({ events: 0, people: 10, records: 0 });
    await restore(file, 'merge');

    const everybody = await people();
    expect(everybody.map(({ name }) => name).toSorted()).toEqual(team.map(({ name }) => name));
    for (const { id } of everybody) expect(await eventsOf(id)).toHaveLength(5);
    expect((await kept()).events).toHaveLength(50);
  });

  it('two who share no address stay two', async () => {
    await fill([], [{ ...ana, id: 'zoe', addresses: ['ana@home.example'] }]);
    const file = await backup();
    await freshProfile();
    await fill([], [ana]);
    expect(await previewBackup(file)).toMatchObject({ counts: { people: 1 } });
    expect((await outlook(file)).known.people).toBe(0);
    await restore(file, 'merge');
    expect((await people()).map(({ id }) => id)).toEqual(['ana', 'zoe']);
  });

  it('whatever names the one names the other: log, promises, journal, settings, what is bound to this machine', async () => {
    const zoe = 'zoe';
    await fill([act('theirs', { person: 'ana' })], [ana]);
    const file = await backup();
    await freshProfile();
    await fill(
      [act('ours', { person: zoe }), { ...stamp('made'), ...promise, person: zoe }],
      [anaThere],
      [projectWith(zoe, 'ana'), storyOf(zoe)],
    );
    await changeSettings(() => ({ quietPeople: [zoe, 'ben', 'ana'] }));
    await decideAbout(momentOf('mail-from-report', 'spring', anaThere), { ...clock, rules }, 1);
    await noteWaits([{ key: 'thread', person: zoe, since: clock.now }], clock);
    await noteMeeting(meeting, zoe, clock.now);
    expect(JSON.stringify(await dump())).toContain('"zoe"');

    await restore(file, 'merge');
    expect((await eventsOf('ana')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['theirs', 'ours', 'made']),
    );
    const { people: all, ...others } = await dump();
    expect(all).toMatchObject([{ id: 'ana' }, { id: zoe, mergedInto: 'ana', addresses: [] }]);
    expect(JSON.stringify(others)).not.toContain('"zoe"');
    expect((await promises())[0]).toMatchObject({ person: 'ana' });
    expect((await recordsOf('project'))[0]).toMatchObject({
      people: ['ana'],
      heard: [{ person: 'ana' }],
      answers: [{ person: 'ana' }],
    });
    expect((await recordsOf('story'))[0]!.people).toEqual(['ana']);
    expect((await settings()).quietPeople).toEqual(['ana', 'ben']);
  });

  it.each(['merge', 'replace'] as const)(
    'by %s, a file from before still names the one who stayed',
    async (mode) => {
      await fill([], [ana]);
      const hers = await backup();
      await freshProfile();
      await fill([act('old', { person: 'zoe' })], [anaThere]);
      const before = await backup();
      await restore(hers, 'merge');
      const late = act('late', { person: 'zoe' });
      const after = await withEvents(await backup(), (events) => [...events, late]);
      await freshProfile();
      await restore(after, mode);
      expect((await eventsOf('ana')).map(({ id }) => id).toSorted()).toEqual(['late', 'old']);
      await restore(before, 'merge');
      expect(await eventsOf('zoe')).toEqual([]);
      expect((await people()).map(({ id }) => id)).toEqual(['ana']);
    },
  );

  it('by replace nobody is made one', async () => {
    await fill([], [ana, anaThere]);
    const file = await backup();
    await restore(file, 'replace');
    expect(await people()).toEqual([ana, anaThere]);
    await restore(file, 'merge');
    expect(await people()).toHaveLength(1);
  });

  it('50,000 events are restored in seconds, and written again in seconds when somebody becomes another', async () => {
    const events = Array.from({ length: 50_000 }, (_, n) => act(`e${n}`, { person: 'zoe' }));
    await fill([], [ana]);
    const hers = await backup();
    const theirs = JSON.stringify({ ...JSON.parse(hers), events, people: [anaThere] });
    const begun = performance.now();
    expect(await restore(theirs, 'replace')).toMatchObject({
      added: 50_000,
      people: 1,
      records: 0,
    });
    const restored = performance.now();
    expect(restored - begun).toBeLessThan(20_000);
    expect(await restore(hers, 'merge')).toMatchObject({ added: 0, people: 1, records: 0 });
    expect(performance.now() - restored).toBeLessThan(20_000);
    expect(await eventsOf('ana')).toHaveLength(50_000);
  }, 60_000);

  it('nothing is written again that nobody changed', async () => {
    await fill([act('a', { person: 'ana' })], [ana], [storyOf('ana')]);
    const file = await backup();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await restore(file, 'merge');
    const written = (put.mock.contexts as IDBObjectStore[]).map(({ name }) => name);
    put.mockRestore();
    expect(new Set(written)).toEqual(new Set(['days', 'backups']));
  });
});

describe('a file that is not in order', () => {
  const huge = 1e99;
  const first = (file: File, field: string, value: unknown) => ({
    ...file,
    events: file.events.map((event, n) => (n === 0 ? { ...event, [field]: value } : event)),
  });
  const person = (file: File, change: Json) => ({
    ...file,
    people: file.people.map((one) => ({ ...one, ...change })),
  });
  const record = (file: File, change: Json) => ({
    ...file,
    records: file.records.map((one) => ({ ...one, ...change })),
  });
  const spoiled: [string, (file: File) => unknown, RegExp][] = [
    ['a list', () => [], /not a backup of Walk the Talk/],
    ['nothing', () => null, /not a backup of Walk the Talk/],
    ['another format', (file) => ({ ...file, format: 'mood-diary' }), /not a backup/],
    ['a newer version', (file) => ({ ...file, version: 2 }), /newer version/],
    ['no version', (file) => ({ ...file, version: undefined }), /“version” is missing/],
    ['a version before the first', (file) => ({ ...file, version: 0 }), /“version” cannot be 0/],
    ['no events', (file) => ({ ...file, events: undefined }), /“events” is missing/],
    ['events that are no list', (file) => ({ ...file, events: {} }), /“events” cannot be/],
    ['an event that is none', (file) => ({ ...file, events: [null] }), /event 1\./],
    ['settings that are none', (file) => ({ ...file, settings: 3 }), /“settings” cannot be 3/],
    ['a foreign part', (file) => ({ ...file, waits: [] }), /“waits” is unknown/],
    ['an unknown kind', (file) => first(file, 'kind', 'party'), /event 1\. The field “kind”/],
    ['no kind', (file) => first(file, 'kind', undefined), /event 1\. The field “kind” is missing/],
    ['a foreign field', (file) => first(file, 'mood', 'good'), /event 1\. The field “mood” is unk/],
    ['a day that does not exist', (file) => first(file, 'day', '2026-02-31'), /“day” cannot be/],
    ['a day in words', (file) => first(file, 'day', 'yesterday'), /“day” cannot be "yesterday"/],
    ['a day in no year of ours', (file) => first(file, 'day', '1759-12-31'), /“day” cannot be/],
    ['a day of five-digit years', (file) => first(file, 'day', '10000-01-01'), /“day” cannot be/],
    ['an instant that is none', (file) => first(file, 'at', null), /“at” cannot be/],
    ['a huge instant', (file) => first(file, 'at', huge), /“at” cannot be 1e\+99/],
    ['half a millisecond', (file) => first(file, 'at', 0.5), /“at” cannot be 0\.5/],
    ['an instant before time', (file) => first(file, 'at', -1), /“at” cannot be -1/],
    ['an id that is none', (file) => first(file, 'id', '__proto__'), /“id” cannot be/],
    ['a zone of markup', (file) => first(file, 'zone', '<b>'), /“zone” cannot be/],
    ['a text that is none', (file) => first(file, 'text', ['x']), /“text” cannot be/],
    [
      'an address that is none',
      (file) => person(file, { addresses: ['Ana'] }),
      /person 1.+“addresses/,
    ],
    [
      'an unknown role',
      (file) => person(file, { role: 'boss' }),
      /person 1.+“role” cannot be "boss"/,
    ],
    [
      'a merger of somebody who is not removed',
      (file) => person(file, { mergedInto: 'a' }),
      /person 1.+“mergedInto” cannot be "a"/,
    ],
    [
      'a merger into somebody later',
      (file) => person(file, { mergedInto: 'zoe', deletedAt: 1 }),
      /person 1.+“mergedInto” cannot be "zoe"/,
    ],
    ['a name that is none', (file) => person(file, { name: 7 }), /person 1.+“name” cannot be 7/],
    ['a note of another kind', (file) => record(file, { topic: 'joke' }), /entry 1.+“topic”/],
    ['a deletion with content', (file) => record(file, { deletedAt: 1 }), /entry 1.+“topic”/],
    ['a thing nobody knows', (file) => record(file, { type: 'song' }), /entry 1.+“type” cannot be/],
    [
      'a playbook in which a prompt is too long',
      (file) => {
        const theirs = playbook({ behaviours: [worded('greet', 'x'.repeat(141))] });
        const { id, updatedAt, device } = note('p');
        const kept = { id, updatedAt, device, type: 'playbook', playbook: theirs };
        return { ...file, records: [kept] };
      },
      /entry 1.+“playbook/,
    ],
    [
      'the same thing twice',
      ({ records, ...file }) => ({ ...file, records: [...records, ...records] }),
      /entries 1 and 2/,
    ],
    [
      'the same id twice',
      ({ events, ...file }) => ({ ...file, events: [...events, ...events] }),
      /events 1 and 3/,
    ],
    [
      'the same person twice',
      ({ people, ...file }) => ({ ...file, people: [...people, ...people] }),
      /people 1 and 2/,
    ],
  ];
  const broken: [string, (text: string) => string, RegExp][] = [
    ['that breaks off', (text) => text.slice(0, -20), /breaks off/],
    ['that is empty', () => '', /breaks off/],
    [
      'with a bit turned over',
      (text) => text.replace('"events"', '"evends"'),
      /“events” is missing/,
    ],
    ['with a number too large for JSON', (text) => text.replace(`${clock.now}`, '1e999'), /“at”/],
    [
      'with a prototype at the top',
      (text) => text.replace('{', '{"__proto__":{"x":1},'),
      /__proto__/,
    ],
    [
      'with a prototype in an event',
      (text) => text.replace('{"id"', '{"__proto__":{"x":1},"id"'),
      /event 1/,
    ],
    [
      'with a constructor',
      (text) => text.replace('{"id"', '{"constructor":{},"id"'),
      /“constructor”/,
    ],
    ['that is 20,000 deep', (text) => text.replace('"kind":"act"', `"kind":${deep}`), /“kind”/],
  ];
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);

  const cases: [string, (text: string) => string, RegExp][] = [
    ...broken,
    ...spoiled.map(([what, spoil, said]): (typeof broken)[number] => [
      `with ${what}`,
      (text) => JSON.stringify(spoil(JSON.parse(text) as File)),
      said,
    ]),
  ];

  it.each(cases)('%s is refused with its reason, and nothing changes', async (_, spoil, said) => {
    await fill([act('a', { text: 'Called her' }), act('b')], [ana], [note('n')]);
    const file = await backup();
    const before = [await dump(), await settings()];
    const bad = spoil(file);
    expect(bad).not.toBe(file);
    const preview = await previewBackup(bad);
    expect(preview).toMatchObject({ ok: false, reason: expect.stringMatching(said) });
    expect(preview).toMatchObject({ reason: expect.stringContaining('Nothing was changed.') });
    expect([await dump(), await settings()]).toEqual(before);
    expect(await previewBackup(file)).toMatchObject({ ok: true });
  });

  it('only in that texts of it are endless is read: they are cut', async () => {
    const endless = 'x'.repeat(25_000);
    const long = [{ ...ana, name: endless }];
    await fill([act('a', { text: endless })], long, [{ ...note('n'), text: endless }]);
    const file = await backup();
    await freshProfile();
    await restore(file, 'replace');
    const { events, people: everybody, records } = await dump();
    const cut = endless.slice(0, 20_000);
    expect(events).toMatchObject([{ text: cut }]);
    expect(everybody).toMatchObject([{ name: cut }]);
    expect(records).toMatchObject([{ text: cut }]);
    // What can be cut is a text: anything else in its place is still refused.
    expect(await previewBackup(file.replace(`"${endless}"`, '7'))).toMatchObject({ ok: false });
  });

  it('larger than any backup is refused before it is parsed', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const preview = await previewBackup(' '.repeat(largestBackup + 1));
    const parsed = parse.mock.calls.length;
    parse.mockRestore();
    expect(preview).toMatchObject({ ok: false, reason: expect.stringContaining('64 MB') });
    expect(parsed).toBe(0);
  });

  it('of any other kind is refused without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
        expect(await previewBackup(text)).toMatchObject({ ok: false });
      }),
    );
  });
});

/** Around the world: the first instant of all is 1969 in the west. */
const zones = ['Pacific/Honolulu', 'UTC', 'Pacific/Kiritimati'];

function stamp(id: string) {
  return { id, at: clock.now, zone: clock.zone, day: today, device: 'laptop' };
}
function note(id: string, what: { text?: string; updatedAt?: number } = {}): Note {
  const said = { day: today, text: 'The line was busy', action: '', chosen: false };
  const written = { id, updatedAt: clock.now, device: 'laptop' };
  return { ...written, type: 'note', topic: 'complaint', ...said, ...what };
}
function storyOf(...people: string[]): Story {
  const written = { id: 'story', updatedAt: clock.now, device: 'laptop' };
  return { ...written, type: 'story', day: today, who: '', people, did: '', better: '', told: [] };
}
function projectWith(...people: string[]): Project {
  const written = { id: 'project', updatedAt: clock.now, device: 'laptop' };
  const said = { id: 'said', day: today, person: people[0]! };
  return {
    ...written,
    type: 'project',
    title: 'New lifts',
    people,
    startedOn: today,
    phases: [],
    checkIns: [],
    heard: [{ ...said, text: 'Too late', did: '' }],
    answers: [{ ...said, because: '', change: '' }],
  };
}
function act(id: string, what: { person?: string; text?: string } = {}): LogEvent {
  return { ...stamp(id), kind: 'act', ...what };
}
const promise = {
  kind: 'promise',
  person: 'ana',
  behaviour: 'B01',
  moment: 'mail-waiting',
  due: '2026-11-20T17:00',
} as const;

async function withEvents(text: string, change: (events: LogEvent[]) => LogEvent[]) {
  const file = JSON.parse(text) as { events: LogEvent[] };
  return JSON.stringify({ ...file, events: change(file.events) });
}

/** What the log says of a person. */
async function eventsOf(person: string) {
  const range = IDBKeyRange.bound([person, 0], [person, Infinity]);
  return (await database()).getAllFromIndex('events', 'person', range);
}

const meeting: EventFacts = {
  kind: 'event',
  key: 'event:spring',
  people: 'people',
  guests: [],
  others: 0,
  doing: 'open',
  day: today,
};
