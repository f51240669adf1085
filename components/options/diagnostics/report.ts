import type { SiteName } from '../../../domain/facts';
import { counts, extensionVersion } from '../../../storage/diagnostics';
import type { Clock } from '../../../storage/log';
import type { Settings, SiteState } from '../../../storage/settings';
import { siteAccess, type KeptFrom } from '../../../storage/site-access';
import { text, uiLanguage } from '../../../storage/texts';
import { keptFromWanted } from '../../kept-out';
import { either } from '../../numbers';
import { contents } from '../here';

export interface Known {
  version: string;
  browser: string;
  counts: Awaited<ReturnType<typeof counts>>;
  keptFrom: KeptFrom;
}

export async function knownHere(now: number): Promise<Known> {
  const [held, keptFrom] = await Promise.all([counts(now), siteAccess()]);
  return { version: extensionVersion(), browser: navigator.userAgent, counts: held, keptFrom };
}

const names = { gmail: 'optionsGmail', calendar: 'optionsCalendar' } as const;

/** What helps whoever supports the leader, as text: versions, sites and counts. Nobody's name, address or words are in it. */
export function diagnostics(
  known: Known,
  on: Settings['sites'],
  sites: Partial<Record<SiteName, SiteState>>,
  { zone }: Pick<Clock, 'zone'>,
): string {
  const at = (instant: number) =>
    new Date(instant).toLocaleString(uiLanguage(), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: zone,
    });
  const { off, blocked } = keptFromWanted(known.keptFrom, on);
  const layout = (name: SiteName, { seenAt, trouble }: SiteState) => {
    if (trouble) return [text('optionsDiagnosticsUnknown', trouble.surface, at(trouble.at))];
    const isKeptOut = off.includes(name) || blocked.includes(name);
    return seenAt === undefined || isKeptOut ? [] : [text('optionsDiagnosticsKnown')];
  };
  const site = (name: SiteName) => {
    const { [name]: state = {} } = sites;
    const { seenAt, trouble } = state;
    const facts = [
      ...(on[name] ? [] : [text('optionsDiagnosticsOff')]),
      seenAt === undefined
        ? text('optionsDiagnosticsUnread')
        : text('optionsDiagnosticsRead', at(seenAt)),
      ...layout(name, state),
    ];
    return [line(text(names[name]), facts.join('; ')), ...(trouble ? [trouble.skeleton] : [])];
  };
  return [
    line(text('optionsDiagnosticsVersion'), known.version),
    line(text('optionsDiagnosticsBrowser'), known.browser),
    ...site('gmail'),
    ...site('calendar'),
    ...off.map((name) => text('popupSiteAccessOff', text(names[name]))),
    ...(blocked.length > 0
      ? [text('popupSiteBlocked', either(blocked.map((name) => text(names[name]))))]
      : []),
    line(text('optionsDiagnosticsHeld'), contents(known.counts)),
  ].join('\n');
}

const line = (label: string, words: string): string => `${label}: ${words}`;
