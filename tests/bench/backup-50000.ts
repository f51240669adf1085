// Taking 50,000 events out of a real Chromium and in again: time, memory, and whether it grows by more than its size.
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type * as storageBackup from '../../storage/backup';
import { Chromium } from '../browser/chromium';
import { median, type Row } from './table';

const few = 5_000;
const many = 50_000;
/** A little above ten times: what is sorted, and a disk that has more to do. */
const linear = 12;
/** Extra memory, MB. */
const most = 64;

interface Taken {
  exportMs: number;
  restoreMs: number;
  /** at the highest, above what was in use before, MB */
  exportMb: number;
  restoreMb: number;
  /** the longest the page could not answer, ms */
  longestTask: number;
}

/** The storage room as a page of the extension uses it: the bench asks it without any screen. */
type Doors = Window & { backup: typeof storageBackup; file: Blob; tasks: number[] };

export async function backupRows(rounds = 3): Promise<Row[]> {
  const browser = await Chromium.start();
  try {
    const page = await browser.opens('options.html');
    await page.evaluate(await storageRoom());
    const taken = new Map<number, Taken[]>([
      [few, []],
      [many, []],
    ]);
    for (let round = 0; round < rounds; round += 1) {
      for (const [events, measured] of taken) measured.push(await takeOutAndIn(page, events));
    }
    const of = (events: number, what: keyof Taken) =>
      median(taken.get(events)!.map((one) => one[what]));
    const grows = (what: string, key: 'exportMs' | 'restoreMs'): Row => ({
      what: `backup: ${what} of 50,000 events`,
      ours: of(many, key),
      unit: 'ms',
      against: { name: '5,000 events', value: of(few, key) },
      atMost: linear,
    });
    const needs = (what: string, key: 'exportMb' | 'restoreMb'): Row => ({
      what: `backup: extra memory at its highest, ${what} of 50,000 events`,
      ours: of(many, key),
      unit: 'MB',
      atMost: most,
    });
    return [
      grows('export', 'exportMs'),
      grows('restore', 'restoreMs'),
      needs('export', 'exportMb'),
      needs('restore', 'restoreMb'),
      {
        what: 'backup: longest task while 50,000 events are taken out and in',
        ours: of(many, 'longestTask'),
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
  }
}

/** The room as one script, in which `backup` has what it exports. */
async function storageRoom(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'storage/backup.ts', formats: ['iife'], name: 'backup', fileName: 'backup' },
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('The storage room was not built.');
  return `${bundle.output[0].code}; window.backup = backup;`;
}

async function takeOutAndIn(page: Page, events: number): Promise<Taken> {
  await page.evaluate(makeFile, events);
  const restored = await watched(page, async () => page.evaluate(takeIn));
  const exported = await watched(page, async () => page.evaluate(takeOut));
  return {
    restoreMs: restored.ms,
    exportMs: exported.ms,
    restoreMb: restored.mb,
    exportMb: exported.mb,
    longestTask: Math.max(restored.longestTask, exported.longestTask),
  };
}

/** @returns what the work took, and the memory in use at its highest above what it was before, as sampled */
async function watched(page: Page, work: () => Promise<number>) {
  const session = await page.context().newCDPSession(page);
  const used = async () => (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  await session.send('HeapProfiler.collectGarbage');
  const before = await used();
  let highest = before;
  const over = new AbortController();
  const sampling = (async () => {
    while (!over.signal.aborted) {
      highest = Math.max(highest, await used());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const ms = await work();
  over.abort();
  await sampling;
  await session.detach();
  const tasks = await page.evaluate(() => (window as unknown as Doors).tasks.splice(0));
  return { ms, mb: highest - before, longestTask: Math.max(0, ...tasks) };
}

/** Run in the page: a made-up backup, kept outside of the script's memory. */
async function makeFile(events: number): Promise<void> {
  const doors = window as unknown as Doors;
  if (!doors.tasks) {
    doors.tasks = [];
    new PerformanceObserver((list) =>
      doors.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  }
  const empty = await doors.backup.exportBackup({ now: Date.now(), zone: 'UTC' });
  const { events: _, people: __, records: ___, ...file } = JSON.parse(await empty.text());
  const parts: string[] = [];
  for (let n = 0; n < events; n += 1) {
    const at = 1_750_000_000_000 + n * 600_000;
    const day = new Date(at).toISOString().slice(0, 10);
    const id = `0197${String(n).padStart(8, '0')}-bench`;
    const stamp = { id, at, zone: 'Europe/Berlin', day, device: 'bench' };
    const person = `person-${n % 40}`;
    const entry = [
      { kind: 'act', person, behaviour: 'B01', text: `Went through the plan with them, ${n}` },
      { kind: 'promise', person, behaviour: 'B02', moment: 'mail-waiting', due: `${day}T17:00` },
      { kind: 'answer', promise: `0197${String(n - 1).padStart(8, '0')}-bench`, answer: 'yes' },
      { kind: 'occasion' },
    ][n % 4];
    parts.push(JSON.stringify({ ...stamp, ...entry }));
  }
  const people = Array.from({ length: 40 }, (_, n) => ({
    id: `person-${n}`,
    name: `Person ${n}`,
    addresses: [`p${n}@corp.example`],
    role: 'report',
    updatedAt: 1_750_000_000_000,
    device: 'bench',
  }));
  const head = JSON.stringify({ ...file, people, records: [] }).slice(0, -1);
  doors.file = new Blob([head, ',"events":[', parts.join(',\n'), ']}']);
}

/** Run in the page: what choosing a file and pressing Replace do. @returns ms */
async function takeIn(): Promise<number> {
  const { backup, file } = window as unknown as Doors;
  const begun = performance.now();
  const preview = await backup.previewBackup(await file.text());
  if (!preview.ok) throw new Error(preview.reason);
  await preview.restore('replace', () => undefined);
  return performance.now() - begun;
}

/** Run in the page. @returns ms */
async function takeOut(): Promise<number> {
  const { backup } = window as unknown as Doors;
  const begun = performance.now();
  await backup.exportBackup({ now: Date.now(), zone: 'UTC' }, () => undefined);
  return performance.now() - begun;
}
