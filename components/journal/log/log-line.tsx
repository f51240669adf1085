import { useEffect, useRef, useState } from 'preact/hooks';
import type { Behaviour } from '../../../domain/behaviours';
import type { Entry } from '../../../domain/log';
import { text } from '../../../storage/texts';
import { Footprint } from '../../footprint';
import { CorrectAct } from './correct-act';
import { CorrectAnswer } from './correct-answer';
import { LineWords } from './line-words';
import type { Line } from './lines';
import type { Known } from './saying';

interface Props {
  line: Line;
  known: Known;
  behaviours: readonly Behaviour[];
  isDeleted: boolean;
  /** it has just taken the place of another one: the keyboard goes on here */
  isFresh: boolean;
  onDelete: () => void;
  onUndo: () => void;
  onCorrect: (entry: Entry, day: string) => void;
}

/** One entry of the log; a deleted one leaves its place to "Undo". */
export function LogLine(props: Props) {
  const { line, known, behaviours, isDeleted, isFresh, onDelete, onUndo, onCorrect } = props;
  const [isOpen, setOpen] = useState(false);
  const [first, action] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const was = useRef({ isDeleted, isOpen });
  useEffect(() => {
    // The pressed button is gone, or the form: the keyboard stays where it was.
    if (was.current.isDeleted !== isDeleted) action.current?.focus();
    if (was.current.isOpen && !isOpen) first.current?.focus();
    was.current = { isDeleted, isOpen };
  }, [isDeleted, isOpen]);
  useEffect(() => {
    if (isFresh) first.current?.focus();
  }, [isFresh]);

  const { event } = line;
  const name = `line-${event.id}`;
  const close = () => setOpen(false);
  if (isDeleted) {
    return (
      <li class="line deleted">
        <p>{text('journalLogDeleted')}</p>
        <button ref={action} type="button" class="button" onClick={onUndo}>
          {text('journalLogUndo')}
        </button>
      </li>
    );
  }
  return (
    <li class="line" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <Footprint print={line.print} />
      <div id={name}>
        <LineWords line={line} today={known.today} />
      </div>
      <div class="actions">
        {(event.kind === 'act' || event.kind === 'answer') && (
          <button
            ref={first}
            type="button"
            class="button quiet"
            aria-expanded={isOpen}
            aria-describedby={name}
            onClick={() => setOpen(!isOpen)}
          >
            {text('journalCorrect')}
          </button>
        )}
        <button
          ref={action}
          type="button"
          class="button quiet"
          aria-describedby={name}
          onClick={onDelete}
        >
          {text('journalLogDelete')}
        </button>
      </div>
      {isOpen && event.kind === 'act' && (
        <CorrectAct
          event={event}
          known={known}
          behaviours={behaviours}
          correct={onCorrect}
          cancel={close}
        />
      )}
      {isOpen && event.kind === 'answer' && (
        <CorrectAnswer event={event} correct={onCorrect} cancel={close} />
      )}
    </li>
  );
}
