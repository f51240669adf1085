import type { Behaviour } from '../behaviours';

/** B45 to B61: hard questions heard, service spoken of, and done oneself first. */
// A table: two or three lines a behaviour read better than twelve.
// prettier-ignore
export const listening: readonly Behaviour[] = [
  { id: 'B45', standard: 'listen', moments: ['team-meeting', 'mail-trouble'], due: 'this-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },
  { id: 'B46', standard: 'listen', moments: ['mail-trouble', 'one-on-one'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },
  { id: 'B47', standard: 'listen', moments: ['team-meeting'], due: 'this-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },
  { id: 'B48', standard: 'listen', moments: ['one-on-one-ended', 'mail-from-leader', 'week-review'], due: 'next-week',
    about: 'report', followThrough: 'cued', feeds: ['M7'], seeds: ['S3'] },
  { id: 'B49', standard: 'listen', moments: ['team-meeting', 'kick-off'], due: 'this-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },
  { id: 'B50', standard: 'model', moments: ['month-review', 'popup'], due: 'this-month',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S1', 'S2', 'S3'] },
  { id: 'B51', standard: 'listen', moments: ['week-review', 'popup'], due: 'next-working-day',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S3'] },

  { id: 'B52', standard: 'speak', moments: ['team-meeting', 'mail-to-report'], only: 'team', due: 'this-week',
    about: 'nobody', followThrough: 'cued', feeds: ['M16'], seeds: ['S1'] },
  { id: 'B53', standard: 'speak', moments: ['team-meeting'], due: 'this-week',
    about: 'nobody', followThrough: 'cued', feeds: ['M16'], seeds: ['S1'] },
  { id: 'B54', standard: 'model', moments: ['week-review'], due: 'next-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S1'] },
  { id: 'B55', standard: 'speak', moments: ['one-on-one'], due: 'this-week',
    about: 'report', talk: true, followThrough: 'logged', feeds: ['M16'], seeds: ['S1'] },
  { id: 'B56', standard: 'speak', moments: ['month-review', 'popup'], due: 'this-month',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S1'] },
  { id: 'B57', standard: 'speak', moments: ['team-meeting'], due: 'this-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S4'] },
  { id: 'B58', standard: 'model',
    moments: ['one-on-one-declined', 'one-on-one-moved', 'mail-to-report', 'week-review', 'popup'], due: 'today',
    about: 'report', followThrough: 'logged', feeds: ['M16'], seeds: ['S0', 'S1', 'S2'] },
  { id: 'B59', standard: 'model', moments: ['month-review'], due: 'this-month',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S1'] },
  { id: 'B60', standard: 'measure', moments: ['month-review'], due: 'today',
    about: 'nobody', followThrough: 'logged', feeds: ['M15'], seeds: ['S0'] },
  { id: 'B61', standard: 'model', moments: ['month-review'], due: 'this-month',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S0'] },
];
