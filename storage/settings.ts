import { storage } from 'wxt/utils/storage';
import { localeWeek, type LocaleWeek } from '../domain/calendar';
import type { Choices } from '../domain/choices';
import type { Rules } from '../domain/decide';
import type { SiteName } from '../domain/facts';
import { suggestedBy } from '../domain/policy';
import { defaultGoal } from '../domain/streak';
import { policy } from './policy';

/** Everything the leader can set. Small, watched by every page, exported with the backup. */
export interface Settings extends Omit<Rules, 'started' | 'inCall'>, Choices {
  /** epoch ms and local day on which the leader pressed Start; before it no page is read */
  startedAt?: number;
  startDay?: string;
  ownAddresses: string[];
  /** own addresses read from the account button of a page */
  seenAddresses: string[];
  /** ISO weekday on which the calendar week begins */
  firstWeekday: number;
  /** "this person" instead of names on a page */
  discreet: boolean;
  /** behaviours about which "retire this one?" has been asked */
  retireAsked: string[];
  /** when the week is looked back on: ISO weekday, 'HH:MM' */
  review: { weekday: number; time: string };
  /** say it with a notification when a promise comes due; off until asked for */
  notify: boolean;
  /** no prompts while a Meet tab is open; off until allowed */
  quietInCalls: boolean;
}

/** @param locale BCP 47 tag whose week and working days are taken */
export function defaultSettings(locale: string): Settings {
  const week = localeWeek(locale);
  return {
    ownAddresses: [],
    seenAddresses: [],
    sites: { gmail: true, calendar: true },
    workingDays: week.workingDays,
    firstWeekday: week.firstWeekday,
    quiet: { on: true, from: '19:00', to: '07:00' },
    budget: 3,
    goal: defaultGoal,
    discreet: true,
    off: [],
    quietPeople: [],
    retireAsked: [],
    on: [],
    cadence: { ideal: 7, max: 14 },
    answerWithin: { report: 1, leader: 1, customer: 1 },
    review: { weekday: lastWorkingDay(week), time: '14:00' },
    words: {},
    notify: false,
    quietInCalls: false,
  };
}

/** The ISO weekday with which a working week ends, counted from the week's start. */
const lastWorkingDay = ({ firstWeekday, workingDays }: LocaleWeek): number =>
  workingDays
    .toSorted((a, b) => ((a - firstWeekday + 7) % 7) - ((b - firstWeekday + 7) % 7))
    .at(-1) ?? 5;

type Key = keyof Settings;
/** When each setting was changed last, epoch ms; 0: never, it is as it was installed. */
export type ChangedAt = { [K in Key]?: number };

/** Settings and when they were changed: what a backup holds, and what two machines compare. */
export interface DatedSettings {
  set: Partial<Settings>;
  changedAt: ChangedAt;
}

/** Said for this machine and this day: in no backup. */
export const boundSettings = ['pausedUntil', 'presentingUntil'] as const satisfies Key[];

const undated = new Set<Key>([...boundSettings, 'startedAt', 'startDay', 'seenAddresses']);
/** Of two machines' changes, does the later hold? A start and what pages showed know no later. */
export const isDated = (key: Key): boolean => !undated.has(key);

const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {}, version: 1 });
const changes = storage.defineItem<ChangedAt>('local:settingsChangedAt', { fallback: {} });

const filled = (stored: Partial<Settings>): Settings => ({
  ...defaultSettings(navigator.language),
  ...stored,
});

/**
 * What the leader chose; where they made no choice, what an administrator suggests, or else as it was installed.
 * @param set what the administrator set, where it is being read already
 */
export async function settings(set = policy()): Promise<Settings> {
  const [stored, times, suggested] = await Promise.all([
    item.getValue(),
    changes.getValue(),
    suggestions(set),
  ]);
  return heldOf(stored, times, suggested);
}

async function suggestions(set = policy()): Promise<Partial<Settings>> {
  const found = await set;
  return found ? suggestedBy(found, defaultSettings(navigator.language)) : {};
}

/** What is stored, with the suggestions in whose place the leader has chosen nothing. */
function heldOf(
  stored: Partial<Settings>,
  times: ChangedAt,
  suggested: Partial<Settings>,
): Settings {
  const changedAt = { ...unknownTimes(stored), ...times };
  const free = Object.entries(suggested).filter(([key]) => !changedAt[key as Key]);
  return { ...filled(stored), ...Object.fromEntries(free) };
}

