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

/** B73: come and meet customers. */
export function customerMeeting(fields: Fields, known: Known): Letter {
  const title = said(fields.title);
  const words = paragraphs(
    hello(known),
    text('journalUpwardB73Ask', title),
    whenAndWhere(fields, known.today),
    about('journalUpwardB73TextHear', fields.hear),
    text('journalUpwardB73Close'),
  );
  return {
    subject: text('journalUpwardB73Subject', title),
    text: words,
    event: eventOf(fields, known, { title, details: words, minutes: 60 }),
  };
}

/** B74: fifteen minutes with the team, to hear its ideas. */
export function teamSession(fields: Fields, known: Known): Letter {
  const title = said(fields.title);
  const words = paragraphs(
    hello(known),
    text('journalUpwardB74Ask', title),
    whenAndWhere(fields, known.today),
    about('journalUpwardB74TextHear', fields.hear),
    text('journalUpwardB74Close'),
  );
  return {
    subject: text('journalUpwardB74Subject', title),
    text: words,
    event: eventOf(fields, known, { title, details: words, minutes: 15 }),
  };
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
  const words = paragraphs(
    hello(known),
    text('journalUpwardB75Ask', who),
    fields.hear?.trim() || lines(story?.did, story?.better),
    whenAndWhere(fields, known.today),
    asked.length > 0
      ? lines(text('journalUpwardB75Gestures'), ...asked.map(([, key]) => `– ${text(key)}`))
      : undefined,
    text('journalUpwardB75Close'),
  );
  return {
    subject: text('journalUpwardB75Subject', who),
    text: words,
    event: eventOf(fields, known, {
      title: text('journalUpwardB75Event', who),
      details: words,
      minutes: 15,
    }),
  };
}

/** B78: come along to a place that serves well. */
export function visit(fields: Fields, known: Known): Letter {
  const title = said(fields.title);
  const words = paragraphs(
    hello(known),
    text('journalUpwardB78Ask', title),
    whenAndWhere(fields, known.today),
    about('journalUpwardB78TextGood', fields.good),
    about('journalUpwardB78TextLook', fields.look),
    text('journalUpwardB78Close'),
  );
  return {
    subject: text('journalUpwardB78Subject', title),
    text: words,
    event: eventOf(fields, known, {
      title: text('journalUpwardB78Event', title),
      details: words,
      minutes: 120,
    }),
  };
}
