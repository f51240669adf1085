import type { SiteName } from '../../domain/facts';
import type { SiteState } from '../../storage/settings';
import { siteAccess } from '../../storage/site-access';
import { text, uiLanguage, type TextKey } from '../../storage/texts';
import { useFresh } from '../fresh';
import { KeptOut, keptFromWanted } from '../kept-out';
import { Ruled } from './ruled';
import type { SectionProps } from './section';
import { Switch } from './setting';

const sites: { site: SiteName; label: TextKey; note: TextKey }[] = [
  { site: 'gmail', label: 'optionsGmail', note: 'optionsGmailNote' },
  { site: 'calendar', label: 'optionsCalendar', note: 'optionsCalendarNote' },
];

/** Which sites are read, what keeps us from them, and what a page could not make itself understood with. */
export function SitesSection(props: SectionProps) {
  const { held, set, saying } = props;
  const { value: access, reload: look } = useFresh(siteAccess);
  const lockedSites = held.locked.has('sites') ? held.policy?.sites : undefined;
  return (
    <>
      {sites.map(({ site, label, note }) => (
        <div key={site}>
          <Switch
            label={text(label)}
            note={text(note)}
            checked={lockedSites?.[site] ?? props.settings.sites[site]}
            disabled={lockedSites?.[site] !== undefined}
            onSwitch={(on) => set((now) => ({ sites: { ...now.sites, [site]: on } }))}
          />
          {held.policy?.sites?.[site] !== undefined && <Ruled held={held} part="sites" />}
          {props.sites[site]?.trouble && (
            <LayoutTrouble site={text(label)} trouble={props.sites[site].trouble} saying={saying} />
          )}
        </div>
      ))}
      <KeptOut
        keptFrom={keptFromWanted(access, held.chosen.sites)}
        take={saying.save}
        look={look}
      />
    </>
  );
}

interface TroubleProps {
  site: string;
  trouble: NonNullable<SiteState['trouble']>;
  saying: SectionProps['saying'];
}

/** A report for those who build this: the page's skeleton, without an address, a name or a text. */
function LayoutTrouble({ site, trouble: { at, surface, skeleton }, saying }: TroubleProps) {
  const since = new Date(at).toLocaleDateString(uiLanguage(), { dateStyle: 'long' });
  const report = `${site} · ${surface}\n${skeleton}`;
  return (
    <div class="trouble layout">
      <p>{text('optionsLayout', site, since)}</p>
      <details>
        <summary>{text('optionsLayoutDetails')}</summary>
        <pre tabIndex={0}>{report}</pre>
      </details>
      <button
        type="button"
        class="button"
        onClick={() =>
          void saying.save(async () => {
            await navigator.clipboard.writeText(report);
            return { words: text('optionsCopied') };
          })
        }
      >
        {text('optionsCopy')}
      </button>
    </div>
  );
}
