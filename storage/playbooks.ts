import { choicesAfter } from '../domain/playbook-changes';
import type { KeptPlaybook, Playbook } from '../domain/playbook';
import type { Clock } from './log';
import { policy } from './policy';
import { addRecord, buryRecord, changeRecord, putRecordBack, recordById } from './records';
import { changeSettings, type Settings } from './settings';

/** Of one playbook there is one record, whatever its edition. */
const playbookRecordId = ({ id }: Pick<Playbook, 'id'>): string => `playbook-${id}`;

export const takenPlaybook = (playbook: Pick<Playbook, 'id'>): Promise<KeptPlaybook | undefined> =>
  recordById('playbook', playbookRecordId(playbook));

/**
 * Takes a playbook in, or its newer edition: its record first, then what it sets. When the second fails, the first is taken
 * back. @returns the way back to how it was
 */
export async function takeIn(
  playbook: Playbook,
  clock: Clock,
): Promise<(later: Clock) => Promise<void>> {
  const id = playbookRecordId(playbook);
  const [earlier, set] = await Promise.all([takenPlaybook(playbook), policy()]);
  if (earlier) await changeRecord('playbook', id, () => ({ playbook }), clock);
  else await addRecord({ type: 'playbook', id, playbook }, clock);
  const leave = async (at: Clock) => {
    await (earlier ? putRecordBack(earlier, at) : buryRecord(id, at));
  };

  let before: Partial<Settings> = {};
  try {
    await changeSettings((now) => {
      const after = choicesAfter(now, playbook, earlier?.playbook, new Set(set?.locked));
      const keys = Object.keys(after) as (keyof typeof after)[];
      before = Object.fromEntries(keys.map((key) => [key, now[key]]));
      return after;
    });
  } catch (error) {
    await leave(clock);
    throw error;
  }
  return async (later) => {
    await changeSettings(() => before);
    await leave(later);
  };
}
