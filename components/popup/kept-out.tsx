import type { SiteName } from '../../domain/facts';
import { askFor } from '../../storage/permissions';
import type { SiteAccess } from '../../storage/site-access';
import { text } from '../../storage/texts';
import { either } from '../numbers';
import { nameOf } from './site-names';
import type { Take } from './take';

interface Props {
  access: SiteAccess;
  take: Take;
  /** looks again, after access was given */
  look: () => Promise<void>;
}

/** What keeps us from a site that the leader has switched on, and what can be done about it. */
export function KeptOut({ access: { off, blocked }, take, look }: Props) {
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
        <div class="trouble">
          <p>
            <strong>{text('popupSiteBlocked', either(blocked.map(nameOf)))}</strong>
          </p>
          <p class="note">{text('popupSiteBlockedMeans')}</p>
        </div>
      )}
      {off.map((site) => (
        <div key={site} class="trouble">
          <p>
            <strong>{text('popupSiteAccessOff', nameOf(site))}</strong>
          </p>
          <p class="note">{text('popupSiteBlockedMeans')}</p>
          <button type="button" class="button quiet small" onClick={() => void allow(site)}>
            {text('popupSiteAllow', nameOf(site))}
          </button>
        </div>
      ))}
    </>
  );
}
