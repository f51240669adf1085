import { useRef, useState } from 'preact/hooks';
import type { Note } from '../../../domain/stories';
import { addRecord, buryRecord } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { Field } from '../field';
import type { PartProps } from './reading';

interface Props extends PartProps {
  topic: Note['topic'];
  label: string;
}

/** Writes down a complaint or a compliment. A complaint is on the sheet at once, a compliment when it is chosen. */
export function NoteForm({ clock, save, read, reload, topic, label }: Props) {
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const said = words.trim();
    setTried(said === '');
    if (said === '') return;
    void save(async () => {
      const { id } = await addRecord(
        {
          type: 'note',
          topic,
          day: read.today,
          text: said,
          action: '',
          chosen: topic === 'complaint',
        },
        clock(),
      );
      await reload();
      setWords('');
      form.current?.querySelector('input')?.focus();
      return { words: text('peopleSaved'), undo: () => buryRecord(id, clock()).then(reload) };
    });
  };
  return (
    <form class="upward-note-form" noValidate onSubmit={add} ref={form}>
      <Field
        label={label}
        trouble={isTried ? text('journalStoriesLineMissing') : undefined}
        value={words}
        onInput={setWords}
      />
      <button type="submit" class="button">
        {text('journalUpwardNoteAdd')}
      </button>
    </form>
  );
}
