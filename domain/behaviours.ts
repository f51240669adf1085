import type { DueRule } from './due';
import type { MomentKind } from './moments';

/** One habit of good service; its texts stand in `public/_locales` under its id. */
export interface Behaviour {
  /** B01 to B84, numbered as in the catalogue */
  id: string;
  standard:
    | 'available'
    | 'patient'
    | 'focused'
    | 'respect'
    | 'check-in'
    | 'measure'
    | 'listen'
    | 'speak'
    | 'model'
    | 'promise'
    | 'recognise';
  /** where it may be offered; an early place in this table wins when all else is equal */
  moments: readonly MomentKind[];
  /** when "I'll do it" falls due */
  due: DueRule;
}

/** Behaviours offered today, in catalogue order. */
export const behaviours: readonly Behaviour[] = [
  {
    id: 'B01',
    standard: 'available',
    moments: ['mail-from-report', 'mail-waiting'],
    due: 'today',
  },
  {
    id: 'B03',
    standard: 'available',
    moments: ['one-on-one-declined', 'one-on-one-moved'],
    due: 'today',
  },
  { id: 'B04', standard: 'available', moments: ['one-on-one'], due: 'this-week' },
  { id: 'B07', standard: 'available', moments: ['one-on-one', 'popup'], due: 'this-week' },
  { id: 'B09', standard: 'respect', moments: ['popup'], due: 'today' },
  {
    id: 'B10',
    standard: 'patient',
    moments: ['mail-from-report', 'mail-to-report'],
    due: 'today',
  },
  { id: 'B12', standard: 'patient', moments: ['one-on-one', 'popup'], due: 'this-week' },
  { id: 'B13', standard: 'focused', moments: ['one-on-one'], due: 'this-week' },
  { id: 'B14', standard: 'respect', moments: ['mail-to-report', 'popup'], due: 'today' },
  {
    id: 'B16',
    standard: 'promise',
    moments: ['mail-to-report', 'mail-waiting'],
    due: 'next-working-day',
  },
  { id: 'B21', standard: 'focused', moments: ['one-on-one', 'one-on-one-ended'], due: 'this-week' },
  { id: 'B25', standard: 'focused', moments: ['popup'], due: 'today' },
  {
    id: 'B26',
    standard: 'focused',
    moments: ['mail-from-report', 'popup'],
    due: 'next-working-day',
  },
  // Beyond the catalogue's cells: a moved or dropped one-on-one is itself something that changed.
  {
    id: 'B32',
    standard: 'check-in',
    moments: ['one-on-one-declined', 'one-on-one-moved', 'check-in', 'popup'],
    due: 'today',
  },
  { id: 'B36', standard: 'check-in', moments: ['popup'], due: 'this-week' },
  { id: 'B41', standard: 'measure', moments: ['one-on-one'], due: 'this-week' },
  {
    id: 'B58',
    standard: 'model',
    moments: ['one-on-one-declined', 'one-on-one-moved', 'mail-to-report', 'popup'],
    due: 'today',
  },
  { id: 'B68', standard: 'recognise', moments: ['popup'], due: 'this-week' },
];

export const behaviourById = new Map(behaviours.map((behaviour) => [behaviour.id, behaviour]));
