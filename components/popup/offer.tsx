import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../storage/answers';
import type { Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { whyOf } from '../../storage/wordings';
import { Emphasis, nameHere } from '../emphasis';
import { occasionInWords, Suggestion } from '../suggestion';
import { answerOffer } from './answering';
import type { Offer } from './next-step';
import type { OpenPage } from './open-page';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  offer: Offer;
  clock: () => Clock;
  take: Take;
  openPage: OpenPage;
  /** it is answered; @param retire the behaviour about which to ask whether it should go for good */
  onAnswered: (retire?: string) => void;
}

/** The suggestion that waits for an answer, or a standing one. */
export function OfferCard({ reading, offer, clock, take, openPage, onAnswered }: Props) {
  const [explained, setExplained] = useState(false);
  const { behaviour, named, filled, project, why, isFollowUp } = offer;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // What follows a click comes into sight, also when much else stands above.
    if (isFollowUp) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isFollowUp]);

  const answer = (given: Answer) =>
    take(async () => {
      const { said, retire } = await answerOffer(offer, given, reading, clock);
      onAnswered(retire ? behaviour : undefined);
      const undo = async () => {
        await said.undo();
        onAnswered();
      };
      // The question takes the card's place without a sound: it is said, too.
      const words = retire ? `${said.words} ${text('promptRetireAsk')}` : said.words;
      return { words, undo };
    });

  return (
    <section class="offer" ref={card}>
      <h2>{titleOf(offer, reading.today)}</h2>
      <p>
        {filled === undefined ? (
          <Suggestion behaviour={behaviour} name={named?.name} />
        ) : (
          <Emphasis text={filled} name={named?.name} />
        )}
      </p>
      {project && (
        <button
          type="button"
          class="button quiet small to-project"
          onClick={() => openPage('journal', `projects/${project.id}`)}
        >
          <span>
            <Emphasis text={text('popupProject', nameHere)} name={project.title} />
          </span>
        </button>
      )}
      {explained && (
        <p class="note" id="offer-why">
          {why !== undefined && why !== 'variety' && `${text(`popupNow_${why}`)} `}
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

function titleOf({ kind, day, isFollowUp }: Offer, today: string): string {
  if (kind === 'popup') return text('popupTry');
  return isFollowUp && kind === 'one-on-one-moved'
    ? text('popupNewTime')
    : occasionInWords(kind, day, today);
}
