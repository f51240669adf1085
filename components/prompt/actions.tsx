import type { ComponentChildren } from 'preact';
import { text } from '../../storage/texts';
import type { Answering } from './answering';

interface Props extends Answering {
  explained: boolean;
  explain: () => void;
}

/** The buttons of each stage. */
export function Actions({ stage, answer, undo, refuse, close, explained, explain }: Props) {
  if (stage === 'answered') return <Row>{button(text('promptUndo'), undo)}</Row>;
  if (stage === 'retiring') {
    return (
      <Row>
        {button(text('promptRetire'), () => refuse('behaviour'))}
        {button(text('promptKeep'), close, 'quiet')}
      </Row>
    );
  }
  return (
    <Row>
      {button(text('promptDo'), () => answer('promised'), 'filled')}
      {button(text('promptDone'), () => answer('done'))}
      {button(text('promptNotNow'), () => answer('dismissed'), 'quiet')}
      <button
        type="button"
        class="button quiet ask-why"
        aria-expanded={explained}
        aria-controls="why"
        onClick={explain}
      >
        {text('promptWhy')}
      </button>
    </Row>
  );
}

const Row = ({ children }: { children: ComponentChildren }) => (
  <div class="actions">{children}</div>
);

const button = (words: string, onClick: () => unknown, rank = '') => (
  <button key={words} type="button" class={`button ${rank}`} onClick={onClick}>
    {words}
  </button>
);
