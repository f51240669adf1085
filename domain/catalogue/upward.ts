import type { Behaviour } from '../behaviours';

/** B73 to B84: helping one's own leader to lead, and the same standard outside work. */
// A table: two or three lines a behaviour read better than twelve.
// prettier-ignore
export const upward: readonly Behaviour[] = [
  { id: 'B73', standard: 'upward', moments: ['customer-meeting'], due: 'today',
    about: 'leader', followThrough: 'observed', feeds: ['M12'], seeds: ['S4'] },
  { id: 'B74', standard: 'upward', moments: ['team-meeting'], due: 'today',
    about: 'leader', followThrough: 'observed', feeds: ['M12'], seeds: ['S4'] },
  { id: 'B75', standard: 'upward', moments: ['recognition-event'], due: 'today',
    about: 'leader', followThrough: 'observed', feeds: ['M12'], seeds: ['S4'] },
  { id: 'B76', standard: 'upward', moments: ['mail-from-leader', 'team-meeting', 'recognition-event'], due: 'today',
    about: 'leader', followThrough: 'cued', feeds: ['M16'], seeds: ['S4'] },
  { id: 'B77', standard: 'upward', moments: ['mail-from-leader', 'month-review', 'popup'], due: 'this-week',
    about: 'leader', followThrough: 'logged', feeds: ['M16'], seeds: ['S4'] },
  { id: 'B78', standard: 'upward', moments: ['customer-meeting', 'popup'], due: 'next-working-day',
    about: 'leader', followThrough: 'observed', feeds: ['M12'], seeds: ['S4'] },
  { id: 'B79', standard: 'upward', moments: ['mail-from-leader', 'week-review'], due: 'this-week',
    about: 'leader', followThrough: 'logged', feeds: ['M16'], seeds: ['S4'] },
  { id: 'B80', standard: 'upward', moments: ['month-review'], due: 'this-month',
    about: 'leader', followThrough: 'cued', feeds: ['M16'], seeds: ['S4'] },
  { id: 'B81', standard: 'upward', moments: ['mail-from-leader', 'popup'], due: 'today',
    about: 'leader', followThrough: 'logged', feeds: ['M16'], seeds: ['S4'] },
  { id: 'B82', standard: 'upward', moments: ['popup'], due: 'next-week',
    about: 'leader', followThrough: 'logged', feeds: ['M16'], seeds: ['S1', 'S4'] },
  { id: 'B83', standard: 'upward', moments: ['month-review', 'popup'], due: 'this-month',
    about: 'leader', followThrough: 'logged', feeds: ['M16'], seeds: ['S4'] },

  { id: 'B84', standard: 'model', moments: ['week-review', 'popup'], due: 'next-week',
    about: 'nobody', followThrough: 'logged', feeds: ['M16'], seeds: ['S2', 'S3'], optional: true },
];
