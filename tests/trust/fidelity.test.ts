import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import schema from '../../docs/backup.schema.json';
import type { LogEvent } from '../../domain/log';
import type { Person } from '../../domain/people';
import type { Buried, JournalRecord } from '../../domain/records';
import { exportBackup, previewBackup, type Preview, type RestoreMode } from '../../storage/backup';
import { write } from '../../storage/database';
import { eraseEverything } from '../../storage/erase';
import { logStores, putEvents } from '../../storage/log';
import { changeSettings, type Settings } from '../../storage/settings';
import { log, somePeople, someRecords, someSettings } from '../storage/histories';
import { dump, freshProfile } from '../storage/platform';
import { clock } from '../storage/suggestions';
import { proved } from './proof';

type Json = Record<string, unknown>;
type File = { events: Json[]; people: Json[]; records: Json[]; settings: Json };
type History = readonly [
  events: LogEvent[],
  people: Person[],
  records: (JournalRecord | Buried)[],
  settings: Partial<Settings>,
];

const frozen = readFileSync('tests/fixtures/backup-1.json', 'utf8');

/** What can be written since the frozen file was made: left out, it is as it was then. */
const younger = ['languages'];

const history = fc.tuple(log, somePeople, someRecords, someSettings);
const backup = async () => (await exportBackup(clock)).text();

async function live([events, people, records, set]: History): Promise<void> {
  await write([...logStores, 'people', 'records'], async (tx) => {
    await putEvents(tx, events);
    for (const person of people) await tx.objectStore('people').put(person);
    for (const record of records) await tx.objectStore('records').put(record);
  });
  await changeSettings(() => set, clock.now);
}

async function read(file: string): Promise<Extract<Preview, { ok: true }>> {
  const preview = await previewBackup(file);
  if (!preview.ok) throw new Error(preview.reason);
  return preview;
}

/** Everything but when and where the file was made, byte by byte. */
const bytes = (file: string) => file.replace(/^ {2}"(exportedAt|device)": "[^"]*",\n/gm, '');

/** A row a line: what anybody counts who opens the file as a text. */
const linesOf = (file: string) =>
  file.split('\n').filter((line) => line.startsWith('    {')).length;

beforeEach(freshProfile);

describe('whatever was lived', () => {
  it('comes back from a backup row by row, and is the same backup again', async () => {
    let rows = 0;
    let counted = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.constantFrom<RestoreMode>('merge', 'replace'),
        async (lived, mode) => {
          await eraseEverything();
          await live(lived);
          const [file, database] = [await backup(), await dump()];
          await eraseEverything();
          const preview = await read(file);
          await preview.restore(mode);
          expect(bytes(await backup())).toBe(bytes(file));
          expect(await dump()).toEqual(database);

          const of = lived[0].length + lived[1].length + lived[2].length;
          expect([preview.rows, linesOf(file)]).toEqual([of, of]);
          rows += of;
          counted += preview.rows;
          for (const name of fieldsOf(JSON.parse(file) as File)) seen.add(name);
        },
      ),
      { numRuns: 1000 },
    );
    // Nothing that a backup can hold was left out of the trial.
    expect([...seen].toSorted()).toEqual(everyField());

    const lost = await losses();
    proved(
      'R14',
      `0: ${counted.toLocaleString('en')} of ${rows.toLocaleString('en')} in 1,000 logs, byte-equal`,
      `${lost} rows or fields taken out of a file, one at a time: each refused or seen`,
    );
  }, 300_000);
});

describe('a backup of version 1, frozen', () => {
  it.each(['merge', 'replace'] as const)('comes back by %s to the byte', async (mode) => {
    const preview = await read(frozen);
    expect(preview.rows).toBe(linesOf(frozen));
    const known = everyField().filter((field) => !younger.includes(field));
    expect(fieldsOf(JSON.parse(frozen)).toSorted()).toEqual(known);
    await preview.restore(mode);
    expect(bytes(await backup())).toBe(bytes(frozen));
  });

  it('from before times were kept, and with a pause in it, comes back, too', async () => {
    const { settings: set, ...file } = JSON.parse(frozen) as File;
    const { changedAt: _, ...kept } = set;
    const before = { ...file, settings: { ...kept, pausedUntil: 1 } };
    await (await read(JSON.stringify(before))).restore('replace');
    const { settings: now, ...rows } = JSON.parse(await backup()) as File;
    expect({ ...rows, ...head(file) }).toEqual(file);
    expect(now).toEqual({ ...kept, changedAt: expect.any(Object) });
  });
});

const head = (file: object) => {
  const { exportedAt, device } = file as Json;
  return { exportedAt, device };
};

/**
 * The control: a file that has lost a row or a field is refused or is not the same backup.
 * @returns how many were lost, one at a time
 */
async function losses(): Promise<number> {
  const file = JSON.parse(frozen) as File;
  const lossy = (['events', 'people', 'records'] as const).flatMap((part) =>
    file[part].flatMap((row, n) => [
      { ...file, [part]: file[part].toSpliced(n, 1) },
      ...Object.keys(row).map((field) => {
        const { [field]: _, ...rest } = row;
        return { ...file, [part]: file[part].with(n, rest) };
      }),
    ]),
  );
  for (const one of lossy) {
    const preview = await previewBackup(JSON.stringify(one));
    if (!preview.ok) continue;
    await preview.restore('replace');
    expect(bytes(await backup())).not.toBe(bytes(frozen));
  }
  return lossy.length;
}

/** "act text", "person note", "goal": each field that the rows and settings of a file have, once. */
function fieldsOf({ events, people, records, settings: set }: File): string[] {
  const of = (name: unknown, row: Json) => Object.keys(row).map((field) => `${name} ${field}`);
  return [
    ...new Set([
      ...events.flatMap((event) => of(event['kind'], event)),
      ...people.flatMap((person) => of('person', person)),
      ...records.flatMap((record) => of('deletedAt' in record ? 'gone' : record['type'], record)),
      ...Object.keys(set),
    ]),
  ];
}

/** Each field that the published schema knows and that is still written. */
function everyField(): string[] {
  const { event, person, record, settings: set } = schema.$defs as unknown as Record<string, Shape>;
  const kinds = ({ properties, oneOf = [] }: Shape, by: 'kind' | 'type') =>
    oneOf.flatMap((one) => {
      const name = one.properties[by]?.const ?? 'gone';
      return Object.keys({ ...properties, ...one.properties }).map((key) => `${name} ${key}`);
    });
  return [
    ...kinds(event!, 'kind'),
    ...Object.keys(person!.properties).map((key) => `person ${key}`),
    ...kinds(record!, 'type'),
    ...Object.entries(set!.properties).flatMap(([key, { description }]) =>
      description?.includes('no longer written') ? [] : [key],
    ),
  ].toSorted();
}
interface Shape {
  properties: Record<string, { const?: string; description?: string }>;
  oneOf?: Shape[];
}
