import * as v from 'valibot';
import type { Playbook } from '../domain/playbook';
import { strayPlaceholder } from '../domain/playbook-words';
import { fieldWrong, placeOf } from './field-fault';
import {
  faults,
  playbookFileShape,
  playbookFormat,
  playbookShape,
  playbookVersion,
} from './playbook-shape';
import { text } from './texts';

/** In characters; a larger text is not even parsed. */
export const largestPlaybook = 2 ** 20;

/** As `readPlaybook`. A file that is too large is not even read, nor is one that cannot be. */
export async function readPlaybookFile(file: Blob): Promise<Playbook | string> {
  // A character takes up to four bytes.
  if (file.size > 4 * largestPlaybook) return text('playbookTooLarge');
  return file.text().then(readPlaybook, () => text('playbookNotJson'));
}

/** The checked playbook in a file's text; or a sentence that says what is wrong and where. */
export function readPlaybook(fileText: string): Playbook | string {
  if (fileText.length > largestPlaybook) return text('playbookTooLarge');
  let found: unknown;
  try {
    // Some editors put a byte order mark in front.
    found = JSON.parse(fileText.replace(/^\uFEFF/, ''));
  } catch {
    return text('playbookNotJson');
  }
  return checkedPlaybook(found);
}

/** The playbook in what a file or a policy holds, parts that were left out empty; or the sentence that says what is wrong. */
export function checkedPlaybook(found: unknown): Playbook | string {
  if (!v.is(v.object({ format: v.literal(playbookFormat) }), found)) return text('playbookForeign');
  const newer = v.object({ version: v.pipe(v.number(), v.minValue(playbookVersion + 1)) });
  if (v.is(newer, found)) return text('playbookNewer', found.version, playbookVersion);

  const checked = v.safeParse(playbookFileShape, found, { abortEarly: true });
  if (!checked.success) return wrong(checked.issues[0]);
  const { $schema: _, format: __, version: ___, ...playbook } = checked.output;
  return playbook;
}

/** A playbook as the text of a file, for people to read and change; empty parts are left out. */
export function writtenPlaybook(playbook: Playbook): string {
  const keys = Object.keys(playbookShape.entries) as (keyof Playbook)[];
  const parts = keys
    .map((key) => [key, playbook[key]] as const)
    .filter(([, part]) => typeof part !== 'object' || Object.keys(part).length > 0);
  const file = {
    format: playbookFormat,
    version: playbookVersion,
    ...Object.fromEntries(parts.filter(([, part]) => part !== '')),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

export const playbookName = ({ id }: Playbook): string => `${id}.playbook.json`;

function wrong(issue: v.BaseIssue<unknown>): string {
  const field = placeOf(issue);
  const known = faults.find((fault) => fault === issue.message);
  return `${text('playbookWrong')} ${known ? text(known, field, stray(issue, field)) : fieldWrong(issue)}`;
}

/** The placeholder that nobody fills in, where that is what is wrong. */
const stray = ({ input }: v.BaseIssue<unknown>, field: string): string =>
  strayPlaceholder(String(input), field.endsWith('.prompt') ? '{name}' : undefined) ?? '';
