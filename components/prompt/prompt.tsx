import { useEffect, useRef, useState } from 'preact/hooks';
import { localDay } from '../../domain/calendar';
import type { Answer, Answered } from '../../storage/answers';
import type { Clock } from '../../storage/log';
import { ask, type Card, type Refusal } from '../../storage/requests';
import { text } from '../../storage/texts';
import { Footprint } from '../footprint';
import { occasionInWords, reasonFor, Suggestion } from '../suggestion';
import { dueInWords } from '../when';
import { useClosing } from './closing';
import { useHeight } from './height';
import { Menu } from './menu';
import './prompt.css';
import { watchSight, type Sight } from './visible-since';

interface Props {
  /** the decision this prompt shows */
  nonce: string;
  clock: () => Clock;
  watch?: (card: Element) => Sight;
}

type Stage = 'asking' | 'answered' | 'retiring';

/** One suggestion on somebody else's page: seen, answered, gone. */
export function Prompt({ nonce, clock, watch = watchSight }: Props) {
  const [card, setCard] = useState<Card>();
  const [stage, setStage] = useState<Stage>('asking');
  const [open, setOpen] = useState<'why' | 'menu'>();
  const [said, setSaid] = useState<{ words: string; trouble?: boolean }>({ words: '' });
  const main = useRef<HTMLElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const sight = useRef<Sight>(undefined);

  const today = () => localDay(clock().now, clock().zone);
  const close = () => void ask('prompt-close', { nonce }).catch(() => undefined);
  const firstAction = () => main.current?.querySelector<HTMLElement>('.actions button');

  useEffect(() => {
    ask('card', { nonce })
      .then((found) => (found ? setCard(found) : close()))
      .catch(close);
  }, [nonce]);

  const drawn = card !== undefined;
  useHeight(main, drawn, (height) => {
    void ask('prompt-size', { nonce, height }).catch(() => undefined);
  });
  useEffect(() => {
    if (!drawn || !main.current) return;
    sight.current = watch(main.current);
    return () => sight.current?.stop();
  }, [drawn]);

  useEffect(() => {
    // The keyboard command focuses the frame, which by itself focuses nothing in it.
    const onFocus = () => {
      if (document.activeElement === document.body) firstAction()?.focus();
    };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (open === undefined) return close();
      if (open === 'menu') more.current?.focus();
      setOpen(undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);

  // The buttons of the last stage are gone, and with them the keyboard's place.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current && document.activeElement === document.body) firstAction()?.focus();
    begun.current = drawn;
  }, [stage, drawn]);

  const closing = useClosing(stage === 'answered', close);

  const save = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch {
      setSaid({ words: text('promptTrouble'), trouble: true });
    }
  };
  const answer = (given: Answer) =>
    save(async () => {
      const answered = await ask('prompt-answer', { nonce, answer: given });
      if (!answered) throw new Error('The suggestion is not known any more.');
      setOpen(undefined);
      if (answered.answer !== 'dismissed') {
        setSaid({ words: inWords(answered, today()) });
        setStage('answered');
      } else if (answered.retire) {
        setSaid({ words: text('promptRetireAsk') });
        setStage('retiring');
      } else {
        close();
      }
    });
  const undo = () =>
    save(async () => {
      await ask('prompt-undo', { nonce });
      setSaid({ words: text('promptUndone') });
      setStage('asking');
    });
  const refuse = (what: Refusal) =>
    save(async () => {
      await ask('prompt-refuse', { nonce, what });
      close();
    });

  /** In the capture phase, so that a click which does not count reaches no button. */
  const onClickCapture = (event: MouseEvent) => {
    if (!sight.current?.counts(event)) event.stopPropagation();
  };
  const toggle = (what: 'why' | 'menu') => setOpen(open === what ? undefined : what);

  return (
    <main
      class="prompt"
      aria-label={text('promptLabel')}
      ref={main}
      onClickCapture={onClickCapture}
      {...closing}
    >
      {card && (
        <header>
          <Footprint print="kept" />
          <h1>{occasionInWords(card.kind, card.day, today())}</h1>
          {stage === 'asking' && (
            <button
              type="button"
              class="button quiet more"
              aria-label={text('promptMore')}
              aria-expanded={open === 'menu'}
              aria-controls="menu"
              ref={more}
              onClick={() => toggle('menu')}
            >
              …
            </button>
          )}
        </header>
      )}
      {card && open === 'menu' && <Menu id="menu" site={card.site} refuse={refuse} />}
      {card && stage === 'asking' && (
        <p class="suggestion">
          <Suggestion behaviour={card.behaviour} name={card.name} />
        </p>
      )}
      {card && (
        <p id="why" class="why" hidden={open !== 'why'}>
          {reasonFor(card.behaviour)}
        </p>
      )}
      <p role="status" class={said.trouble ? 'trouble' : 'said'}>
        {said.words}
      </p>
      {card && stage === 'asking' && (
        <div class="actions">
          <button type="button" class="button filled" onClick={() => answer('promised')}>
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
            aria-expanded={open === 'why'}
            aria-controls="why"
            onClick={() => toggle('why')}
          >
            {text('promptWhy')}
          </button>
        </div>
      )}
      {stage === 'answered' && (
        <div class="actions">
          <button type="button" class="button" onClick={undo}>
            {text('promptUndo')}
          </button>
        </div>
      )}
      {stage === 'retiring' && (
        <div class="actions">
          <button type="button" class="button" onClick={() => refuse('behaviour')}>
            {text('promptRetire')}
          </button>
          <button type="button" class="button quiet" onClick={close}>
            {text('promptKeep')}
          </button>
        </div>
      )}
    </main>
  );
}

const inWords = ({ due }: Answered, today: string): string =>
  due === undefined ? text('promptLogged') : text('promptPromised', dueInWords(due, today));
