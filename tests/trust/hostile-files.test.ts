import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { peopleIn } from '../../components/people/in-file';
import { readPeopleFile } from '../../domain/people-file';
import { exportBackup, previewBackup } from '../../storage/backup';
import { write } from '../../storage/database';
import { logStores, putEvents } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { readPlaybook, readPlaybookFile, writtenPlaybook } from '../../storage/playbook-file';
import { readPolicy } from '../../storage/policy';
import { previewFile } from '../../storage/sealed-backup';
import { keyOfCode } from '../../storage/seal-keys';
import { seal } from '../../storage/sealing';
import { changeSettings, settings, siteStates } from '../../storage/settings';
import { playbook, worded } from '../domain/playbooks';
import { log, somePeople, someRecords, someSettings } from '../storage/histories';
import { dump, freshProfile } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';
import { proved } from './proof';

// Files made to break in: each is refused with a sentence, quickly, and nothing here is changed by it.

/** ms of our own work: what a quiet machine does in 1 s takes longer on a busy one, also so counted */
const longest = 3000;
const megabyte = 2 ** 20;

/** Collects garbage, so that what is measured is what a file costs. */
const collect = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

const everything = async () =>
  createHash('sha256')
    .update(JSON.stringify([await dump(), await settings(), await siteStates()]))
    .digest('hex');
const prototypes = () =>
  [Object.prototype, Array.prototype, String.prototype, Map.prototype]
    .flatMap((each) => Reflect.ownKeys(each).map(String))
    .join();

const sample = <T>(some: fc.Arbitrary<T>, seed: number): T =>
  fc.sample(some, { seed, numRuns: 1 })[0]!;

/** The backup of a profile that holds of everything something. */
async function richBackup(): Promise<string> {
  await freshProfile();
  const events = [7, 8, 9, 10].flatMap((seed) => sample(log, seed));
  await write(logStores, (tx) =>
    putEvents(tx, [...new Map(events.map((e) => [e.id, e])).values()]),
  );
  await savePeople([ana, ...sample(somePeople, 11).filter(({ id }) => id !== ana.id)]);
  const records = [12, 13, 14, 15].flatMap((seed) => sample(someRecords, seed));
  await write(['records'], async (tx) => {
    for (const record of records) await tx.objectStore('records').put(record);
  });
  await changeSettings(() => ({
    startedAt: clock.now,
    startDay: today,
    ...sample(someSettings, 16),
  }));
  return (await exportBackup(clock)).text();
}

