import { endOfDay } from '../../domain/calendar';
import type { SiteName } from '../../domain/facts';
import { lasts } from '../../domain/silence';
import type { Clock } from '../../storage/log';
import { changeSettings, type SiteState } from '../../storage/settings';
import { siteAccess, type SiteAccess } from '../../storage/site-access';
import { text } from '../../storage/texts';
import { useFresh } from '../fresh';
import { KeptOut, keptFromWanted } from '../kept-out';
import { OtherAccounts } from '../other-accounts';
import { nameOf } from '../site-names';
import { Support } from '../support';
import { agoInWords, untilInWords } from '../when';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  clock: () => Clock;
  take: Take;
}

const siteNames = ['gmail', 'calendar'] as const;

/** One line that says whether prompts can come, and if not, why. */
export function SiteLine({ reading, take }: Props) {
  const { settings, clock, sites } = reading;
  // Read beside the rest: whether a tab can be reached is no reason for the popup to wait.
  const { value: known, reload: look } = useFresh(siteAccess);
  const keptFrom = keptFromWanted(known, settings.sites);
  const isKeptOut = (site: SiteName) =>
    keptFrom.off.includes(site) || keptFrom.blocked.includes(site);
  const troubled = siteNames.filter((site) => isTroubled(reading, site) && !isKeptOut(site));
  const isInOrder = (site: SiteName) => !isKeptOut(site) && !troubled.includes(site);
  const allIsWell = siteNames.every(isInOrder) && !reading.noted;
  const paused = lasts(settings.pausedUntil, clock.now);
  const presenting = lasts(settings.presentingUntil, clock.now);
  const pause = () =>
    take(async () => {
      const before = settings.pausedUntil;
      const pausedUntil = endOfDay(clock.now, clock.zone);
      await changeSettings(() => ({ pausedUntil }));
      return {
        words: `${text('popupPausedUntil', untilInWords(pausedUntil, clock))}.`,
        undo: () => changeSettings(() => ({ pausedUntil: before })),
      };
    });
  const resume = () =>
    take(async () => {
      await changeSettings(() => ({ pausedUntil: undefined }));
      return { words: text('popupResumed') };
    });
  const copy = (trouble: NonNullable<SiteState['trouble']>) =>
    take(async () => {
      await navigator.clipboard.writeText(`${trouble.surface}\n${trouble.skeleton}`);
      return { words: text('popupCopied') };
    });

  return (
    <div class="site-line">
      <div class="standing">
        <p class="note">
          {paused && text('popupPausedUntil', untilInWords(settings.pausedUntil!, clock))}
          {!paused &&
            presenting &&
            text('popupPresentingUntil', untilInWords(settings.presentingUntil!, clock))}
          {!paused &&
            !presenting &&
            siteNames.filter(isInOrder).map((site) => (
              <span key={site}>
                {stateOf(site, reading, known)}{' '}
                {reading.lockedOff.includes(site) && `· ${text('optionsLocked')} `}
              </span>
            ))}
        </p>
        <button type="button" class="button quiet small" onClick={paused ? resume : pause}>
          {text(paused ? 'popupResume' : 'popupPause')}
        </button>
      </div>
      <KeptOut keptFrom={keptFrom} take={take} look={look} />
      <OtherAccounts {...{ settings, sites }} people={[...reading.people.values()]} />
      {troubled.map((site) => (
        <div key={site} class="trouble">
          <p>
            <strong>{text('popupSiteTrouble', nameOf(site))}</strong>
          </p>
          <p class="note">{text('popupSiteTroubleMeans')}</p>
          <button
            type="button"
            class="button quiet small"
            onClick={() => copy(sites[site]!.trouble!)}
          >
            {text('popupCopyDetails')}
          </button>
        </div>
      ))}
      {!allIsWell && <Support />}
    </div>
  );
}

/** How a site stands that nothing is known to keep us from; only a page that answers just now shows that it is read. */
function stateOf(site: SiteName, { settings, sites, clock }: Reading, known?: SiteAccess): string {
  const name = nameOf(site);
  if (!settings.sites[site]) return text('popupSiteOff', name);
  if (!known) return name;
  if (known.read.includes(site)) return text('popupSiteOn', name);
  const { seenAt } = sites[site] ?? {};
  if (seenAt === undefined) return `${name} · ${text('optionsDiagnosticsUnread')}`;
  return `${name} · ${text('optionsDiagnosticsRead', agoInWords(seenAt, clock))}`;
}

const isTroubled = ({ settings, sites }: Reading, site: SiteName): boolean =>
  settings.sites[site] && sites[site]?.trouble !== undefined;
