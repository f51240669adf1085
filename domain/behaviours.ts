import { agreeing } from './catalogue/agreeing';
import { attending } from './catalogue/attending';
import { customers } from './catalogue/customers';
import { listening } from './catalogue/listening';
import { upward } from './catalogue/upward';
import type { DueRule } from './due';
import type { MomentKind } from './moments';
import type { SeedId } from './seeds';

/** What good service asks of a leader; each behaviour serves one of them. */
export const standards = [
  'available',
  'patient',
  'focused',
  'respect',
  'agree-first',
  'check-in',
  'measure',
  'listen',
  'speak',
  'model',
  'customer',
  'recognise',
  'story',
  'upward',
  'promise',
] as const;
export type Standard = (typeof standards)[number];

/**
 * What the journal measures, numbered as in the catalogue. M16, the streak, counts every act; M17, how prompts are received,
 * counts prompts instead of acts, so that no behaviour names it.
 */
export const measureIds = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
] as const;
export type MeasureId = (typeof measureIds)[number];

/** One habit of good service; its texts stand in `public/_locales` under its id. */
export interface Behaviour {
  /** B01 to B84, numbered as in the catalogue; the leader's own and a playbook's have other ids */
  id: string;
  standard: Standard;
  /** where it may be offered; an early place in this table wins when all else is equal */
  moments: readonly MomentKind[];
  /** when "I'll do it" falls due */
  due: DueRule;
  /** whose name its text with a name takes; about nobody, it has no such text */
  about: 'report' | 'leader' | 'customer' | 'nobody';
  /**
   * Doing it is a real talk and ends the days without one: the person has had a say. What the leader gives, shows, writes or
   * says alone (an answer, a greeting, a thank-you, news) is service, too, and no talk.
   */
  talk?: true;
  /** seen on the page, logged after a cue on the page, or logged only; of two ways the surer */
  followThrough: 'observed' | 'cued' | 'logged';
  /** what its acts are counted for; every act also counts for the streak (M16), named where there is nothing else */
  feeds: readonly MeasureId[];
  /** where the idea comes from */
  seeds: readonly SeedId[];
  /** offered late in the day only; in a mail only when the whole team is addressed */
  only?: 'late' | 'team';
  /** off until the leader switches it on */
  optional?: true;
}

/** The built-in behaviours, B01 to B84, in catalogue order. */
export const behaviours: readonly Behaviour[] = [
  ...attending,
  ...agreeing,
  ...listening,
  ...customers,
  ...upward,
];

export const behaviourById = new Map(behaviours.map((behaviour) => [behaviour.id, behaviour]));
