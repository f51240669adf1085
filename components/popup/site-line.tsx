import { endOfDay } from '../../domain/calendar';
import type { SiteName } from '../../domain/facts';
import { lasts } from '../../domain/silence';
import type { Clock } from '../../storage/log';
import { changeSettings, type SiteState } from '../../storage/settings';
import { siteAccess } from '../../storage/site-access';
import { text } from '../../storage/texts';
import { useFresh } from '../fresh';
import { Support } from '../support';
import { untilInWords } from '../when';
import { KeptOut } from './kept-out';
import type { Reading } from './reading';
import { nameOf } from './site-names';
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
  const access = {
    off: known?.off.filter((site) => settings.sites[site]) ?? [],
    blocked: known?.blocked.some((site) => settings.sites[site]) ? known.blocked : [],
  };
  const isKeptOut = (site: SiteName) => access.off.includes(site) || access.blocked.includes(site);
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
                {text(settings.sites[site] ? 'popupSiteOn' : 'popupSiteOff', nameOf(site))}{' '}
                {reading.lockedOff.includes(site) && `· ${text('optionsLocked')} `}
              </span>
            ))}
        </p>
        <button type="button" class="button quiet small" onClick={paused ? resume : pause}>
          {text(paused ? 'popupResume' : 'popupPause')}
        </button>
      </div>
      <KeptOut access={access} take={take} look={look} />
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

const isTroubled = ({ settings, sites }: Reading, site: SiteName): boolean =>
  settings.sites[site] && sites[site]?.trouble !== undefined;
