import { storage } from 'wxt/utils/storage';
import { localeWeek, type LocaleWeek } from '../domain/calendar';
import type { Choices } from '../domain/choices';
import type { Rules } from '../domain/decide';
import type { SiteName } from '../domain/facts';
import { heldChoices, ownChoices, ruledKeys, type SomeChoices } from '../domain/own-choices';
import { suggestedBy, type Policy } from '../domain/policy';
import { isSame } from '../domain/same';
import { defaultGoal } from '../domain/streak';
import { policy } from './policy';

/** Everything the leader can set. Small, watched by every page, exported with the backup. */
export interface Settings extends Omit<Rules, 'started' | 'inCall'>, Choices {
  /** epoch ms and local day on which the leader pressed Start; before it no page is read */
  startedAt?: number;
  startDay?: string;
  ownAddresses: string[];
  /** own addresses read from the account button of a page: one that somebody in the list of people holds does not count */
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

const undated = new Set<Key>([...boundSettings, 'startedAt', 'startDay']);
/** Of two machines' changes, does the later hold? A start knows no later. */
export const isDated = (key: Key): boolean => !undated.has(key);

/** What the leader set; of choices that a policy may suggest, only the parts that they chose. */
type Stored = Partial<Omit<Settings, keyof SomeChoices>> & SomeChoices;

const item = storage.defineItem<Stored>('local:settings', { fallback: {}, version: 1 });
const changes = storage.defineItem<ChangedAt>('local:settingsChangedAt', { fallback: {} });

/** What is stored, and where nothing is, as installed. */
function filled(stored: Stored): Settings {
  const installed = defaultSettings(navigator.language);
  return { ...installed, ...stored, ...heldChoices(installed, {}, stored) };
}

/** Settings as they are stored. */
interface State {
  stored: Stored;
  times: ChangedAt;
}

async function stateNow(): Promise<State> {
  const [stored, times] = await Promise.all([item.getValue(), changes.getValue()]);
  return { stored, times };
}

/**
 * What the leader chose; where they made no choice, what an administrator suggests, or else as it was installed.
 * @param set what the administrator set, where it is being read already
 */
export async function settings(set = policy()): Promise<Settings> {
  const [state, suggested] = await Promise.all([stateNow(), suggestions(set)]);
  return heldOf(state, suggested);
}

/** What the leader chose, and where they made no choice, as it was installed: without what an administrator suggests. */
export const ownSettings = async (): Promise<Settings> => heldOf(await stateNow(), {});

async function suggestions(set: Promise<Policy | undefined>): Promise<SomeChoices> {
  const found = await set;
  return found ? suggestedBy(found) : {};
}

/** What is stored, with the suggestions in whose place the leader has chosen nothing. */
function heldOf(state: State, suggested: SomeChoices): Settings {
  const set = filled(state.stored);
  return { ...set, ...heldChoices(set, suggested, ownOf(state)) };
}

/** Of the choices that may be suggested, those that the leader made: a restore stores the others, too. */
function ownOf({ stored, times }: State): SomeChoices {
  const changedAt = { ...unknownTimes(stored), ...times };
  const own = ruledKeys.filter((key) => stored[key] !== undefined && changedAt[key]);
  return Object.fromEntries(own.map((key) => [key, stored[key]]));
}

type Change = (now: Settings) => { [K in Key]?: Settings[K] | undefined };

/**
 * Changes settings; the change is computed from the newest state, one at a time over all contexts.
 * A key set to undefined is forgotten. What holds only as it is suggested is never stored as the leader's.
 * @param now epoch ms: of two machines the change made later holds. Where a change is only noted there is no clock at hand,
 * and no rule reads this one.
 * @param back what is given back before, computed from what the leader chose: there, what is as installed counts as not chosen
 */
export async function changeSettings(
  change: Change,
  now = Date.now(),
  back?: Change,
): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const [state, suggested] = await Promise.all([stateNow(), suggestions(policy(true))]);
    const given = back
      ? changed(state, heldOf(state, {}), back, defaultSettings(navigator.language), now)
      : state;
    const next = changed(given, heldOf(given, suggested), change, suggested, now);
    await store(next.stored, next.times);
    return heldOf(next, suggested);
  });
}

