import { useRef, useState } from 'preact/hooks';
import type { Promised } from '../../domain/promises';
import { movePromise } from '../../storage/answers';
import { remove, type Clock } from '../../storage/log';
import { counted, text } from '../../storage/texts';
import { answerOf, DuePromise } from '../promises/due-promise';
import { dueInWords } from '../when';
import { onEscape } from './escape';
import { MoveChoices } from './move-choices';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  clock: () => Clock;
  take: Take;
}

/** The promises whose time has come, each answered with one click. */
export function DuePromises({ reading, clock, take }: Props) {
  const { due, ahead } = reading;
  return (
    <section class={due.length > 0 ? 'due' : 'nothing-due'}>
      {due.length > 0 && <h2>{counted('popupDueCount', due.length)}</h2>}
      <ul aria-label={text('popupDue')}>
        {due.map((promised) => (
          <Movable
            key={promised.id}
            promised={promised}
            reading={reading}
            clock={clock}
            take={take}
          />
        ))}
      </ul>
      {due.length === 0 && (
        <p class="note">
          {text('popupNothingDue')} {ahead > 0 && counted('popupAhead', ahead)}
        </p>
      )}
    </section>
  );
}

function Movable({ promised, reading, clock, take }: Props & { promised: Promised }) {
  const [moving, setMoving] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { behaviours, people, today } = reading;
  const close = () => {
    setMoving(false);
    opener.current?.focus();
  };
  const move = (to: string) =>
    take(async () => {
      const event = await movePromise(promised, to, clock());
      if (event === undefined) return answerOf(promised.id);
      return {
        words: text('popupMoved', dueInWords(to, today)),
        undo: () => remove(event, clock()),
      };
    });
  return (
    <DuePromise
      promised={promised}
      behaviour={behaviours.get(promised.behaviour)}
      people={people}
      today={today}
      clock={clock}
      take={take}
      isFirst
      other={
        <button
          type="button"
          class="button quiet"
          ref={opener}
          aria-expanded={moving}
          onClick={() => setMoving(!moving)}
        >
          {text('popupMove')}
        </button>
      }
    >
      {moving && (
        <div onKeyDown={onEscape(close)}>
          <MoveChoices reading={reading} clock={clock} move={move} />
        </div>
      )}
    </DuePromise>
  );
}
