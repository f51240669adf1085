import { useState } from 'preact/hooks';
import { behaviourById } from '../../domain/behaviours';
import { localDay } from '../../domain/calendar';
import { dueAt } from '../../domain/due';
import { answerSuggestion, undoAnswer, type Answer } from '../../storage/answers';
import { append, remove, type Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { whyOf } from '../../storage/wordings';
import { occasionInWords, Suggestion } from '../suggestion';
import { dueInWords } from '../when';
import type { Offer, Reading } from './reading';
import type { Said } from '../status';
import type { Take } from './take';

interface Props {
  reading: Reading;
  offer: Offer;
  clock: () => Clock;
  take: Take;
  /** do not offer this standing suggestion again while the popup is open */
  skip: (behaviour: string) => void;
}

/** The suggestion that waits for an answer, or a standing one. */
export function OfferCard({ reading, offer, clock, take, skip }: Props) {
  const [explained, setExplained] = useState(false);
  const { behaviour, kind, person, day, decision } = offer;
  const { today } = reading;

  const answer = (given: Answer) =>
    take(() => (decision === undefined ? answerStanding(given) : answerWaiting(decision, given)));

  const answerWaiting = async (id: string, given: Answer): Promise<Said> => {
    const answered = await answerSuggestion(id, given, clock());
    if (!answered) throw new Error('The suggestion is not known any more.');
    return {
      words: inWords(answered.answer, answered.due),
      undo: () => undoAnswer(id, clock()),
    };
  };
  const answerStanding = async (given: Answer): Promise<Said> => {
    skip(behaviour);
    if (given === 'dismissed') return { words: inWords(given) };
    const at = clock();
    const { workingDays, firstWeekday } = reading.settings;
    const rule = behaviourById.get(behaviour)!.due;
    const due = dueAt(rule, at.now, at.zone, workingDays, firstWeekday);
    const { id } = await append(
      given === 'done'
        ? { kind: 'act', behaviour }
        : { kind: 'promise', behaviour, moment: 'popup', due },
      at,
      localDay(at.now, at.zone),
    );
    return {
      words: inWords(given, given === 'promised' ? due : undefined),
      undo: () => remove(id, clock()),
    };
  };
  const inWords = (given: Answer, due?: string): string => {
    if (given === 'dismissed') return text('popupDismissed');
    return due === undefined
      ? text('promptLogged')
      : text('promptPromised', dueInWords(due, today));
  };

  return (
    <section class="offer">
      <h2>{kind === 'popup' ? text('popupTry') : occasionInWords(kind, day, today)}</h2>
      <p>
        <Suggestion behaviour={behaviour} name={person?.name} />
      </p>
      {explained && (
        <p class="note" id="offer-why">
          {whyOf(behaviour)}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={() => answer('promised')}>
          {text('promptDo')}
        </button>
        <button type="button" class="button" onClick={() => answer('done')}>
          {text('promptDone')}
        </button>
        <button type="button" class="button quiet" onClick={() => answer('dismissed')}>
          {text('promptNotNow')}
        </button>
        <button
          type="button"
          class="button quiet ask-why"
          aria-expanded={explained}
          onClick={() => setExplained(!explained)}
        >
          {text('promptWhy')}
        </button>
      </div>
    </section>
  );
}
