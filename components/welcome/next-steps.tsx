import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { SiteName } from '../../domain/facts';
import { isSilencedBy } from '../../domain/policy';
import type { Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { useFresh } from '../fresh';
import { OutsideHours, type Held } from '../outside-hours';

export interface TabsProps {
  openSite: (site: SiteName) => Promise<unknown>;
  /** how many Gmail and Calendar tabs were open before and do not know us */
  strangeTabs: () => Promise<number>;
  /** makes them know us, and goes to one of them */
  reloadTabs: () => Promise<unknown>;
  /** does the toolbar show our button? undefined where the browser does not say */
  isPinned: () => Promise<boolean | undefined>;
}

interface Props extends TabsProps {
  /** Start was pressed just now: the leader is to see what comes next */
  hasJustBegun: boolean;
  held: Held;
  now: Clock;
}

/** What happens after Start. Tabs that were open before it do not know us until they are reloaded. */
export function NextSteps({ openSite, strangeTabs, reloadTabs, isPinned, ...props }: Props) {
  const { hasJustBegun, held, now } = props;
  const isSilenced = held.policy !== undefined && isSilencedBy(held.policy);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasJustBegun) card.current?.scrollIntoView({ block: 'nearest' });
  }, [hasJustBegun]);
  const load = async () => ({ strange: await strangeTabs(), isPinned: await isPinned() });
  const { value: here, reload } = useFresh(useCallback(load, []));
  const isStrange = here !== undefined && here.strange > 0;
  return (
    <section class="card next" aria-labelledby="next" ref={card}>
      <h2 id="next">{text('welcomeNextTitle')}</h2>
      {!isSilenced && <p>{text('welcomeNextPrompt')}</p>}
      <OutsideHours {...{ held, now }} />
      <p>
        {text('welcomeNextPopup')} {here?.isPinned === false && text('welcomePin')}
      </p>
      <div class="actions">
        {isStrange && (
          <button
            type="button"
            class="button filled"
            onClick={() => void reloadTabs().then(reload)}
          >
            {text('welcomeReloadTabs')}
          </button>
        )}
        <button
          type="button"
          class={isStrange ? 'button' : 'button filled'}
          onClick={() => void openSite('gmail')}
        >
          {text('welcomeOpenGmail')}
        </button>
        <button type="button" class="button" onClick={() => void openSite('calendar')}>
          {text('welcomeOpenCalendar')}
        </button>
      </div>
      <p class="more">
        <a href="journal.html#help/nothing">{text('welcomeNothing')}</a>
        <a href="journal.html#how">{text('journalHowTitle')}</a>
      </p>
    </section>
  );
}
