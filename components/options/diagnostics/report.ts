import type { SiteName } from '../../../domain/facts';
import { counts, extensionVersion } from '../../../storage/diagnostics';
import type { Clock } from '../../../storage/log';
import type { Settings, SiteState } from '../../../storage/settings';
import { text, uiLanguage } from '../../../storage/texts';
import { contents } from '../here';

export interface Known {
  version: string;
  browser: string;
  counts: Awaited<ReturnType<typeof counts>>;
}

export const knownHere = async (now: number): Promise<Known> => ({
  version: extensionVersion(),
  browser: navigator.userAgent,
  counts: await counts(now),
});

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
  const layout = ({ seenAt, trouble }: SiteState) => {
    if (trouble) return [text('optionsDiagnosticsUnknown', trouble.surface, at(trouble.at))];
    return seenAt === undefined ? [] : [text('optionsDiagnosticsKnown')];
  };
  const site = (name: SiteName) => {
    const { [name]: state = {} } = sites;
    const { seenAt, trouble } = state;
    const facts = [
      ...(on[name] ? [] : [text('optionsDiagnosticsOff')]),
      seenAt === undefined
        ? text('optionsDiagnosticsUnread')
        : text('optionsDiagnosticsRead', at(seenAt)),
      ...layout(state),
    ];
    return [line(text(names[name]), facts.join('; ')), ...(trouble ? [trouble.skeleton] : [])];
  };
  return [
    line(text('optionsDiagnosticsVersion'), known.version),
    line(text('optionsDiagnosticsBrowser'), known.browser),
    ...site('gmail'),
    ...site('calendar'),
    line(text('optionsDiagnosticsHeld'), contents(known.counts)),
  ].join('\n');
}

const line = (label: string, words: string): string => `${label}: ${words}`;
