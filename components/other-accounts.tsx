import type { SiteName } from '../domain/facts';
import { directory, type Person } from '../domain/people';
import type { Settings, SiteState } from '../storage/settings';
import { nameOf } from './site-names';
import { worded } from './worded';

interface Props {
  people: readonly Person[];
  settings: Settings;
  sites: Partial<Record<SiteName, SiteState>>;
}

/**
 * Pages that are not read, as somebody in the list of people holds the address of their account. Most often it is a mailbox
 * that was delegated; a leader who stands in their own list finds here why nothing comes.
 */
export function OtherAccounts({ people, settings, sites }: Props) {
  return (
    <>
      {(['gmail', 'calendar'] as const).map((site) => {
        const { account } = sites[site] ?? {};
        if (account === undefined || !settings.sites[site]) return null;
        const who = directory(people, settings.ownAddresses, [account]).whoIs(account);
        if (who === undefined || who === 'me') return null;
        return (
          <p key={site} class="note">
            {worded('siteOtherAccount', nameOf(site), account, who.name)}
          </p>
        );
      })}
    </>
  );
}
