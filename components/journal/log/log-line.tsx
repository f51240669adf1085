import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { Emphasis } from '../../emphasis';
import { Footprint } from '../../footprint';
import { dueOf, loggedInWords, type Line } from './lines';

interface Props {
  line: Line;
  today: string;
  isDeleted: boolean;
  onDelete: () => void;
  onUndo: () => void;
}

/** One entry of the log; a deleted one leaves its place to "Undo". */
export function LogLine({ line, today, isDeleted, onDelete, onUndo }: Props) {
  const action = useRef<HTMLButtonElement>(null);
  const wasDeleted = useRef(isDeleted);
  useEffect(() => {
    // The pressed button is gone: the keyboard stays where it was.
    if (wasDeleted.current !== isDeleted) action.current?.focus();
    wasDeleted.current = isDeleted;
  }, [isDeleted]);

  const name = `line-${line.event.id}`;
  const due = dueOf(line.event, today);
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
    <li class="line">
      <Footprint print={line.print} />
      <div id={name}>
        <p>
          <strong>{line.title}</strong>
          {due !== undefined && ` ${due}`}
          {line.name !== undefined && (
            <>
              {' · '}
              <bdi>{line.name}</bdi>
            </>
          )}
          <span class="note"> · {loggedInWords(line.event, today)}</span>
        </p>
        {line.words !== undefined && (
          <p>
            <Emphasis text={line.words} />
          </p>
        )}
        {line.own !== undefined && (
          <p class="own">
            <bdi>{line.own}</bdi>
          </p>
        )}
      </div>
      <button
        ref={action}
        type="button"
        class="button quiet"
        aria-describedby={name}
        onClick={onDelete}
      >
        {text('journalLogDelete')}
      </button>
    </li>
  );
}
