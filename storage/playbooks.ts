import { choiceChanges, type ChoiceChanges } from '../domain/playbook-changes';
import { choicesWithout, takingIn } from '../domain/playbook-choices';
import type { KeptPlaybook, Playbook } from '../domain/playbook';
import type { Clock } from './log';
import { policy } from './policy';
import {
  addRecord,
  buryRecord,
  changeRecord,
  putRecordBack,
  recordById,
  recordsOf,
} from './records';
import { changeSettings, settings, type Settings } from './settings';

/** The way back to how it was. */
type Undo = (later: Clock) => Promise<void>;

/** Of one playbook there is one record, whatever its edition. */
const playbookRecordId = ({ id }: Pick<Playbook, 'id'>): string => `playbook-${id}`;

export const takenPlaybook = (playbook: Pick<Playbook, 'id'>): Promise<KeptPlaybook | undefined> =>
  recordById('playbook', playbookRecordId(playbook));

/**
 * Takes a playbook in, or its newer edition: its record first, then what it sets. When the second fails, the first is taken
 * back.
 */
export async function takeIn(playbook: Playbook, clock: Clock): Promise<Undo> {
  const id = playbookRecordId(playbook);
  const [taken, set, now] = await Promise.all([recordsOf('playbook'), policy(), settings()]);
  const earlier = taken.find((one) => one.id === id);
  const others = taken.filter((one) => one.id !== id);
  const taking = (from: Settings) =>
    takingIn(from, playbook, earlier, new Set(set?.locked), others.map(playbookOf));
  const { before } = taking(now);
  const heirs = earlier ? await passOn(earlier, others, clock) : [];
  if (earlier) await changeRecord('playbook', id, () => ({ playbook, before }), clock);
  else await addRecord({ type: 'playbook', id, playbook, before }, clock);
  const leave: Undo = async (at) => {
    await (earlier ? putRecordBack(earlier, at) : buryRecord(id, at));
    for (const heir of heirs) await putRecordBack(heir, at);
  };
  return settingOrElse((from) => taking(from).after, leave, clock);
}

/**
 * Lets a playbook go; what it set and still is so is again as it was.
 * @returns what came back, and the way back
 */
export async function letGo(
  kept: KeptPlaybook,
  clock: Clock,
): Promise<{ back: ChoiceChanges; undo: Undo }> {
  const others = (await recordsOf('playbook')).filter(({ id }) => id !== kept.id);
  const heirs = await passOn(kept, others, clock);
  const gone = await buryRecord(kept.id, clock);
  const stay: Undo = async (at) => {
    if (gone) await putRecordBack(gone, at);
    for (const heir of heirs) await putRecordBack(heir, at);
  };
  let back: ChoiceChanges = { switchedOff: [], switchedOn: [], numbers: [] };
  const undo = await settingOrElse(
    (now) => {
      const after = choicesWithout(now, kept, others.map(playbookOf));
      back = choiceChanges(now, { ...now, ...after }, []);
      return after;
    },
    stay,
    clock,
  );
  return { back, undo };
}

/** Changes settings; when that fails, what was written before it is taken back. */
async function settingOrElse(
  change: (now: Settings) => Partial<Settings>,
  takeBack: Undo,
  clock: Clock,
): Promise<Undo> {
  let before: Partial<Settings> = {};
  try {
    await changeSettings((now) => {
      const after = change(now);
      const keys = Object.keys(after) as (keyof Settings)[];
      before = Object.fromEntries(keys.map((key) => [key, now[key]]));
      return after;
    });
  } catch (error) {
    await takeBack(clock);
    throw error;
  }
  return async (later) => {
    await changeSettings(() => before);
    await takeBack(later);
  };
}

/**
 * Playbooks that were taken in later remember what this one had set: now they remember what had been there before it.
 * @returns those that were changed, as they were
 */
async function passOn(
  from: KeptPlaybook,
  others: readonly KeptPlaybook[],
  clock: Clock,
): Promise<KeptPlaybook[]> {
  const heirs = others.filter(({ before, updatedAt }) => before && updatedAt > from.updatedAt);
  for (const { id } of heirs) {
    const inherit = ({ before = {} }: KeptPlaybook) => ({
      before: { ...before, ...choicesWithout(before, from) },
    });
    await changeRecord('playbook', id, inherit, clock);
  }
  return heirs;
}

const playbookOf = ({ playbook }: KeptPlaybook): Playbook => playbook;
