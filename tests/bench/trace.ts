import type { CDPSession, Page } from '@playwright/test';

/** What Chromium writes into a trace; times in µs. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** of the processor: what the thread did itself, however busy the machine was */
  tdur?: number;
  pid: number;
  tid: number;
  id?: string;
  args: {
    data?: {
      url?: string;
      functionName?: string;
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
      timeDeltas?: number[];
      startTime?: number;
    };
    fileName?: string;
  };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

/** What the script of an extension cost the page while a trace ran, ms. */
export interface ScriptTime {
  /** all of it */
  total: number;
  /** its longest stretch without a pause for the page */
  longest: number;
  /** stretches that took more than 0.05 ms */
  stretches: number;
  /** layouts and style recalculations that it forced in the callback of an observer */
  forcedInObservers: number;
}

const categories = [
  'devtools.timeline',
  'v8.execute',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** By a mark of this name a trace tells which thread was that of the page. */
export const pageMark = 'the thread of the page';

/** Traces the page while `work` runs. @returns what the scripts of extensions cost in it */
export async function scriptTimeDuring(
  page: Page,
  work: () => Promise<unknown>,
): Promise<ScriptTime> {
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, async () => {
    await work();
    await page.evaluate((name) => performance.mark(name), pageMark);
  });
  await session.detach();
  return scriptTimeIn(events);
}

async function traced(session: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return withoutTheTracer(events);
}

/** The profiler of a trace starts in the middle of whatever runs then, and goes through the whole heap. */
const ofTheTracer = 'V8.InvokeApiInterruptCallbacks';

/** What the tracing itself took of a thread is nobody's cost. */
export function withoutTheTracer(events: readonly TraceEvent[]): TraceEvent[] {
  const interrupts = events.filter(({ name }) => name === ofTheTracer);
  return events.map((event) => {
    const within = interrupts.filter(
      (one) =>
        one !== event && threadOf(one) === threadOf(event) && event.dur && isAt(one.ts, event),
    );
    const cost = within.reduce((rest, one) => rest - costOf(one), costOf(event));
    return within.length === 0 ? event : { ...event, tdur: 1000 * cost };
  });
}

const isExtension = (url: string | undefined): boolean =>
  url?.startsWith('chrome-extension://') ?? false;

const calls = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'v8.run']);
const layouts = new Set(['Layout', 'UpdateLayoutTree']);

/**
 * What ran on the thread of the page: an extension's background and its own pages are in other processes and hold up
 * nobody there. Time of the processor, not of the clock, so that a busy machine changes little. Calls are known by their script's
 * address. What runs in a microtask without a call of its own (what follows an `await`) is shared out by the samples
 * of the profiler that fell into it.
 */
export function scriptTimeIn(events: readonly TraceEvent[]): ScriptTime {
  const result: ScriptTime = { total: 0, longest: 0, stretches: 0, forcedInObservers: 0 };
  const onPage = new Set(events.filter(({ name }) => name === pageMark).map(threadOf));
  if (onPage.size === 0) throw new Error('The trace does not tell which thread is the page’s.');
  const timed = events
    .filter((event) => event.ph === 'X' && event.dur !== undefined && onPage.has(threadOf(event)))
    .toSorted((a, b) => a.ts - b.ts || b.dur! - a.dur!);
  const microtaskRuns: Microtasks[] = [];
  for (const thread of grouped(timed, threadOf).values()) {
    let ours: TraceEvent | undefined;
    let call: TraceEvent | undefined;
    let microtasks: TraceEvent | undefined;
    for (const event of thread) {
      if (isIn(event, ours)) {
        if (layouts.has(event.name) && isIn(event, microtasks)) result.forcedInObservers += 1;
      } else if (calls.has(event.name)) {
        if (!isIn(event, call)) {
          call = event;
          if (isIn(event, microtasks)) microtaskRuns.at(-1)!.calls.push(event);
        }
        if (!isExtension(event.args.data?.url ?? event.args.fileName)) continue;
        ours = event;
        result.total += costOf(event);
        result.longest = Math.max(result.longest, costOf(event));
        if (costOf(event) > 0.05) result.stretches += 1;
      } else if (event.name === 'RunMicrotasks' && !isIn(event, call) && !isIn(event, microtasks)) {
        microtasks = event;
        microtaskRuns.push({ run: event, calls: [] });
      }
    }
  }
  result.total += betweenCalls(microtaskRuns, samplesIn(events));
  return result;
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** A run of microtasks, and the calls in it that are counted by themselves. */
interface Microtasks {
  run: TraceEvent;
  calls: TraceEvent[];
}

/** @returns ms that our script ran in microtasks outside of any call */
function betweenCalls(runs: readonly Microtasks[], samples: Map<number, Sample[]>): number {
  let cost = 0;
  const found: Sample[] = [];
  for (const { run, calls } of runs) {
    cost += calls.reduce((rest, call) => rest - costOf(call), costOf(run));
    const isOutside = ({ at }: Sample) => isAt(at, run) && !calls.some((call) => isAt(at, call));
    found.push(...(samples.get(run.pid) ?? []).filter(isOutside));
  }
  return (cost * found.filter(({ isOurs }) => isOurs).length) / Math.max(1, found.length);
}

const isAt = (at: number, { ts, dur }: TraceEvent): boolean => at >= ts && at < ts + dur!;

/** ms */
const costOf = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;

const isIn = (event: TraceEvent, outer: TraceEvent | undefined): boolean =>
  outer !== undefined && event.ts < outer.ts + outer.dur!;

/** `Map.groupBy`, which Node 20 has not yet. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

interface Sample {
  at: number;
  isOurs: boolean;
}

/** The profiler's samples by process, oldest first: does a script of an extension stand in the stack? */
function samplesIn(events: readonly TraceEvent[]): Map<number, Sample[]> {
  const found = new Map<number, Sample[]>();
  const profiles = grouped(
    events.filter(({ name }) => name === 'Profile' || name === 'ProfileChunk'),
    ({ pid, id }) => `${pid} ${id}`,
  );
  for (const chunks of profiles.values()) {
    const isOurs = new Map<number, boolean>();
    let at = 0;
    const samples = found.get(chunks[0]!.pid) ?? [];
    for (const { args } of chunks) {
      const { startTime, cpuProfile, timeDeltas } = args.data ?? {};
      at = startTime ?? at;
      for (const { id, parent, callFrame } of cpuProfile?.nodes ?? []) {
        isOurs.set(id, isExtension(callFrame.url) || (isOurs.get(parent ?? -1) ?? false));
      }
      for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
        at += timeDeltas?.[index] ?? 0;
        samples.push({ at, isOurs: isOurs.get(node) ?? false });
      }
    }
    found.set(chunks[0]!.pid, samples);
  }
  return found;
}

/** @returns the longest task of a page's thread while `work` runs, ms of the processor */
export async function longestTaskDuring(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, work);
  await session.detach();
  const mine = new Set(
    events.filter(({ name }) => name === 'FunctionCall' || name === 'Layout').map(({ tid }) => tid),
  );
  const tasks = events.filter(({ name, tid }) => name === 'RunTask' && mine.has(tid));
  return Math.max(0, ...tasks.map(costOf));
}
