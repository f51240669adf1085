import type { Person } from '../../domain/people';
import type { Clock } from '../../storage/log';
import { changeSettings, type Settings, type siteStates } from '../../storage/settings';
import type { Saying } from '../people/status';

/** What every section of the options works with. */
export interface SectionProps {
  clock: () => Clock;
  people: Person[];
  settings: Settings;
  sites: Awaited<ReturnType<typeof siteStates>>;
  saying: Saying;
  /** reads everything again, after a change */
  reload: () => Promise<void>;
}

/** Changes settings and says so; what the change returns is what is set. */
export const settingOf =
  ({ saying, reload }: Pick<SectionProps, 'saying' | 'reload'>) =>
  (change: Parameters<typeof changeSettings>[0]): void =>
    void saying.save(async () => {
      try {
        await changeSettings(change);
      } finally {
        await reload();
      }
    });
