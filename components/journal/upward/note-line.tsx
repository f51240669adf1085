import type { Note } from '../../../domain/stories';
import { buryRecord, changeRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { dateInWords } from '../../when';
import { KeptWords } from '../kept-words';
import type { PartProps } from './reading';

interface Props extends PartProps {
  note: Note;
  onGone: () => void;
}

/** One complaint or compliment: on the sheet or not, and what is being done about it. */
export function NoteLine({ clock, save, read, reload, note, onGone }: Props) {
  const change = async (changes: Partial<Pick<Note, 'chosen' | 'action'>>) => {
    let isKept = false;
    await save(async () => {
      const before = await changeRecord('note', note.id, () => changes, clock());
      if (!before) throw new Error('The note has been deleted.');
      isKept = true;
      await reload();
      return {
        words: text('peopleSaved'),
        undo: async () => {
          await putRecordBack(before, clock());
          await reload();
        },
      };
    });
    return isKept;
  };
  const bury = () =>
    save(async () => {
      const buried = await buryRecord(note.id, clock());
      await reload();
      onGone();
      return {
        words: text('journalUpwardNoteGone'),
        undo: async () => {
          if (buried) await putRecordBack(buried, clock());
          await reload();
        },
      };
    });
  const name = `note-${note.id}`;
  return (
    <li class="upward-note">
      <p id={name} dir="auto">
        {note.text}
      </p>
      <p class="note">{dateInWords(note.day, read.today)}</p>
      {note.topic === 'complaint' && (
        <KeptWords
          label={text('journalUpwardAction')}
          value={note.action}
          kind="line"
          keep={(action) => change({ action })}
        />
      )}
      <div class="place-actions">
        <label class="choice">
          <input
            type="checkbox"
            aria-describedby={name}
            checked={note.chosen}
            onChange={({ currentTarget }) => void change({ chosen: currentTarget.checked })}
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
