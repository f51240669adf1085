import type { Page } from '@playwright/test';
import { mailFrom, mira, stranger } from '../browser/team';
import type { GmailScene } from '../simulators/gmail/scene';
import type { GmailSim } from '../simulators/gmail/sim';
import { contender, contenderNames, type Contender, type ContenderName } from './contenders';
import { median, type Row } from './table';
import { scriptTimeDuring, type ScriptTime } from './trace';

const sizes = [1_000, 10_000, 50_000] as const;
type Size = (typeof sizes)[number];

const rounds = 3;
/** Replaced texts in the rows of nobody we know, ten between two turns of the event loop. */
const changes = 4_000;
/** Who opens a mailbox waits so long for everything that starts late, ms. */
const settled = 1_500;
/** A view that was opened rests, is read and told within this time, ms. */
const read = 700;
/** Threads that are opened and left again, where routes are measured. */
const routePairs = 2;

interface Visit {
  load: ScriptTime;
  changes: ScriptTime;
  routes: ScriptTime;
}

/** What our script costs a page of Gmail, beside what others cost it, in rounds that take turns. */
export async function pageRows(): Promise<Row[]> {
  const contenders = [];
  for (const name of contenderNames) contenders.push(await contender(name));
  const visits = new Map<string, Visit[]>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const size of sizes) {
        for (const one of contenders) {
          if (size === 1_000 && one.name !== 'ours' && one.name !== 'empty') continue;
          const key = `${one.name} ${size}`;
          visits.set(key, [...(visits.get(key) ?? []), await visit(one, size)]);
        }
      }
    }
  } finally {
    for (const one of contenders) await one.close();
  }
  const of = (name: ContenderName, size: Size) => visits.get(`${name} ${size}`)!;
  const cost = (name: ContenderName, size: Size, part: keyof Visit, times: number) =>
    median(of(name, size).map((one) => one[part].total / times));
  const load = (name: ContenderName) => cost(name, 10_000, 'load', 1);
  const changing = (name: ContenderName, size: Size) =>
    cost(name, size, 'changes', changes / 1_000);
  const route = (name: ContenderName) => cost(name, 10_000, 'routes', routePairs * 2);
  const longest = (size: Size) =>
    Math.max(
      ...of('ours', size).flatMap((one) =>
        Object.values(one).map((part: ScriptTime) => part.longest),
      ),
    );
  const against = (name: ContenderName, value: number) => ({ name: called[name], value });
  const forced = [...sizes].flatMap((size) =>
    of('ours', size).flatMap((one) => [one.load, one.changes, one.routes]),
  );
  const ms = 'ms' as const;
  return [
    ...(['gmail-js', 'inboxsdk', 'empty'] as const).map((name) => ({
      what: 'script while a page of 10,000 nodes loads',
      ours: load('ours'),
      unit: ms,
      against: against(name, load(name)),
      atMost: { 'gmail-js': 1 / 10, inboxsdk: 1 / 50, empty: undefined }[name],
    })),
    ...sizes.flatMap((size) =>
      (['empty', 'narrow', 'naive', 'inboxsdk', 'gmail-js'] as const)
        .filter((name) => size !== 1_000 || name === 'empty')
        .map((name) => ({
          what: `script per 1,000 changes that concern nobody, ${size.toLocaleString('en')} nodes`,
          ours: changing('ours', size),
          unit: ms,
          against: against(name, changing(name, size)),
          atMost: name === 'empty' ? 1 : undefined,
        })),
    ),
    ...(['inboxsdk', 'gmail-js'] as const).map((name) => ({
      what: 'script per change of route, 10,000 nodes',
      ours: route('ours'),
      unit: ms,
      against: against(name, route(name)),
      atMost: name === 'inboxsdk' ? 1 / 10 : undefined,
    })),
    {
      what: 'our longest stretch of script, 10,000 nodes',
      ours: longest(10_000),
      unit: ms,
      atMost: 8,
    },
    {
      what: 'our longest stretch of script, 50,000 nodes',
      ours: longest(50_000),
      unit: ms,
      atMost: 16,
    },
    {
      what: 'layouts that our observers force',
      ours: forced.reduce((sum, { forcedInObservers }) => sum + forcedInObservers, 0),
      unit: '',
      atMost: 0,
    },
    await forcedByControl(),
  ];
}

const called: Record<ContenderName, string> = {
  ours: 'ours',
  empty: 'an observer that does nothing',
  narrow: 'one that looks at no list',
  naive: 'one that asks the page each time',
  inboxsdk: 'InboxSDK',
  'gmail-js': 'gmail.js with jQuery',
};

/** The same look finds forced layouts where there are some; finding none would make our 0 worthless. */
async function forcedByControl(): Promise<Row> {
  const forcing = await contender('forcing');
  try {
    const { forcedInObservers } = (await visit(forcing, 1_000)).changes;
    if (forcedInObservers === 0) throw new Error('Forced layouts are not seen in the trace.');
    return {
      what: 'the same in an observer that does (control)',
      ours: forcedInObservers,
      unit: '',
    };
  } finally {
    await forcing.close();
  }
}

/** What one script cost on a mailbox of so many elements: loading, changes that concern nobody, routes. */
async function visit({ name, browser }: Contender, size: Size): Promise<Visit> {
  browser.web.gmailShows(mailbox(size));
  const page = await browser.context.newPage();
  try {
    const load = await scriptTimeDuring(page, async () => {
      await page.goto('https://mail.google.com/mail/u/0/');
      await page.waitForTimeout(settled);
    });
    const changing = await scriptTimeDuring(page, () => page.evaluate(churn, changes));
    const routes = await scriptTimeDuring(page, () =>
      walk(page, size === 10_000 ? routePairs : name === 'ours' ? 1 : 0),
    );
    return { load, changes: changing, routes };
  } finally {
    await page.close();
  }
}

type Simulated = Window & { sim: GmailSim };
const churn = (count: number) => (window as unknown as Simulated).sim.churn(count);
const open = (thread: number) => (window as unknown as Simulated).sim.openThread(thread);
const back = () => (window as unknown as Simulated).sim.back();

async function walk(page: Page, pairs: number): Promise<void> {
  for (let index = 0; index < pairs; index += 1) {
    await page.evaluate(open, index);
    await page.waitForTimeout(read);
    await page.evaluate(back);
    await page.waitForTimeout(read);
  }
}

/** Mail from somebody nobody leads: it is read and told, and nobody is asked anything. */
const mailbox = (filler: number): GmailScene => ({
  me: mira,
  lang: 'en',
  filler,
  threads: Array.from({ length: 20 }, (_, index) =>
    mailFrom(stranger, `Offer ${index}`, 'Ten things about warehouses.', index + 1),
  ),
});
