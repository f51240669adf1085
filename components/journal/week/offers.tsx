import { useState } from 'preact/hooks';
import { counted, text } from '../../../storage/texts';
import { Offer } from './offer';
import { Step, type StepProps } from './step';

/** So many are offered at first, and so many more each time. */
const piece = 2;

/** A suggestion or two for this look back. */
export function Offers(props: StepProps) {
  const { review, suggestions } = props.reading;
  // Chosen once: an answer must not put another suggestion under the pointer.
  const [offered] = useState(suggestions);
  const [pieces, setPieces] = useState(1);
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  if (offered.length === 0) return null;
  const left = offered.length - piece * pieces;
  const onAnswer = (behaviour: string, words: string | undefined) =>
    setAnswers((now) => {
      const next = new Map(now);
      if (words === undefined) next.delete(behaviour);
      else next.set(behaviour, words);
      return next;
    });
  return (
    <Step
      title={text(review.of === 'week' ? 'journalWeekOffers' : 'journalMonthOffers')}
      taken={answers.size > 0}
    >
      <ul role="list" class="week-offers">
        {offered.slice(0, piece * pieces).map((behaviour) => (
          <Offer
            key={behaviour.id}
            {...props}
            behaviour={behaviour}
            answer={answers.get(behaviour.id)}
            onAnswer={(words) => onAnswer(behaviour.id, words)}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button quiet week-more" onClick={() => setPieces(pieces + 1)}>
          {counted('journalWeekOffersMore', left)}
        </button>
      )}
    </Step>
  );
}
