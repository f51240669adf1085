import { text } from '../../../../storage/texts';
import { threeLines } from '../../stories/words';
import {
  about,
  dayInFull,
  hello,
  lines,
  paragraphs,
  said,
  type Fields,
  type Known,
  type Letter,
} from './letter';

/** B73, for the door: half a page that lets a busy guest walk in prepared. */
export function doorBrief(fields: Fields, known: Known): Letter {
  const invitation = known.invitations.find(({ id }) => id === fields.invitation);
  const title = said(fields.title || invitation?.title);
  return {
    subject: text('journalUpwardBriefSubject', title),
    text: paragraphs(
      lines(title, invitation && dayInFull(invitation.day, known.today)),
      about('journalUpwardBriefTextRoom', fields.room),
      about('journalUpwardBriefTextMatters', fields.matters),
      about('journalUpwardBriefTextGood', fields.good),
      about('journalUpwardBriefTextHard', fields.hard),
      about('journalUpwardBriefTextAsk', fields.ask),
    ),
  };
}

/** B76: two sentences on service, and one name to mention. */
export function twoSentences(fields: Fields, known: Known): Letter {
  const story = known.stories.find(({ id }) => id === fields.story);
  const occasion = said(fields.occasion);
  const sentences = [fields.first, fields.second].flatMap((one) => one?.trim() || []);
  return {
    subject: text('journalUpwardB76Subject', occasion),
    text: paragraphs(
      hello(known),
      text('journalUpwardB76Open', occasion),
      text('journalUpwardB76Quote', said(sentences.join(' '))),
      text('journalUpwardB76Name', said(fields.name || story?.who)),
      fields.deed?.trim() || lines(story?.did, story?.better),
      text('journalUpwardB76Close'),
    ),
  };
}

/** B77: one story, bright or dark, with two lines of one's own. */
export function oneStory(fields: Fields, known: Known): Letter {
  const story = known.stories.find(({ id }) => id === fields.story);
  const own = fields.own?.trim() ?? '';
  return {
    subject: story ? text('journalStoriesSubject', story.who) : text('journalUpwardB77Subject'),
    text: paragraphs(
      hello(known),
      story ? threeLines(story) : said(own),
      text(
        fields.tone === 'fear' ? 'journalUpwardB77Fear' : 'journalUpwardB77Admire',
        said(fields.lines),
      ),
      text('journalUpwardB77Close'),
    ),
  };
}
