import { choiceChanges, type ChoiceChanges } from '../domain/playbook-changes';
import { choicesWithout, givenBack, takingIn } from '../domain/playbook-choices';
import type { KeptPlaybook, Playbook } from '../domain/playbook';
import { isSame } from '../domain/same';
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
import { changeSettings, ownSettings, settings, type Settings } from './settings';

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
  const [taken, set, own] = await Promise.all([recordsOf('playbook'), policy(), ownSettings()]);
  const earlier = taken.find((one) => one.id === id);
  const keptOthers = taken.filter((one) => one.id !== id);
  const others = keptOthers.map(playbookOf);
  const locked = new Set(set?.locked);
  // What an administrator suggests was never the leader's: it comes back by itself, and not from here.
  const { before } = takingIn(own, playbook, earlier, locked, others);
  const heirs = earlier ? await passOn(earlier, keptOthers, clock) : [];
  if (earlier) await changeRecord('playbook', id, () => ({ playbook, before }), clock);
  else await addRecord({ type: 'playbook', id, playbook, before }, clock);
  const leave: Undo = async (at) => {
    await (earlier ? putRecordBack(earlier, at) : buryRecord(id, at));
    for (const heir of heirs) await putRecordBack(heir, at);
  };
  const { undo } = await settingOrElse(
    (now) => takingIn(now, playbook, undefined, locked, others).after,
    (mine) => givenBack(mine, earlier, locked, others),
    leave,
    clock,
  );
  return undo;
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
  const { was, is, undo } = await settingOrElse(
    () => ({}),
    (mine) => choicesWithout(mine, kept, others.map(playbookOf)),
    stay,
    clock,
  );
  return { back: choiceChanges(was, is, []), undo };
}

/**
 * Changes settings; when that fails, what was written before it is taken back.
 * @param back what is given back before, of what the leader chose
 */
async function settingOrElse(
  change: (now: Settings) => Partial<Settings>,
  back: (mine: Settings) => Partial<Settings>,
  takeBack: Undo,
  clock: Clock,
): Promise<{ was: Settings; is: Settings; undo: Undo }> {
  try {
    const was = await settings();
    const is = await changeSettings(change, clock.now, back);
    const before = Object.fromEntries(
      settable.filter((key) => !isSame(was[key], is[key])).map((key) => [key, was[key]]),
    );
    const undo: Undo = async (later) => {
      await changeSettings(() => before);
      await takeBack(later);
    };
    return { was, is, undo };
  } catch (error) {
    await takeBack(clock);
    throw error;
  }
}
const settable = ['off', 'on', 'cadence', 'answerWithin', 'goal', 'budget'] as const;

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
