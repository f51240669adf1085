import { useRef, useState } from 'preact/hooks';
import type { Note } from '../../../domain/stories';
import { text } from '../../../storage/texts';
import { Field } from '../../fields/field';
import { recordAdded } from '../../undoable';
import type { PartProps } from '../section';
import type { UpwardRead } from './reading';

interface Props extends PartProps<UpwardRead> {
  topic: Note['topic'];
  label: string;
}

/** Writes down a complaint or a compliment. A complaint is on the sheet at once, a compliment when it is chosen. */
export function NoteForm({ clock, save, read, topic, label }: Props) {
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const said = words.trim();
    setTried(said === '');
    if (said === '') return;
    void save(async () => {
      const chosen = topic === 'complaint';
      const added = await recordAdded(
        { type: 'note', topic, day: read.today, text: said, action: '', chosen },
        clock,
      );
      setWords('');
      return { ...added, next: () => form.current?.querySelector('input')?.focus() };
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
