import type { Note } from '../../../domain/stories';
import { text } from '../../../storage/texts';
import { recordBuried, recordChanged } from '../../undoable';
import { dateInWords } from '../../when';
import { KeptWords } from '../../fields/kept-words';
import type { PartProps } from '../section';
import type { UpwardRead } from './reading';

interface Props extends PartProps<UpwardRead> {
  note: Note;
  onGone: () => void;
}

/** One complaint or compliment: on the sheet or not, and what is being done about it. */
export function NoteLine({ clock, save, read, note, onGone }: Props) {
  const put = (changes: Partial<Pick<Note, 'chosen' | 'action'>>) =>
    recordChanged('note', note.id, () => changes, clock);
  const bury = () =>
    save(async () => ({
      ...(await recordBuried(note.id, clock, text('journalUpwardNoteGone'))),
      next: onGone,
    }));
  const name = `note-${note.id}`;
  return (
    <li class="row upward-note">
      <p id={name} dir="auto">
        {note.text}
      </p>
      <p class="note">{dateInWords(note.day, read.today)}</p>
      {note.topic === 'complaint' && (
        <KeptWords
          label={text('journalUpwardAction')}
          value={note.action}
          kind="line"
          put={(action) => put({ action })}
          save={save}
        />
      )}
      <div class="actions">
        <label class="choice">
          <input
            type="checkbox"
            aria-describedby={name}
            checked={note.chosen}
            onChange={({ currentTarget }) =>
              void save(() => put({ chosen: currentTarget.checked }))
            }
          />
          {text('journalUpwardChosen')}
        </label>
        <button
          type="button"
          class="button quiet"
          aria-describedby={name}
          onClick={() => void bury()}
        >
          {text('journalLogDelete')}
        </button>
      </div>
    </li>
  );
}
