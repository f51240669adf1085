import { useRef, useState } from 'preact/hooks';
import type { OwnBehaviour } from '../../domain/own-behaviours';
import type { Person } from '../../domain/people';
import type { KeptPlaybook } from '../../domain/playbook';
import type { Practice } from '../../domain/practice';
import type { TalkLine } from '../../domain/talk';
import type { Clock } from '../../storage/log';
import { changeSettings, type Settings, type siteStates } from '../../storage/settings';
import type { Saying } from '../status';

type Change = Parameters<typeof changeSettings>[0];

/** What every section of the options works with. */
export interface SectionProps {
  clock: () => Clock;
  people: Person[];
  settings: Settings;
  /** what is in force: settings with what playbooks add and a policy sets */
  held: Practice<Settings>;
  own: OwnBehaviour[];
  lines: TalkLine[];
  playbooks: KeptPlaybook[];
  /** changes settings and says so; what the change returns is what is set */
  set: (change: Change) => void;
  sites: Awaited<ReturnType<typeof siteStates>>;
  saying: Saying;
  /** reads everything again, after a change */
  reload: () => Promise<void>;
}

/** What the part about the data itself needs: it stands, too, where nothing else can be read. */
export type DataProps = Pick<SectionProps, 'clock' | 'saying' | 'reload'>;

/**
 * Settings as the leader sees them: a change shows at once, and gives way to what is stored when it is
 * written, or could not be.
 */
export function useSettings(
  stored: Settings | undefined,
  { save }: Saying,
  reload: () => Promise<void>,
): { settings: Settings | undefined; set: SectionProps['set'] } {
  const [ahead, setAhead] = useState<Partial<Settings>>({});
  const writing = useRef(0);
  const write = async (change: Change) => {
    setAhead((now) => ({ ...now, ...change({ ...stored!, ...now }) }) as Partial<Settings>);
    writing.current += 1;
    try {
      await changeSettings(change);
    } finally {
      await reload();
      writing.current -= 1;
      if (writing.current === 0) setAhead({});
    }
  };
  return {
    settings: stored && { ...stored, ...ahead },
    set: (change) => void save(() => write(change)),
  };
}
