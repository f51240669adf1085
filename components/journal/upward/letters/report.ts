import type { Note } from '../../../../domain/stories';
import { text } from '../../../../storage/texts';
import {
  dayInFull,
  hello,
  lines,
  paragraphs,
  said,
  type Fields,
  type Known,
  type Letter,
} from './letter';

/** B79: one page about what was missed: seen, learned, next. */
export function onePage(fields: Fields, known: Known): Letter {
  const invitation = known.invitations.find(({ id }) => id === fields.invitation);
  const title = said(fields.title || invitation?.title);
  return {
    subject: text('journalUpwardB79Subject', title),
    text: paragraphs(
      hello(known),
      text('journalUpwardB79Open', title),
      invitation && dayInFull(invitation.day, known.today),
      text('journalUpwardB79TextSaw', said(fields.saw)),
      text('journalUpwardB79TextLearned', said(fields.learned)),
      text('journalUpwardB79TextApply', said(fields.apply)),
    ),
  };
}

/** B80: complaints with what is being done, and chosen compliments; what moves my leader comes first. */
export function oneSheet(fields: Fields, known: Known): Letter {
  const chosen = (topic: Note['topic']) =>
    known.notes.filter((note) => note.topic === topic && note.chosen);
  const complaints = lines(
    ...chosen('complaint').map(({ text: words, action }) =>
      text('journalUpwardB80Complaint', words, action.trim() || text('journalUpwardB80NoAction')),
    ),
  );
  const compliments = lines(...chosen('compliment').map(({ text: words }) => `• ${words}`));
  const parts = [
    complaints && `${text('journalUpwardB80Complaints')}\n${complaints}`,
    compliments && `${text('journalUpwardB80Compliments')}\n${compliments}`,
  ];
  if (known.leader?.movedBy === 'praise') parts.reverse();
  return {
    subject: text('journalUpwardB80Subject', dayInFull(known.today, known.today)),
    text: paragraphs(
      hello(known),
      fields.top?.trim() || text('journalUpwardB80Open'),
      ...(complaints || compliments ? parts : ['…']),
    ),
  };
}
