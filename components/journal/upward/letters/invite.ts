import { text } from '../../../../storage/texts';
import {
  about,
  eventOf,
  hello,
  lines,
  paragraphs,
  said,
  whenAndWhere,
  type Fields,
  type Known,
  type Letter,
} from './letter';

/** What an invitation says besides its greeting, its day and its place. */
interface Invited {
  subject: string;
  /** the question itself, and what stands before the day */
  asks: readonly (string | undefined)[];
  more: readonly (string | undefined)[];
  /** how the event is called, and how long it is */
  title: string;
  minutes: number;
}

function invitation(
  fields: Fields,
  known: Known,
  { subject, asks, more, title, minutes }: Invited,
): Letter {
  const when = whenAndWhere(fields, known.today);
  const words = paragraphs(hello(known), ...asks, when, ...more);
  return {
    subject,
    text: words,
    event: eventOf(fields, known, { title, details: words, minutes }),
  };
}

/** B73: come and meet customers. */
export function customerMeeting(fields: Fields, known: Known): Letter {
  const title = said(fields.title);
  return invitation(fields, known, {
    subject: text('journalUpwardB73Subject', title),
    asks: [text('journalUpwardB73Ask', title)],
    more: [about('journalUpwardB73TextHear', fields.hear), text('journalUpwardB73Close')],
    title,
    minutes: 60,
  });
}

/** B74: fifteen minutes with the team, to hear its ideas. */
export function teamSession(fields: Fields, known: Known): Letter {
  const title = said(fields.title);
  return invitation(fields, known, {
    subject: text('journalUpwardB74Subject', title),
    asks: [text('journalUpwardB74Ask', title)],
    more: [about('journalUpwardB74TextHear', fields.hear), text('journalUpwardB74Close')],
    title,
    minutes: 15,
  });
}

/** The four small things that are asked for; each can be left out. */
export const gestures = {
  come: 'journalUpwardB75Come',
  hand: 'journalUpwardB75Hand',
  picture: 'journalUpwardB75Picture',
  words: 'journalUpwardB75Words',
} as const;

/** B75: come to a recognition. */
export function recognition(fields: Fields, known: Known): Letter {
  const story = known.stories.find(({ id }) => id === fields.story);
  const who = said(fields.title || story?.who);
  const asked = Object.entries(gestures).filter(([gesture]) => fields[gesture] !== 'no');
  const list = asked.map(([, key]) => `– ${text(key)}`);
  return invitation(fields, known, {
    subject: text('journalUpwardB75Subject', who),
    asks: [
      text('journalUpwardB75Ask', who),
      fields.hear?.trim() || lines(story?.did, story?.better),
    ],
    more: [
      list.length > 0 ? lines(text('journalUpwardB75Gestures'), ...list) : undefined,
      text('journalUpwardB75Close'),
    ],
    title: text('journalUpwardB75Event', who),
    minutes: 15,
  });
}

/** B78: come along to a place that serves well. */
export function visit(fields: Fields, known: Known): Letter {
  const title = said(fields.title);
  return invitation(fields, known, {
    subject: text('journalUpwardB78Subject', title),
    asks: [text('journalUpwardB78Ask', title)],
    more: [
      about('journalUpwardB78TextGood', fields.good),
      about('journalUpwardB78TextLook', fields.look),
      text('journalUpwardB78Close'),
    ],
    title: text('journalUpwardB78Event', title),
    minutes: 120,
  });
}
