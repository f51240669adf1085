import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { dayIn, timeIn } from '../../components/fields/field';
import { minutesIn } from '../../components/fields/minutes';
import { emptyDraft, tidy, troublesOf } from '../../components/options/behaviours/own-draft';
import { linesOf, troublesIn } from '../../components/options/words/lines';
import { longestName } from '../../domain/names';
import { addPeople } from '../../domain/people';
import { readPeopleFile } from '../../domain/people-file';
import { readPeople, type Reading } from '../../domain/people-list';
import { editsFrom } from '../../domain/words';
import { knownSettings, rowShapes } from '../../storage/backup-shape';
import { readPlaybook } from '../../storage/playbook-file';
import { playbook } from '../domain/playbooks';
import { freshProfile } from './platform';

// Whatever is let in somewhere, a backup takes back: one field that it refuses would cost the leader the whole file.

const stamp = { id: 'a', updatedAt: 1, device: 'laptop' };
const event = { id: 'a', at: 1, zone: 'UTC', day: '2026-11-20', device: 'laptop' };
const takesBack = (part: keyof typeof rowShapes, row: unknown) => v.safeParse(rowShapes[part], row);

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('\u202E', '\u2800', ' ', 'x'.repeat(25_000), 'Call {name}', 'Call {leader}'),
);

beforeEach(freshProfile);

describe('a backup takes back', () => {
  it('everybody who is pasted or comes from a file, however long their names are', () => {
    const name = fc.oneof(
      anything,
      fc.constantFrom(`A${'\u0301'.repeat(25_000)}`, '👩🏽‍👩🏻‍👧🏿'.repeat(100)),
    );
    const address = fc.constantFrom('ana@corp.example', `${'a'.repeat(64)}@corp.example`);
    const domain = `@${'b.'.repeat(110)}example`;
    const forms: ((name: string, mail: string) => Reading)[] = [
      (name, mail) => readPeople(`${name} <${mail}>`),
      (name, mail) => readPeople(`"${name}" ${mail}\n${name}, ${mail}`),
      (name) => readPeople(`${name} ${domain}\n${domain}`, { domains: true }),
      (name, mail) => readPeopleFile('team.csv', `Name,Email\n"${name}",${mail}`),
      (name, mail) =>
        readPeopleFile('team.vcf', `BEGIN:VCARD\nFN:${name}\nEMAIL:${mail}\nEND:VCARD`),
    ];
    let cut = 0;
    fc.assert(
      fc.property(name, address, fc.constantFrom(...forms), (name, mail, form) => {
        let n = 0;
        const adding = { now: 1, device: 'laptop', newId: () => `p${n++}` };
        for (const person of addPeople([], form(name, mail).people, 'customer', adding).people) {
          expect(person.name.length).toBeLessThanOrEqual(longestName);
          expect(person.name).not.toBe('');
          expect(takesBack('people', person)).toMatchObject({ success: true, output: person });
          if (name.length > longestName && name.startsWith(person.name)) cut += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(cut).toBeGreaterThan(0);
  });

  it('a behaviour of one’s own that its form takes, and not one that it refuses', () => {
    let refused = 0;
    fc.assert(
      fc.property(anything, anything, anything, (prompt, short, why) => {
        const draft = { ...emptyDraft, prompt, short, why, moments: ['popup' as const] };
        const { success } = takesBack('records', { ...stamp, type: 'behaviour', ...tidy(draft) });
        const isFine = Object.keys(troublesOf(draft)).length === 0;
        if (isFine) expect(success).toBe(true);
        if (!success) refused += 1;
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(0);
  });

  it('a playbook whose file is read, and not one that is refused', () => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(anything, anything, (title, line) => {
        const talk = [{ id: 'l', talk: line, walk: `We do: ${line}`.slice(0, 200) }];
        const file = { format: 'walk-the-talk-playbook', version: 1, ...playbook({ title, talk }) };
        const found = readPlaybook(JSON.stringify(file));
        if (typeof found === 'string') refused += 1;
        else read += 1;
        const row = { ...stamp, type: 'playbook', playbook: found };
        expect(takesBack('records', row).success).toBe(typeof found !== 'string');
      }),
      { numRuns: 300 },
    );
    expect(Math.min(read, refused)).toBeGreaterThan(0);
  });

  it('the words of a list that its form takes', () => {
    let [kept, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (lines) => {
        const written = lines.join('\n');
        if (troublesIn(written).length > 0) return void (refused += 1);
        const words = { 'kick-off': editsFrom('kick-off', linesOf(written), [], ['en']) };
        expect(knownSettings({ words }).set).toEqual({ words });
        kept += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(kept, refused)).toBeGreaterThan(0);
  });

  it.each<[string, (typed: string) => unknown, (value: unknown) => object, string, string]>([
    ['minutes', minutesIn, (minutes) => ({ kind: 'act', minutes }), '1440', '1441'],
    ['a day', dayIn, (week) => ({ kind: 'plan', week }), '9999-12-31', '0026-11-20'],
    [
      'a time',
      timeIn,
      (time) => ({ kind: 'move', promise: 'p', due: `2026-11-20T${String(time)}` }),
      '23:59',
      '24:00',
    ],
  ])('%s as a field takes it', (_, read, entry, most, tooMuch) => {
    expect(takesBack('events', { ...event, ...entry(read(most)) }).success).toBe(true);
    expect([undefined, 'wrong']).toContain(read(tooMuch));
    const typed = fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom(most, tooMuch));
    fc.assert(
      fc.property(typed, (some) => {
        const value = read(some);
        if (value === undefined || value === 'wrong') return;
        expect(takesBack('events', { ...event, ...entry(value) }).success).toBe(true);
      }),
    );
  });
});
