import { useRef, useState } from 'preact/hooks';
import type { Answer, Answered } from '../../storage/answers';
import { faultOf } from '../../storage/faults';
import { ask, type Refusal } from '../../storage/requests';
import { text } from '../../storage/texts';
import { faultInWords } from '../fault-way';
import { dueInWords } from '../when';
import { sightBeforeClick } from './visible-since';

/** `retiring`: the third refusal in a row asks once whether this suggestion should go for good. */
export type Stage = 'asking' | 'answered' | 'retiring';

/** So long after a change another button stands where the leader just clicked: a second click was not meant for it, ms. */
const settling = 700;

/** What has become of the suggestion, and the ways on from there. */
export interface Answering {
  stage: Stage;
  said: { words: string; trouble?: boolean };
  answer: (given: Answer) => Promise<void>;
  undo: () => Promise<void>;
  refuse: (what: Refusal) => Promise<void>;
  /** was this click meant for the buttons of this stage? A key presses only what has the focus, and may be as quick as it likes */
  isMeant: (click: MouseEvent) => boolean;
  /** says why a click did not count */
  warn: (words: string) => void;
  close: () => void;
}

/**
 * @param today local date, for "tomorrow"
 * @param plainFor for how long the page has left the prompt in plain sight, ms
 */
export function useAnswering(
  nonce: string,
  today: () => string,
  plainFor: () => Promise<number>,
): Answering {
  const [stage, setStage] = useState<Stage>('asking');
  const [said, setSaid] = useState<Answering['said']>({ words: '' });
  const turnedAt = useRef(-Infinity);
  const isBusy = useRef(false);
  const turn = (next: Stage, words: string) => {
    turnedAt.current = performance.now();
    setStage(next);
    setSaid({ words });
  };
  const warn = (words: string) => setSaid({ words, trouble: true });
  const close = () => void ask('prompt-close', { nonce }).catch(() => undefined);
  const save = async (work: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const plain = await plainFor();
      if (plain === 0) warn(text('promptCovered'));
      if (plain >= sightBeforeClick) await work();
    } catch (error) {
      warn(faultInWords(faultOf(error), 'promptTrouble'));
    } finally {
      isBusy.current = false;
    }
  };
  return {
    stage,
    said,
    isMeant: ({ detail, timeStamp }) => detail === 0 || timeStamp - turnedAt.current >= settling,
    warn,
    close,
    answer: (given) =>
      save(async () => {
        const answered = await ask('prompt-answer', { nonce, answer: given });
        if (!answered) throw new Error('The suggestion is not known any more.');
        if (answered.answer !== 'dismissed') turn('answered', inWords(answered, today()));
        else if (answered.retire) turn('retiring', text('promptRetireAsk'));
        else close();
      }),
    undo: () =>
      save(async () => {
        await ask('prompt-undo', { nonce });
        turn('asking', text('promptUndone'));
      }),
    refuse: (what) =>
      save(async () => {
        await ask('prompt-refuse', { nonce, what });
        close();
      }),
  };
}

const inWords = ({ due }: Answered, today: string): string =>
  due === undefined ? text('promptLogged') : text('promptPromised', dueInWords(due, today));
