import { useId, useState } from 'preact/hooks';
import { personNamed } from '../../domain/naming';
import type { Promised } from '../../domain/promises';
import { answerPromise, movePromise } from '../../storage/answers';
import { promises, remove, type Clock } from '../../storage/log';
import { counted, text } from '../../storage/texts';
import { Emphasis, nameHere } from '../emphasis';
import { Suggestion } from '../suggestion';
import type { Said } from '../status';
import { dueInWords } from '../when';
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
          <DuePromise
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

function DuePromise({ promised, reading, clock, take }: Props & { promised: Promised }) {
  const [moving, setMoving] = useState(false);
  const id = useId();
  /** The answer that stands, perhaps one given in another popup before. */
  const standing = async (): Promise<Said> => {
    const now = (await promises()).find((one) => one.id === promised.id);
    if (!now?.answer) throw new Error('The promise is not known any more.');
    return { words: text(saidTexts[now.answer]) };
  };
  const answer = (given: 'yes' | 'partly' | 'no') =>
    take(async () => {
      const event = await answerPromise(promised.id, given, clock());
      return { ...(await standing()), undo: () => remove(event!, clock()) };
    });
  const move = (to: string) =>
    take(async () => {
      const event = await movePromise(promised, to, clock());
      if (event === undefined) return standing();
      return {
        words: text('popupMoved', dueInWords(to, reading.today)),
        undo: () => remove(event, clock()),
      };
    });
  return (
    <li>
      <div id={id}>
        <What promised={promised} reading={reading} />
      </div>
      <p class="note">{text('popupDueSince', dueInWords(promised.due, reading.today))}</p>
      <div class="actions" role="group" aria-labelledby={id}>
        <button type="button" class="button filled" onClick={() => answer('yes')}>
          {text('popupYes')}
        </button>
        <button type="button" class="button" onClick={() => answer('partly')}>
          {text('popupPartly')}
        </button>
        <button type="button" class="button" onClick={() => answer('no')}>
          {text('popupNo')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-expanded={moving}
          onClick={() => setMoving(!moving)}
        >
          {text('popupMove')}
        </button>
      </div>
      {moving && <MoveChoices reading={reading} clock={clock} move={move} />}
    </li>
  );
}

/** What was promised: a suggestion taken up, or what somebody said they need. */
function What({ promised, reading }: { promised: Promised; reading: Reading }) {
  const { people, behaviours } = reading;
  const person = people.get(promised.person ?? '');
  if (promised.text !== undefined) {
    const name = person?.name ?? text('journalSomebody');
    return (
      <>
        <p>
          <Emphasis text={text('popupNeed', nameHere)} name={name} />
        </p>
        <p dir="auto">{promised.text}</p>
      </>
    );
  }
  const behaviour = behaviours.get(promised.behaviour);
  const named = behaviour && personNamed(behaviour, person, people.values());
  return (
    <p>
      <Suggestion behaviour={promised.behaviour} name={named?.name} />
    </p>
  );
}

const saidTexts = { yes: 'popupSaidYes', partly: 'popupSaidPartly', no: 'popupSaidNo' } as const;
