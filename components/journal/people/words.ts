import type { Need } from '../../../domain/needs';
import type { Relationship } from '../../../domain/relationships';
import { counted, text } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import { dayInWords } from '../../when';

/** How long ago the last real talk was, held against what the leader wants. */
export function contactInWords({ lastTalk, days, cadence }: Relationship): string {
  const wanted = text('journalPeopleWanted', shownNumber(cadence.ideal), shownNumber(cadence.max));
  return `${sinceInWords(lastTalk, days)} ${wanted}`;
}

function sinceInWords(lastTalk: string | undefined, days: number | undefined): string {
  if (lastTalk === undefined) {
    return days === undefined || days === 0
      ? text('journalPeopleNoTalk')
      : counted('journalPeopleNoTalkFor', days);
  }
  return days === 0 ? text('journalPeopleTalkToday') : counted('journalPeopleTalkAgo', days ?? 0);
}

/** The state as a few words of its own, where there is something to do. */
export function stateInWords({ state }: Relationship): string | undefined {
  if (state === 'over-max') return text('journalPeopleOverMax');
  return state === 'over-ideal' ? text('journalPeopleOverIdeal') : undefined;
}

export function recognitionInWords(
  { lastRecognition, owesRecognition }: Relationship,
  today: string,
): string {
  const last =
    lastRecognition === undefined
      ? text('journalPeopleNoRecognition')
      : text('journalPeopleRecognised', dayInWords(lastRecognition, today));
  return owesRecognition ? `${last} ${text('journalPeopleRecognitionOwed')}` : last;
}

/** "Mail waiting since Tuesday, 1 day over your promise." */
export function waitingInWords(
  { since, over }: NonNullable<Relationship['waiting']>,
  today: string,
): string {
  const day = dayInWords(since, today);
  return over > 0
    ? text('journalPeopleMailOver', day, counted('popupOver', over))
    : text('journalPeopleMail', day);
}

const stateTexts = {
  open: 'journalPeopleNeedOpen',
  due: 'journalPeopleNeedDue',
  lapsed: 'journalPeopleNeedLapsed',
  met: 'journalPeopleNeedMet',
  partly: 'journalPeopleNeedPartly',
  not: 'journalPeopleNeedNot',
} as const satisfies Record<Need['state'], string>;

/** "By Friday", "was due on Friday", "met" … */
export const needInWords = ({ state, due }: Need, today: string): string =>
  text(stateTexts[state], dayInWords(due.slice(0, 10), today));
