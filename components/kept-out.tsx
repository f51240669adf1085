import type { SiteName } from '../domain/facts';
import { askFor } from '../storage/permissions';
import type { Settings } from '../storage/settings';
import type { KeptFrom } from '../storage/site-access';
import { text } from '../storage/texts';
import './kept-out.css';
import { either } from './numbers';
import { nameOf } from './site-names';
import type { Said } from './status';

interface Props {
  keptFrom: KeptFrom;
  take: (step: () => Promise<Said>) => unknown;
  /** looks again, after access was given */
  look: () => Promise<void>;
}

/** Of what keeps us out, only that of sites which are switched on: the others are not wanted anyway. */
export const keptFromWanted = (
  { off, blocked }: KeptFrom = { off: [], blocked: [] },
  on: Settings['sites'],
): KeptFrom => ({
  off: off.filter((site) => on[site]),
  blocked: blocked.some((site) => on[site]) ? blocked : [],
});

/** What keeps us from a site that the leader has switched on, and what can be done about it. */
export function KeptOut({ keptFrom: { off, blocked }, take, look }: Props) {
  const allow = (site: SiteName) =>
    take(async () => {
      // Nothing is awaited before the question: the browser takes it from a click only.
      if (!(await askFor(site))) return { words: text('optionsRefused'), trouble: true };
      await look();
      return { words: text('popupSiteAllowed', nameOf(site)) };
    });
  return (
    <>
      {blocked.length > 0 && (
        <div class="trouble kept-out">
          <p>
            <strong>{text('popupSiteBlocked', either(blocked.map(nameOf)))}</strong>
          </p>
          <p class="note">{text('popupSiteBlockedMeans')}</p>
        </div>
      )}
      {off.map((site) => (
        <div key={site} class="trouble kept-out">
          <p>
            <strong>{text('popupSiteAccessOff', nameOf(site))}</strong>
          </p>
          <p class="note">{text('popupSiteBlockedMeans')}</p>
          <button type="button" class="button" onClick={() => void allow(site)}>
            {text('popupSiteAllow', nameOf(site))}
          </button>
        </div>
      ))}
    </>
  );
}
