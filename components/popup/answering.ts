import { localDay } from '../../domain/calendar';
import { dueAt } from '../../domain/due';
import type { Entry } from '../../domain/log';
import { answerSuggestion, askToRetire, undoAnswer, type Answer } from '../../storage/answers';
import { append, remove, type Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { dueInWords } from '../when';
import type { Offer } from './next-step';
import type { Reading } from './reading';

/** What an answer has come to. */
export interface Outcome {
  said: { words: string; undo: () => Promise<unknown> };
  /** ask once whether this behaviour should be retired */
  retire: boolean;
}

/** A refusal of a standing suggestion after so many others in a row asks whether it should go for good (rule 5). */
const refusedBefore = 2;

/** Takes the leader's answer to what the popup offers. Rejects when a page's suggestion is not known any more. */
export const answerOffer = (
  offer: Offer,
  given: Answer,
  reading: Reading,
  clock: () => Clock,
): Promise<Outcome> =>
  offer.decision === undefined
    ? answerStanding(offer, given, reading, clock)
    : answerWaiting(offer.decision, given, reading, clock);

async function answerWaiting(
  id: string,
  given: Answer,
  reading: Reading,
  clock: () => Clock,
): Promise<Outcome> {
  const answered = await answerSuggestion(id, given, clock());
  if (!answered) throw new Error('The suggestion is not known any more.');
  return {
    said: {
      words: inWords(answered.answer, answered.due, reading.today),
      undo: () => undoAnswer(id, clock()),
    },
    retire: reading.isRetiringAllowed && answered.retire === true,
  };
}

/** Nothing was decided beforehand: the answer itself is all that the log knows of it. */
async function answerStanding(
  { behaviour, person, kind, refused = 0 }: Offer,
  given: Answer,
  { settings, behaviours, today, isRetiringAllowed }: Reading,
  clock: () => Clock,
): Promise<Outcome> {
  const at = clock();
  const { workingDays, firstWeekday } = settings;
  const rule = behaviours.get(behaviour)!.due;
  const due = dueAt(rule, at.now, at.zone, workingDays, firstWeekday);
  const what = { behaviour, ...(person && { person: person.id }) };
  const entries: Record<Answer, Entry> = {
    promised: { kind: 'promise', ...what, moment: kind, due },
    done: { kind: 'act', ...what },
    dismissed: { kind: 'dismiss', ...what },
  };
  const { id } = await append(entries[given], at, localDay(at.now, at.zone));
  const asks = given === 'dismissed' && isRetiringAllowed && refused >= refusedBefore;
  return {
    said: {
      words: inWords(given, given === 'promised' ? due : undefined, today),
      undo: () => remove(id, clock()),
    },
    retire: asks && (await askToRetire(behaviour)),
  };
}

function inWords(given: Answer, due: string | undefined, today: string): string {
  if (given === 'dismissed') return text('popupDismissed');
  return due === undefined ? text('promptLogged') : text('promptPromised', dueInWords(due, today));
}
