import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Chromium } from './chromium';

/** Where processes can be looked up as files: in Linux. */
export const canKill = existsSync('/proc/self/stat');

/**
 * Kills the browser that runs on a profile, all its processes at once and without a warning, as a crash of the machine's
 * power does to everything but the disk's own buffers. Resolves when none is left, so that the profile can be opened again.
 */
export async function kill(browser: Chromium, profile: string): Promise<void> {
  const ours = processesOf(profile);
  if (ours.length === 0) throw new Error(`No browser runs on ${profile}.`);
  for (const id of ours) end(id);
  while (processesOf(profile).length > 0 || ours.some(isAlive)) await wait(20);
  await browser.close().catch(() => undefined);
}

/** Ids of the processes that name the profile, and of those they have started. */
function processesOf(profile: string): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const found = new Set(
    all.filter((id) => id !== process.pid && read(id, 'cmdline').includes(profile)),
  );
  const parents = new Map(all.map((id) => [id, statusOf(id).parent]));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [id, parent] of parents) if (found.has(parent)) found.add(id);
  }
  return [...found];
}

/** Dead, but not yet missed by its parent, is dead. */
const isAlive = (id: number): boolean => !['', 'Z', 'X'].includes(statusOf(id).state);

/** After the name in brackets, which may hold anything: state and parent. */
function statusOf(id: number): { state: string; parent: number } {
  const [state = '', parent = ''] = read(id, 'stat').split(') ').at(-1)!.split(' ');
  return { state, parent: Number(parent) };
}

/** Of a process that is gone by now, nothing. */
function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It went with another one.
  }
}
