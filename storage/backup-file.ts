import * as v from 'valibot';
import { backupFormat, backupVersion, fileShape, type BackupFile } from './backup-shape';
import { fieldWrong } from './field-fault';
import { text, uiLanguage } from './texts';

const megabyte = 2 ** 20;
/** In characters; larger texts are not even parsed. No log of a working life comes near it. */
export const largestBackup = 64 * megabyte;

/** The checked file, rebuilt from its known fields; or a sentence that says what is wrong and where. */
export function readBackup(fileText: string): BackupFile | string {
  if (fileText.length > largestBackup) {
    return text('backupTooLarge', number(largestBackup / megabyte));
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

  const checked = v.safeParse(fileShape, found, { abortEarly: true });
  if (!checked.success) return wrong(checked.issues[0]);
  const { events, people, records } = checked.output;
  const event = twice(events);
  if (event) return text('backupEventTwice', ...event.map(number));
  const person = twice(people);
  if (person) return text('backupPersonTwice', ...person.map(number));
  const record = twice(records);
  if (record) return text('backupRecordTwice', ...record.map(number));
  return checked.output;
}

const number = (value: number) => new Intl.NumberFormat(uiLanguage()).format(value);

const placeTexts = {
  events: 'backupEventWrong',
  people: 'backupPersonWrong',
  records: 'backupRecordWrong',
} as const;

/** Which record, which field, what about it. Records are counted from 1. */
function wrong(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map((item) => item.key) ?? [];
  const [part, index] = path;
  const place =
    typeof index !== 'number'
      ? text('backupHeadWrong')
      : text(placeTexts[part as keyof typeof placeTexts] ?? 'backupHeadWrong', number(index + 1));
  const field = path.slice(typeof index === 'number' ? 2 : 0).join('.');
  if (field === '') return place;
  return `${place} ${fieldWrong(issue, field)}`;
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
