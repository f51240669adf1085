import { storage } from 'wxt/utils/storage';
import { localeWeek } from '../domain/calendar';
import type { Rules } from '../domain/decide';
import type { SiteName } from '../domain/facts';
import { defaultGoal } from '../domain/streak';

/** Everything the leader can set. Small, watched by every page, exported with the backup. */
export interface Settings extends Omit<Rules, 'started'> {
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
  };
}

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

/** Rule 1's view of the settings. */
export const rulesOf = (now: Settings): Rules => ({ ...now, started: now.startedAt !== undefined });

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
