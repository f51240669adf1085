import { Ellipsis } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { localDay } from '../../domain/calendar';
import type { Clock } from '../../storage/log';
import type { Card } from '../../storage/requests';
import { text } from '../../storage/texts';
import { knowWordings, whyOf } from '../../storage/wordings';
import { Footprint } from '../footprint';
import { occasionInWords, Suggestion } from '../suggestion';
import { Actions } from './actions';
import { useAnswering } from './answering';
import { useClosing } from './closing';
import { useHeight } from './height';
import { useKeyboard } from './keyboard';
import { Menu } from './menu';
import type { PageSide } from './page-side';
import './prompt.css';
import { watchSight, type Sight } from './visible-since';

interface Props {
  /** the decision this prompt shows */
  nonce: string;
  clock: () => Clock;
  /** what it says, asked for as early as possible; none: the suggestion is not known */
  card: Promise<Card | undefined>;
  page: PageSide;
  /** address of the journal's page on how it decides; the frame's own address is another at every start */
  howItDecides: string;
  watch?: (card: Element) => Sight;
}

/** One suggestion on somebody else's page: seen, answered, gone. */
export function Prompt({
  nonce,
  clock,
  card: asked,
  page,
  howItDecides,
  watch = watchSight,
}: Props) {
  const [card, setCard] = useState<Card>();
  const [open, setOpen] = useState<'why' | 'menu'>();
  const main = useRef<HTMLElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const sight = useRef<Sight>(undefined);
  const today = () => localDay(clock().now, clock().zone);
  const answering = useAnswering(nonce, today, page.plainFor);
  const { stage, said, isMeant, warn, close, refuse } = answering;
  const drawn = card !== undefined;
  const asking = drawn && stage === 'asking';

  useEffect(() => {
    const show = (found: Card) => {
      if (found.wording) knowWordings(new Map([[found.behaviour, found.wording]]));
      setCard(found);
    };
    asked.then((found) => (found ? show(found) : close())).catch(close);
  }, [asked]);
  useEffect(() => {
    if (!drawn || !main.current) return;
    sight.current = watch(main.current);
    return () => sight.current?.stop();
  }, [drawn]);
  useHeight(main, drawn, page.drawn);
  useKeyboard(main, {
    drawn,
    stage,
    onEscape: () => {
      if (open === undefined || !asking) return close();
      if (open === 'menu') more.current?.focus();
      setOpen(undefined);
    },
  });
  const closing = useClosing(stage === 'answered', close);

  const toggle = (what: 'why' | 'menu') => setOpen(open === what ? undefined : what);
  /** In the capture phase, so that a click which does not count reaches no button. */
  const onClickCapture = (event: MouseEvent) => {
    if (sight.current?.counts(event) && isMeant(event)) return;
    event.stopPropagation();
    if (sight.current?.isCovered(event)) warn(text('promptCovered'));
  };

  return (
    <main
      class="prompt"
      aria-label={text('promptLabel')}
      ref={main}
      // The leader types on where they were: a mouse takes the focus from no field of the page.
      onMouseDownCapture={(event) => event.preventDefault()}
      onClickCapture={onClickCapture}
      {...closing}
    >
      {card && (
        <header>
          <Footprint print="kept" />
          <h1>{occasionInWords(card.kind, card.day, today())}</h1>
          {asking && (
            <button
              type="button"
              class="button quiet more"
              aria-label={text('promptMore')}
              aria-expanded={open === 'menu'}
              aria-controls="menu"
              ref={more}
              onClick={() => toggle('menu')}
            >
              <Ellipsis size={16} aria-hidden="true" />
            </button>
          )}
        </header>
      )}
      {asking && open === 'menu' && <Menu id="menu" site={card.site} refuse={refuse} />}
      {asking && (
        <p class="suggestion">
          <Suggestion behaviour={card.behaviour} name={card.name} />
        </p>
      )}
      {asking && (
        <div id="why" class="why" hidden={open !== 'why'}>
          <p>{whyOf(card.behaviour)}</p>
          <a href={howItDecides} target="_blank" rel="noopener">
            {text('journalHowTitle')}
          </a>
        </div>
      )}
      <p role="status" class={said.trouble ? 'trouble' : ''}>
        {said.words}
      </p>
      {card && <Actions {...answering} explained={open === 'why'} explain={() => toggle('why')} />}
    </main>
  );
}
