import * as v from 'valibot';
import {
  backupFormat,
  backupVersion,
  fileShape,
  knownSettings,
  rowShapes,
  type BackupFile,
  type Part,
} from './backup-shape';
import { fieldWrong, placeOf } from './field-fault';
import { text } from './texts';

const megabyte = 2 ** 20;
/** In characters; larger texts are not even parsed. No log of a working life comes near it. */
export const largestBackup = 64 * megabyte;

/** The sentence for it. */
export const tooLarge = (): string => text('backupTooLarge', largestBackup / megabyte);

/** Rows looked at before the screen gets its turn: about 20 ms. */
const slice = 1000;

/** The checked file, rebuilt from its known fields; or a sentence that says what is wrong and where. */
export async function readBackup(fileText: string): Promise<BackupFile | string> {
  if (fileText.length > largestBackup) {
    return tooLarge();
  }
  let found: unknown;
  try {
    // Some editors put a byte order mark in front.
    found = JSON.parse(fileText.replace(/^\uFEFF/, ''));
  } catch {
    return text('backupNotJson');
  }
  if (!v.is(v.object({ format: v.literal(backupFormat) }), found)) return text('backupForeign');
  const newer = v.object({ version: v.pipe(v.number(), v.minValue(backupVersion + 1)) });
  if (v.is(newer, found)) return text('backupNewer', found.version, backupVersion);

  const head = v.safeParse(fileShape, found, { abortEarly: true });
  if (!head.success) return wrong(head.issues[0]);
  const { events, people, records, exportedAt, settings } = head.output;
  const rows: Pick<BackupFile, Part> = { events: [], people: [], records: [] };
  const wrongRow =
    (await readRows('events', events, rows.events)) ??
    (await readRows('people', people, rows.people)) ??
    (await readRows('records', records, rows.records));
  const inFile = events.filter(isNoTombstone).length;
  return wrongRow ?? { exportedAt, inFile, ...rows, settings: knownSettings(settings) };
}

/** Is a row of the log, checked or not, more than the word that another one was deleted? */
export const isNoTombstone = (row: unknown): boolean => !v.is(tombstone, row);

const tombstone = v.object({ kind: v.literal('deleted') });

/** Checks the rows of one part into `read`. @returns what is wrong with the first that is */
async function readRows<T extends { id: string }>(
  part: Part,
  found: readonly unknown[],
  read: T[],
): Promise<string | undefined> {
  const shape = rowShapes[part];
  for (const [index, row] of found.entries()) {
    const checked = v.safeParse(shape, row, { abortEarly: true });
    if (!checked.success) return wrong(checked.issues[0], { part, index });
    read.push(checked.output as unknown as T);
    if (read.length % slice === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  const places = twice(read);
  return places && text(texts[part].twice, ...places);
}

const texts = {
  events: { wrong: 'backupEventWrong', twice: 'backupEventTwice' },
  people: { wrong: 'backupPersonWrong', twice: 'backupPersonTwice' },
  records: { wrong: 'backupRecordWrong', twice: 'backupRecordTwice' },
} as const;

/** Which row, which field, what about it. Rows are counted from 1. */
function wrong(issue: v.BaseIssue<unknown>, row?: { part: Part; index: number }): string {
  const place = row ? text(texts[row.part].wrong, row.index + 1) : text('backupHeadWrong');
  return placeOf(issue) === '' ? place : `${place} ${fieldWrong(issue)}`;
}

/** The places, from 1, of the first two records that share an id. */
function twice(records: readonly { id: string }[]): [number, number] | undefined {
  const places = new Map<string, number>();
  for (const [index, { id }] of records.entries()) {
    const earlier = places.get(id);
    if (earlier !== undefined) return [earlier, index + 1];
    places.set(id, index + 1);
  }
  return undefined;
}
