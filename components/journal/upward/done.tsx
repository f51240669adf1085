import { useId } from 'preact/hooks';
import { text } from '../../../storage/texts';
import type { KitItem } from './kit/item';
import type { Noting } from './noting';

interface Props extends Noting {
  item: KitItem;
  isLoggedToday: boolean;
  clear: () => void;
}

/** The button that logs what the leader has sent, asked or done themselves; and one to start afresh. */
export function Done({ item, log, hindrance, isLoggedToday, clear }: Props) {
  const id = useId();
  return (
    <>
      <div class="actions">
        <button type="button" class="button filled" aria-describedby={`${id}-note`} onClick={log}>
          {text(item.done)}
        </button>
        <button type="button" class="button quiet" onClick={clear}>
          {text('journalUpwardClear')}
        </button>
      </div>
      <div id={`${id}-note`} role="status">
        {hindrance !== undefined && <p class="trouble">{hindrance}</p>}
        {hindrance === undefined && isLoggedToday && (
          <p class="note">{text('journalUpwardLoggedToday')}</p>
        )}
      </div>
    </>
  );
}
