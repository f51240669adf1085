import type { Behaviour } from '../behaviours';

/** B29 to B44: agreed first, checked on the way, measured at the end. */
// A table: two or three lines a behaviour read better than twelve.
// prettier-ignore
export const agreeing: readonly Behaviour[] = [
  { id: 'B29', standard: 'agree-first', moments: ['kick-off'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'cued', feeds: ['M5'], seeds: ['S3'] },
  { id: 'B30', standard: 'agree-first', moments: ['kick-off'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M5'], seeds: ['S3'] },
  { id: 'B31', standard: 'agree-first', moments: ['kick-off', 'check-in'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M5'], seeds: ['S3'] },
  // Beyond the catalogue's cells: a moved or dropped one-on-one is itself something that changed.
  { id: 'B32', standard: 'agree-first', moments: ['one-on-one-declined', 'one-on-one-moved', 'check-in', 'popup'], due: 'today',
    about: 'report', followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },

  { id: 'B33', standard: 'check-in', moments: ['check-in', 'kick-off', 'popup'], due: 'this-week',
    about: 'report', followThrough: 'observed', feeds: ['M6'], seeds: ['S3'] },
  { id: 'B34', standard: 'check-in', moments: ['check-in', 'one-on-one'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },
  { id: 'B35', standard: 'check-in', moments: ['check-in', 'one-on-one-ended', 'week-review'], due: 'next-week',
    about: 'report', followThrough: 'logged', feeds: ['M7'], seeds: ['S3'] },
  { id: 'B36', standard: 'check-in', moments: ['week-review', 'popup'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M14'], seeds: ['S1', 'S4'] },
  { id: 'B37', standard: 'measure', moments: ['month-review', 'week-review'], due: 'today',
    about: 'nobody', followThrough: 'logged', feeds: ['M14'], seeds: ['S3'] },

  { id: 'B38', standard: 'measure', moments: ['wrap-up'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'cued', feeds: ['M8'], seeds: ['S3'] },
  { id: 'B39', standard: 'measure', moments: ['wrap-up'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M8'], seeds: ['S2'] },
  { id: 'B40', standard: 'measure', moments: ['wrap-up'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M8'], seeds: ['S2', 'S3'] },
  { id: 'B41', standard: 'measure', moments: ['one-on-one'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M16'], seeds: ['S2'] },
  { id: 'B42', standard: 'measure', moments: ['one-on-one', 'month-review'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M16'], seeds: ['S2'] },
  { id: 'B43', standard: 'measure', moments: ['wrap-up', 'team-meeting'], due: 'this-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },
  { id: 'B44', standard: 'measure', moments: ['month-review'], due: 'this-month',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },
];
