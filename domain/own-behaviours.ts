import type { Behaviour, Standard } from './behaviours';
import type { DueRule } from './due';
import type { MomentKind } from './moments';
import type { RecordStamp } from './records';

/** A behaviour in words that are not ours: the leader's own, or a playbook's. */
export interface WordedBehaviour {
  id: string;
  standard: Standard;
  moments: readonly MomentKind[];
  due: DueRule;
  /** at most 140 characters; `{name}` stands for the person */
  prompt: string;
  /** the act as done, for the log */
  short: string;
  why: string;
}

/** The leader's own behaviour. */
export interface OwnBehaviour extends RecordStamp, Omit<WordedBehaviour, 'moments'> {
  type: 'behaviour';
  moments: MomentKind[];
}

/** As the engine sees it: like any other of the catalogue. */
export const asBehaviour = ({ id, standard, moments, due }: WordedBehaviour): Behaviour => ({
  id,
  standard,
  moments,
  due,
  about: 'report',
  followThrough: 'logged',
  feeds: ['M16'],
  seeds: [],
});
