import { storage } from 'wxt/utils/storage';
import { localeWeek, type LocaleWeek } from '../domain/calendar';
import type { Rules } from '../domain/decide';
import type { SiteName } from '../domain/facts';
import type { AnswerWithin, Cadence } from '../domain/playbook';
import { defaultGoal } from '../domain/streak';
import type { WordEdits, WordKind } from '../domain/words';

/** Everything the leader can set. Small, watched by every page, exported with the backup. */
export interface Settings extends Omit<Rules, 'started' | 'inCall'> {
  /** epoch ms and local day on which the leader pressed Start; before it no page is read */
  startedAt?: number;
  startDay?: string;
  ownAddresses: string[];
  /** own addresses read from the account button of a page */
  seenAddresses: string[];
  /** ISO weekday on which the calendar week begins */
  firstWeekday: number;
  /** acts that keep a week */
  goal: number;
  /** "this person" instead of names on a page */
  discreet: boolean;
  /** behaviours about which "retire this one?" has been asked */
  retireAsked: string[];
  /** optional behaviours that are switched on, by id */
  on: string[];
  /** days between two real talks with a person, where nothing else is set for them */
  cadence: Cadence;
  /** working days within which an answer is promised */
  answerWithin: AnswerWithin;
  /** when the week is looked back on: ISO weekday, 'HH:MM' */
  review: { weekday: number; time: string };
  /** the leader's changes to the words by which titles and subjects are known */
  words: Partial<Record<WordKind, WordEdits>>;
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

const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {}, version: 1 });

const filled = (stored: Partial<Settings>): Settings => ({
  ...defaultSettings(navigator.language),
  ...stored,
});

export const settings = async (): Promise<Settings> => filled(await item.getValue());

/**
 * Changes settings; the change is computed from the newest state, one at a time over all contexts.
 * A key set to undefined is forgotten.
 */
export async function changeSettings(
  change: (now: Settings) => { [K in keyof Settings]?: Settings[K] | undefined },
): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const stored = await item.getValue();
    const next = { ...stored, ...change(filled(stored)) };
    for (const key of Object.keys(next) as (keyof Settings)[]) {
      if (next[key] === undefined) delete next[key];
    }
    await item.setValue(next as Partial<Settings>);
    return filled(next as Partial<Settings>);
  });
}

/** Replaces all settings, as when a backup is restored. */
export const replaceSettings = (next: Partial<Settings>): Promise<void> =>
  navigator.locks.request('settings', () => item.setValue(next));

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
  await replaceSettings({});
  await states.setValue({});
}
