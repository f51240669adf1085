import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Behaviour } from '../../domain/behaviours';
import type { Person } from '../../domain/people';
import type { Promised } from '../../domain/promises';
import { answerPromise } from '../../storage/answers';
import { promisesNamed, remove, type Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import type { Said } from '../status';
import { dueInWords } from '../when';
import { PromisedWords } from './promised-words';

interface Props {
  promised: Promised;
  behaviour: Behaviour | undefined;
  people: ReadonlyMap<string, Person>;
  /** local day */
  today: string;
  clock: () => Clock;
  take: (write: () => Promise<Said>) => Promise<unknown>;
  /** "Yes" is what the screen asks for first */
  isFirst?: boolean;
  /** another way besides the three answers */
  other?: ComponentChildren;
  /** what that way unfolds */
  children?: ComponentChildren;
}

const answers = [
  ['yes', 'popupYes'],
  ['partly', 'popupPartly'],
  ['no', 'popupNo'],
] as const;

/** A promise whose time has come, answered with one click. */
export function DuePromise(props: Props) {
  const { promised, behaviour, people, today, clock, take, isFirst, other, children } = props;
  const id = useId();
  const answer = (given: 'yes' | 'partly' | 'no') =>
    take(async () => {
      const event = await answerPromise(promised.id, given, clock());
      const standing = await answerOf(promised.id);
      return event === undefined ? standing : { ...standing, undo: () => remove(event, clock()) };
    });
  return (
    <li>
      <div id={id}>
        <PromisedWords promised={promised} behaviour={behaviour} people={people} />
      </div>
      <p class="note">{text('popupDueSince', dueInWords(promised.due, today))}</p>
      <div class="actions" role="group" aria-labelledby={id}>
        {answers.map(([given, name]) => (
          <button
            key={given}
            type="button"
            class={isFirst && given === 'yes' ? 'button filled' : 'button'}
            onClick={() => void answer(given)}
          >
            {text(name)}
          </button>
        ))}
        {other}
      </div>
      {children}
    </li>
  );
}

const saidTexts = { yes: 'popupSaidYes', partly: 'popupSaidPartly', no: 'popupSaidNo' } as const;

/** The answer that stands, in words; perhaps one given on another page before. */
export async function answerOf(promise: string): Promise<Said> {
  const [now] = await promisesNamed([promise]);
  if (!now?.answer) throw new Error('The promise is not known any more.');
  return { words: text(saidTexts[now.answer]) };
}
