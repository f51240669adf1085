import { useCallback } from 'preact/hooks';
import type { SiteName } from '../../domain/facts';
import { text } from '../../storage/texts';
import { useFresh } from '../fresh';

export interface TabsProps {
  openSite: (site: SiteName) => Promise<unknown>;
  /** how many Gmail and Calendar tabs are open */
  openTabs: () => Promise<number>;
  reloadTabs: () => Promise<unknown>;
}

/** What happens after Start. Tabs that were open before it do not know us until they are reloaded. */
export function NextSteps({ openSite, openTabs, reloadTabs }: TabsProps) {
  const { value: open = 0, reload } = useFresh(useCallback(openTabs, []));
  return (
    <section class="card next" aria-labelledby="next">
      <h2 id="next">{text('welcomeNextTitle')}</h2>
      <p>{text('welcomeNextPrompt')}</p>
      <p>{text('welcomeNextPopup')}</p>
      <div class="actions">
        {open > 0 && (
          <button
            type="button"
            class="button filled"
            onClick={() => void reloadTabs().then(reload)}
          >
            {text('welcomeReloadTabs')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void openSite('gmail')}>
          {text('welcomeOpenGmail')}
        </button>
        <button type="button" class="button" onClick={() => void openSite('calendar')}>
          {text('welcomeOpenCalendar')}
        </button>
      </div>
    </section>
  );
}
