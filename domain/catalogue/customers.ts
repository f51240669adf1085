import type { Behaviour } from '../behaviours';

/** B62 to B72: paying customers met in person, good service named, stories kept. */
// A table: two or three lines a behaviour read better than twelve.
// prettier-ignore
export const customers: readonly Behaviour[] = [
  { id: 'B62', standard: 'customer', moments: ['week-review', 'popup'], due: 'next-week',
    about: 'nobody', followThrough: 'observed', feeds: ['M3'], seeds: ['S2'] },
  { id: 'B63', standard: 'customer', moments: ['customer-meeting'], due: 'this-week',
    about: 'customer', followThrough: 'logged', feeds: ['M16'], seeds: ['S2'] },
  { id: 'B64', standard: 'customer', moments: ['customer-meeting'], due: 'this-week',
    about: 'customer', followThrough: 'logged', feeds: ['M16'], seeds: ['S2'] },
  { id: 'B65', standard: 'customer', moments: ['team-meeting', 'week-review'], due: 'this-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M11'], seeds: ['S2', 'S4'] },
  { id: 'B66', standard: 'customer', moments: ['week-review'], due: 'next-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S2'] },
  { id: 'B67', standard: 'customer', moments: ['month-review', 'popup'], due: 'this-month',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S4'] },

  { id: 'B68', standard: 'recognise', moments: ['mail-praise', 'wrap-up', 'recognition-event', 'popup'], due: 'this-week',
    about: 'report', followThrough: 'logged', feeds: ['M10'], seeds: ['S3', 'S4'] },
  { id: 'B69', standard: 'recognise', moments: ['mail-praise', 'week-review'], due: 'next-working-day',
    about: 'report', followThrough: 'logged', feeds: ['M10'], seeds: ['S3'] },
  { id: 'B70', standard: 'story', moments: ['wrap-up', 'mail-praise', 'week-review'], due: 'this-week',
    about: 'report', followThrough: 'logged', feeds: ['M11'], seeds: ['S4'] },
  { id: 'B71', standard: 'story', moments: ['team-meeting'], due: 'this-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M11'], seeds: ['S4'] },
  { id: 'B72', standard: 'recognise', moments: ['one-on-one', 'week-review'], due: 'this-week',
    about: 'report', followThrough: 'logged', feeds: ['M16'], seeds: ['S4'] },
];
