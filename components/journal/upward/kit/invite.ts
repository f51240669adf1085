import { customerMeeting, gestures, recognition, teamSession, visit } from '../letters/invite';
import { day, lines, place, story, time, type KitField, type KitItem } from './item';

/** Invite: my leader sees service where it happens. */
export const invite: readonly KitItem[] = [
  {
    id: 'B73',
    behaviour: 'B73',
    title: 'journalUpwardB73Title',
    line: 'journalUpwardB73Line',
    fields: [
      { name: 'title', label: 'journalUpwardB73Who' },
      day,
      time,
      place,
      lines('hear', 'journalUpwardB73Hear'),
    ],
    letter: customerMeeting,
    done: 'journalUpwardAsked',
    occasion: 'customer-meeting',
  },
  {
    id: 'B74',
    behaviour: 'B74',
    title: 'journalUpwardB74Title',
    line: 'journalUpwardB74Line',
    fields: [
      { name: 'title', label: 'journalUpwardB74What' },
      day,
      time,
      place,
      lines('hear', 'journalUpwardB74Hear'),
    ],
    letter: teamSession,
    done: 'journalUpwardAsked',
    occasion: 'team-session',
  },
  {
    id: 'B75',
    behaviour: 'B75',
    title: 'journalUpwardB75Title',
    line: 'journalUpwardB75Line',
    fields: [
      story,
      { name: 'title', label: 'journalUpwardB75Who', from: 'story' },
      { ...lines('hear', 'journalUpwardB75What'), from: 'story' },
      day,
      time,
      place,
      ...Object.entries(gestures).map(([name, label]): KitField => ({
        name,
        label,
        kind: 'check',
      })),
    ],
    letter: recognition,
    done: 'journalUpwardAsked',
    occasion: 'recognition',
  },
  {
    id: 'B78',
    behaviour: 'B78',
    title: 'journalUpwardB78Title',
    line: 'journalUpwardB78Line',
    fields: [
      { name: 'title', label: 'journalUpwardB78Where' },
      day,
      time,
      lines('good', 'journalUpwardB78Good'),
      lines('look', 'journalUpwardB78Look'),
    ],
    letter: visit,
    done: 'journalUpwardAsked',
    occasion: 'visit',
  },
];