type Path = (string | number)[];
/** Every place in a JSON value, the whole first. */
function* places(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* places(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
/** The text of a value with one place changed. @param raw JSON, put in as it is: no object is made that would lose a key */
function withRaw(value: unknown, path: Path, raw: (own: unknown) => string): string {
  const mark = '\u0001here\u0001';
  const copy = structuredClone({ root: value }) as Record<string, unknown>;
  const all = ['root', ...path];
  const parent = all
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  const own = parent[all.at(-1)!];
  parent[all.at(-1)!] = mark;
  return JSON.stringify(copy.root).replace(JSON.stringify(mark), () => raw(own));
}
const born = ['__proto__', 'constructor', 'prototype'];
const withKey = (key: string) => (own: unknown) => {
  const rest = JSON.stringify(own).slice(1);
  return `{"${key}":{"polluted":true}${rest === '}' ? '' : ','}${rest}`;
};
const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
/** A file of so many bytes that nobody may read: only its size is looked at. */
const ofSize = (size: number): File =>
  ({
    name: 'large.csv',
    size,
    text: unread,
    arrayBuffer: unread,
    stream: unread,
    slice: unread,
  }) as unknown as File;
const unread = () => {
  throw new Error('It was read.');
};

interface Cost {
  files: number;
  ms: number;
  bytes: number;
}
const cost: Cost = { files: 0, ms: 0, bytes: 0 };
/** what the platform's own parser takes for a million empty rows, bytes */
let parsing = 0;
/**
 * Reads one hostile file and holds the clock and the scales beside it.
 * @param parsed bytes that the platform's own parser takes for the file
 * @returns the sentence
 */
async function refusal(read: () => unknown, parsed = 0): Promise<unknown> {
  const [began, heap] = [process.cpuUsage(), process.memoryUsage().heapUsed];
  const said = await read();
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000;
  cost.files += 1;
  cost.ms = Math.max(cost.ms, ms);
  cost.bytes = Math.max(cost.bytes, process.memoryUsage().heapUsed - heap - parsed);
  expect(ms).toBeLessThan(longest);
  return said;
}
/** A sentence that people can read: it begins like one, and quotes no more than a little of the file. */
const sentence = /^\p{Lu}[\s\S]{10,600}\.$/u;

const backup = async (text: string) => {
  const read = await previewBackup(text);
  return read.ok ? 'taken' : read.reason;
};
const people = { read: (name: string, text: string) => readPeopleFile(name, text).people.length };

beforeEach(async () => {
  await freshProfile();
});

it('hostile backups are refused with a sentence that says what and where, and change nothing', async () => {
  const good = await richBackup();
  const file = JSON.parse(good) as Record<string, unknown> & {
    events: Record<string, unknown>[];
    people: Record<string, unknown>[];
    records: Record<string, unknown>[];
  };
  const [before, born0] = [await everything(), prototypes()];
  expect(await backup(good), 'control: without a flaw it is taken').toBe('taken');
  expect(await backup(`\uFEFF${good}`), 'a byte order mark is no flaw').toBe('taken');
  collect();
  const refused = async (text: string, why: string | RegExp = sentence) => {
    const said = await refusal(() => backup(text));
    expect(said).toMatch(sentence);
    expect(said).toMatch(why);
    expect(said).toContain('Nothing was changed.');
  };

  // Settings that are unknown are dropped, and a draft's fields have free names: there a key does no harm (below).
  const free = (path: Path) => path[0] === 'settings' || path.includes('fields');
  const all = [...places(file)].filter(([path]) => !free(path));
  const objects = all.filter(([, value]) => isObject(value));
  expect(objects.length).toBeGreaterThan(50);
  for (const [n, [path]] of objects.entries()) {
    await refused(withRaw(file, path, withKey(born[n % born.length]!)));
  }
  for (const key of born) {
    for (const path of [[], ['events', 0], ['people', 0], ['records', 0]]) {
      await refused(withRaw(file, path, withKey(key)));
    }
    expect(await backup(withRaw(file, ['settings'], withKey(key)))).toBe('taken');
  }

  // Wrong types, numbers beyond everything, dates that are none.
  const leaves = all.filter(([, value]) => typeof value !== 'object' || value === null);
  for (const [path, value] of leaves.filter((_, n) => n % 3 === 0)) {
    await refused(withRaw(file, path, () => '{"wrong":true}'));
    if (typeof value !== 'number') continue;
    for (const raw of ['1e400', '-1e300', 'null', '1e17', '"1"']) {
      await refused(withRaw(file, path, () => raw));
    }
  }
  const [event] = file.events;
  for (const day of ['2026-02-31', '99999-01-01', 'NaN', '+275760-09-13', '']) {
    await refused(JSON.stringify({ ...file, events: [{ ...event, day }] }), /at event 1\b/);
  }

  // The same id twice, people who are each other, a version of tomorrow.
  for (const part of ['events', 'people', 'records'] as const) {
    const [first] = file[part];
    await refused(JSON.stringify({ ...file, [part]: [...file[part], first] }), / 1 and \d+/);
  }
  const gone = { ...ana, name: '', addresses: [], deletedAt: 1 };
  const circle = [
    { ...gone, id: 'a', mergedInto: 'b' },
    { ...gone, id: 'b', mergedInto: 'a' },
  ];
  await refused(JSON.stringify({ ...file, people: circle }), /mergedInto/);
  for (const version of [2, 999, 1e308])
    await refused(JSON.stringify({ ...file, version }), /newer/);

  // Cut off anywhere; each bit of it may be wrong: then it is refused, or what it says is in order.
  for (let n = 0; n < 100; n += 1) {
    await refused(good.slice(0, Math.floor((n * (good.trimEnd().length - 1)) / 100)));
  }
  let harmless = 0;
  const bytes = new TextEncoder().encode(good);
  for (let n = 0; n < 200; n += 1) {
    const flipped = bytes.slice();
    const at = Math.floor((n * bytes.length) / 200);
    flipped[at] = flipped[at]! ^ (1 << (n % 8));
    const said = await refusal(() => backup(new TextDecoder().decode(flipped)));
    if (said === 'taken') harmless += 1;
    else expect(said).toMatch(sentence);
  }
  expect(harmless, 'flips in somebody’s own words, which no plain file can show').toBeLessThan(100);

  // Too deep, too many, too large; in another writing.
  for (const levels of [10_000, 1_000_000]) {
    await refused(deep(levels));
    await refused(withRaw(file, ['events'], () => deep(levels)));
  }
  expect(await backup(withRaw(file, ['settings', 'words'], () => deep(5000)))).toBe('taken');
  const million = withRaw(file, ['events'], () => `[${'{},'.repeat(999_999)}{}]`);
  collect();
  const heap = process.memoryUsage().heapUsed;
  JSON.parse(million);
  parsing = process.memoryUsage().heapUsed - heap;
  collect();
  expect(await refusal(() => backup(million), parsing)).toMatch(/at event 1\b/);
  await refused(
    String.fromCharCode(
      ...new Uint8Array(
        new Uint16Array([...good.slice(0, 5000)].map((c) => c.charCodeAt(0))).buffer,
      ),
    ),
  );
  const said = await refusal(async () => previewFile(ofSize(300 * megabyte)));
  expect(said).toMatchObject({ ok: false, reason: expect.stringMatching(sentence) });

  // A small sealed file that unpacks to more than it may.
  const secret = new Uint8Array(16);
  const code = await keyOfCode(secret);
  const zeros = new Blob(Array.from({ length: 80 }, () => new Uint8Array(megabyte)));
  const bomb = await seal(zeros, { code });
  expect(bomb.size).toBeLessThan(megabyte);
  collect();
  const unpacked = await refusal(() => previewFile(bomb, { code: secret }));
  expect(unpacked).toMatchObject({ ok: false, reason: expect.stringMatching(/64/) });
  const small = await seal(new Blob([good]), { code });
  expect(await previewFile(small, { code: secret }), 'control').toMatchObject({ ok: true });

  expect(await everything()).toBe(before);
  expect(prototypes()).toBe(born0);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}, 120_000);

it('hostile playbooks and policies are refused with a sentence, and change nothing', async () => {
  const good = writtenPlaybook(
    playbook({
      talk: [{ id: 'line', talk: 'We answer within a day', walk: 'So do I' }],
      behaviours: [worded('acme-greet')],
      off: ['B01'],
      cadence: { ideal: 3, max: 5 },
      words: { 'kick-off': ['Anpfiff*'] },
      plans: [{ moment: 'one-on-one', behaviour: 'B05' }],
    }),
  );
  const file = JSON.parse(good) as Record<string, unknown>;
  const [before, born0] = [await everything(), prototypes()];
  const manages = (found: object) => {
    fakeBrowser.storage.managed.get = vi.fn(async () => found) as never;
  };
  const refused = async (text: string) => {
    const said = await refusal(() => readPlaybook(text));
    expect(said, text.slice(0, 200)).toMatch(sentence);
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      return;
    }
    manages({ playbook: parsed });
    const reading = (await refusal(readPolicy)) as Awaited<ReturnType<typeof readPolicy>>;
    expect(reading.policy).toBeUndefined();
    expect(reading.trouble).toMatch(sentence);
  };
  expect(readPlaybook(good), 'control').toMatchObject({ id: 'harbour' });
  manages({ playbook: file, locked: ['cadence'] });
  expect((await readPolicy()).policy, 'control').toMatchObject({ locked: ['cadence'] });

  for (const [path, value] of places(file)) {
    if (isObject(value)) for (const key of born) await refused(withRaw(file, path, withKey(key)));
    else if (!Array.isArray(value)) await refused(withRaw(file, path, () => '{"wrong":true}'));
    if (typeof value === 'number') await refused(withRaw(file, path, () => '1e400'));
    if (path.length > 0) await refused(withRaw(file, path, () => deep(10_000)));
  }
  for (let cut = 0; cut < good.trimEnd().length; cut += 7) await refused(good.slice(0, cut));
  await refused(JSON.stringify({ ...file, version: 2 }));
  await refused(JSON.stringify({ ...file, behaviours: [worded('a'), worded('a')] }));
  await refused(JSON.stringify({ ...file, title: 'x'.repeat(2 * megabyte) }));
  expect(await refusal(() => readPlaybookFile(ofSize(300 * megabyte)))).toMatch(sentence);
  expect(await readPlaybookFile(new Blob([good])), 'control').toMatchObject({ id: 'harbour' });
  for (const policy of [
    { playbook: file, locked: ['everything'] },
    { playbook: file, locked: 'cadence' },
    { playbook: file, extra: 1 },
    { locked: [] },
    JSON.parse(`{"__proto__":{"polluted":true}}`) as object,
  ]) {
    manages(policy);
    const reading = (await refusal(readPolicy)) as Awaited<ReturnType<typeof readPolicy>>;
    expect(reading.policy, JSON.stringify(policy).slice(0, 80)).toBeUndefined();
  }
  expect(await everything()).toBe(before);
  expect(prototypes()).toBe(born0);
}, 60_000);

it('hostile lists of people name nobody who is not in them, quickly', async () => {
  const [before, born0] = [await everything(), prototypes()];
  const many = 100_000;
  const r = (text: string, times = many) => text.repeat(times);
  const nobody: [string, string][] = [
    ['x.csv', r('a')],
    ['x.csv', r('@')],
    ['x.txt', r('<')],
    ['x.txt', r('"')],
    ['x.csv', `Name,Email\n"${r('a,b\n', 50_000)}`],
    ['x.txt', r('(a')],
    ['x.txt', `a@${r('a.')}`],
    ['x.txt', `${r('.')}@x`],
    ['x.txt', r(' ')],
    ['x.txt', r('mailto:', 50_000)],
    ['x.txt', r('- ')],
    ['x.txt', r('\0')],
    ['x.txt', r('\u202e')],
    ['x.vcf', `BEGIN:VCARD\nFN:A${r('\n a')}`],
    ['x.vcf', `BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:a${r('=\n=41', 50_000)}`],
    ['x.vcf', `BEGIN:VCARD\nEMAIL${r(';"a:b"', 50_000)}`],
    ['x.vcf', `BEGIN:VCARD\nEMAIL;CHARSET=no-such:${r('=FF')}`],
    ['x.csv', `\u0089PNG\r\n\u001a\n${r('\u0000\u0001ÿ')}`],
    ['x.csv', r('__proto__,constructor\n', 20_000)],
  ];
  for (const [name, text] of nobody) {
    expect(await refusal(() => people.read(name, text)), text.slice(0, 20)).toBe(0);
  }
  for (const name of ['x.csv', 'x.txt', 'x.vcf']) {
    expect(people.read(name, 'Ana Silva <ana@corp.example>'), 'control').toBe(1);
    const card = 'BEGIN:VCARD\nFN:Ana\nEMAIL:ana@corp.example\nEND:VCARD\n';
    expect(people.read(name, card), 'control').toBe(1);
  }
  const folded =
    'BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:Jos=C3=\n=A9\nEMAIL:jo@corp.example\nEND:VCARD';
  expect(readPeopleFile('x.vcf', folded).people[0]?.name).toBe('José');

  expect(await refusal(() => peopleIn(ofSize(300 * megabyte)))).toMatch(sentence);
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...'ana@corp.example'].map((c) => c.charCodeAt(0))).buffer),
  ]);
  const file = new File([wide], 'x.txt');
  expect(await peopleIn(file), 'control: UTF-16 with its mark is read').toMatchObject({
    people: [{ addresses: ['ana@corp.example'] }],
  });
  expect(await everything()).toBe(before);
  expect(prototypes()).toBe(born0);

  expect(cost.bytes).toBeLessThan(80 * megabyte);
  const [most, parser] = [cost.bytes, parsing].map((bytes) => Math.round(bytes / megabyte));
  proved(
    'S11',
    `0 of ${cost.files} taken, database and prototypes as before; ${Math.round(cost.ms)} ms and ${most} MB at most, for a million rows beside the ${parser} MB of the platform's parser`,
    'the same files without the flaw are taken, sealed and plain',
  );
}, 60_000);