/** @param given what holds where the leader chooses nothing: set to that, a choice is none */
function changed(
  state: State,
  before: Settings,
  change: Change,
  given: SomeChoices,
  now: number,
): State {
  const after = change(before);
  const own = ownChoices(ownOf(state), before, after as Partial<Settings>, given);
  const next: Record<string, unknown> = { ...state.stored, ...after };
  const times = { ...state.times };
  for (const key of Object.keys(after) as Key[]) {
    // A clock that was set back must not make the newer change lose.
    if (isDated(key) && !isSame(after[key], before[key]))
      times[key] = Math.max(now, (times[key] ?? 0) + 1);
    if (after[key] === undefined) delete next[key];
  }
  for (const key of ruledKeys) delete next[key];
  return { stored: { ...next, ...own }, times };
}

/** What was set and when; what was never set, as installed. */
export async function datedSettings(): Promise<DatedSettings> {
  return dated(await stateNow());
}

/** Takes over the settings of a backup with their times. What is bound to this machine stays as it is. */
export const restoreSettings = (change: (now: DatedSettings) => DatedSettings): Promise<void> =>
  navigator.locks.request('settings', async () => {
    const state = await stateNow();
    const before = dated(state);
    const { set, changedAt } = change(before);
    const bound = boundSettings.filter((key) => state.stored[key] !== undefined);
    await store(
      {
        ...set,
        ...restoredChoices(state, before, { set, changedAt }),
        ...Object.fromEntries(bound.map((key) => [key, state.stored[key]])),
      },
      // Said for each: what has no time counts as from before times were kept.
      { ...timesOf(set, () => 0), ...changedAt },
    );
  });

/**
 * A backup has whole records and does not say which parts of them the leader chose: those that are otherwise than installed.
 * What comes from here stays as it was stored.
 */
function restoredChoices(
  { stored }: State,
  before: DatedSettings,
  { set, changedAt }: DatedSettings,
): Stored {
  const installed = defaultSettings(navigator.language);
  const { sites, answerWithin, quiet } = ownChoices({}, installed, set, {});
  const comesFromHere = (key: Key) =>
    (changedAt[key] ?? 0) === (before.changedAt[key] ?? 0) && isSame(set[key], before.set[key]);
  const kept = ruledKeys.filter(comesFromHere).map((key) => [key, stored[key]]);
  return { sites, answerWithin, quiet, ...Object.fromEntries(kept) } as Stored;
}

function dated({ stored, times }: State): DatedSettings {
  const set: Partial<Settings> = filled(stored);
  for (const key of boundSettings) delete set[key];
  return { set, changedAt: { ...unknownTimes(stored), ...times } };
}

/**
 * The times of settings from before times were kept: what differs from how it was installed was changed some day, so it
 * holds against what was never changed and gives way to what is known to have been changed.
 */
export function unknownTimes(set: Stored): ChangedAt {
  const installed = defaultSettings(navigator.language);
  return timesOf(set, (key) => (isSame(set[key], installed[key]) ? 0 : 1));
}

const timesOf = (set: Stored, timeOf: (key: Key) => number): ChangedAt =>
  Object.fromEntries((Object.keys(set) as Key[]).filter(isDated).map((key) => [key, timeOf(key)]));

/** Both in one write, or a kill between the two would date a change wrongly. What is undefined is not there. */
const store = (set: Stored, changedAt: ChangedAt): Promise<void> =>
  storage.setItems([
    {
      item,
      value: Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)),
    },
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
  /** the account of a page that was not read, as somebody in the list of people holds that address */
  account?: string;
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
