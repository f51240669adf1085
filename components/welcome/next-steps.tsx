import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { SiteName } from '../../domain/facts';
import { isSilencedBy } from '../../domain/policy';
import { lateDays } from '../../domain/week';
import type { Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { useFresh } from '../fresh';
import { OutsideHours, type Held } from '../outside-hours';
import { nameOf } from '../site-names';
import { daysInWords } from '../when';

export interface TabsProps {
  openSite: (site: SiteName) => Promise<unknown>;
  /** how many tabs of these sites were open before and do not know us */
  strangeTabs: (sites: readonly SiteName[]) => Promise<number>;
  /** makes them know us, and goes to one of them */
  reloadTabs: (sites: readonly SiteName[]) => Promise<unknown>;
  /** does the toolbar show our button? undefined where the browser does not say */
  isPinned: () => Promise<boolean | undefined>;
}

interface Props extends TabsProps {
  /** Start was pressed just now: the leader is to see what comes next */
  hasJustBegun: boolean;
  held: Held;
  now: Clock;
}

const sites = ['gmail', 'calendar'] as const;
const openWords = { gmail: 'welcomeOpenGmail', calendar: 'welcomeOpenCalendar' } as const;

/** What happens after Start. Tabs that were open before it do not know us until they are reloaded. */
export function NextSteps({ openSite, strangeTabs, reloadTabs, isPinned, ...props }: Props) {
  const { hasJustBegun, held, now } = props;
  const { gmail, calendar } = held.chosen.sites;
  const isSilenced = held.policy !== undefined && isSilencedBy(held.policy);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasJustBegun) card.current?.scrollIntoView({ block: 'nearest' });
  }, [hasJustBegun]);
  // What is off is neither offered nor asked to reload.
  const on = useMemo(() => sites.filter((site) => ({ gmail, calendar })[site]), [gmail, calendar]);
  const off = sites.filter((site) => !on.includes(site));
  const load = useCallback(
    async () => ({ strange: await strangeTabs(on), isPinned: await isPinned() }),
    [on],
  );
  const { value: here, reload } = useFresh(load);
  const isStrange = here !== undefined && here.strange > 0;
  return (
    <section class="card next" aria-labelledby="next" ref={card}>
      <h2 id="next">{text('welcomeNextTitle')}</h2>
      {on.length > 0 && !isSilenced && <p>{text('welcomeNextPrompt')}</p>}
      {(on.length > 0 || isSilenced) && <OutsideHours {...{ held, now }} />}
      {off.length > 0 && (
        <p class="off">
          {off.map((site) => (
            <span key={site}>{text('popupSiteOff', nameOf(site))}</span>
          ))}
        </p>
      )}
      <p>
        {text('welcomeNextPopup')} {here?.isPinned === false && text('welcomePin')}
      </p>
      {on.length === 0 && <p>{text('helpLateAnswer', text('popupLog'), daysInWords(lateDays))}</p>}
      <div class="actions">
        {isStrange && (
          <button
            type="button"
            class="button filled"
            onClick={() => void reloadTabs(on).then(reload)}
          >
            {text('welcomeReloadTabs')}
          </button>
        )}
        {on.map((site, place) => (
          <button
            key={site}
            type="button"
            class={isStrange || place > 0 ? 'button' : 'button filled'}
            onClick={() => void openSite(site)}
          >
            {text(openWords[site])}
          </button>
        ))}
        {on.length === 0 && (
          <>
            <a class="button filled" href="options.html#sites">
              {text('popupOptions')}
            </a>
            <a class="button" href="journal.html">
              {text('popupJournal')}
            </a>
          </>
        )}
      </div>
      <p class="more">
        <a href="journal.html#help/nothing">{text('welcomeNothing')}</a>
        <a href="journal.html#how">{text('journalHowTitle')}</a>
      </p>
    </section>
  );
}