/**
 * Changes settings; the change is computed from the newest state, one at a time over all contexts.
 * A key set to undefined is forgotten.
 * @param now epoch ms: of two machines the change made later holds. Where a change is only noted there is no clock at hand,
 * and no rule reads this one.
 */
export async function changeSettings(
  change: (now: Settings) => { [K in Key]?: Settings[K] | undefined },
  now = Date.now(),
): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const [stored, times, suggested] = await Promise.all([
      item.getValue(),
      changes.getValue(),
      suggestions(),
    ]);
    const before = heldOf(stored, times, suggested);
    const changed = change(before);
    const next: Record<string, unknown> = { ...stored, ...changed };
    const changedAt = { ...times };
    for (const key of Object.keys(changed) as Key[]) {
      // A clock that was set back must not make the newer change lose.
      if (isDated(key) && !isSame(changed[key], before[key]))
        changedAt[key] = Math.max(now, (times[key] ?? 0) + 1);
      if (changed[key] === undefined) delete next[key];
    }
    await store(next, changedAt);
    return heldOf(next, changedAt, suggested);
  });
}

/** What was set and when; what was never set, as installed. */
export async function datedSettings(): Promise<DatedSettings> {
  return dated(...(await Promise.all([item.getValue(), changes.getValue()])));
}

/** Takes over the settings of a backup with their times. What is bound to this machine stays as it is. */
export const restoreSettings = (change: (now: DatedSettings) => DatedSettings): Promise<void> =>
  navigator.locks.request('settings', async () => {
    const [stored, times] = await Promise.all([item.getValue(), changes.getValue()]);
    const { set, changedAt } = change(dated(stored, times));
    const bound = boundSettings.filter((key) => stored[key] !== undefined);
    await store(
      { ...set, ...Object.fromEntries(bound.map((key) => [key, stored[key]])) },
      // Said for each: what has no time counts as from before times were kept.
      { ...timesOf(set, () => 0), ...changedAt },
    );
  });

function dated(stored: Partial<Settings>, times: ChangedAt): DatedSettings {
  const set: Partial<Settings> = filled(stored);
  for (const key of boundSettings) delete set[key];
  // Addresses that pages showed are a set; a backup has them in one order.
  set.seenAddresses = set.seenAddresses?.toSorted() ?? [];
  return { set, changedAt: { ...unknownTimes(stored), ...times } };
}

/**
 * The times of settings from before times were kept: what differs from how it was installed was changed some day, so it
 * holds against what was never changed and gives way to what is known to have been changed.
 */
export function unknownTimes(set: Partial<Settings>): ChangedAt {
  const installed = defaultSettings(navigator.language);
  return timesOf(set, (key) => (isSame(set[key], installed[key]) ? 0 : 1));
}

const timesOf = (set: Partial<Settings>, timeOf: (key: Key) => number): ChangedAt =>
  Object.fromEntries((Object.keys(set) as Key[]).filter(isDated).map((key) => [key, timeOf(key)]));

/** Whatever the order of keys: extension storage hands nested objects back in another. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Both in one write, or a kill between the two would date a change wrongly. */
const store = (set: Partial<Settings>, changedAt: ChangedAt): Promise<void> =>
  storage.setItems([
    { item, value: set },
    { item: changes, value: changedAt },
  ]);

/** @returns a function that stops watching */
export const watchSettings = (onChange: (now: Settings, before: Settings) => void): (() => void) =>
  item.watch((now, before) => onChange(filled(now ?? {}), filled(before ?? {})));

/** Rule 1's view of the settings. @param inCall is a call open in another tab? */
export const rulesOf = (now: Settings, inCall: boolean): Rules => ({
  ...now,
  started: now.startedAt !== undefined,
  inCall,
});

/** May this site be read at all? */
export const isWatched = (now: Settings, site: SiteName): boolean =>
  now.startedAt !== undefined && now.sites[site];

/** What the pages told of themselves: for the popup's state line. */
export interface SiteState {
  /** epoch ms of the last facts */
  seenAt?: number;
  /** layout not recognised */
  trouble?: { at: number; surface: string; skeleton: string };
}

const states = storage.defineItem<Partial<Record<SiteName, SiteState>>>('local:siteStates', {
  fallback: {},
});

export const siteStates = () => states.getValue();

export const noteSite = (site: SiteName, state: SiteState): Promise<void> =>
  navigator.locks.request('siteStates', async () => {
    await states.setValue({ ...(await states.getValue()), [site]: state });
  });

/** Forgets settings and site states: part of "Erase everything". */
export async function eraseSettings(): Promise<void> {
  await navigator.locks.request('settings', () => store({}, {}));
  await states.setValue({});
}
