import { useRef, useState } from 'preact/hooks';
import type { Note } from '../../../domain/stories';
import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { Logged } from '../../logged';
import { logged, recordAdded, recordBuried } from '../../undoable';
import { dateInWords } from '../../when';
import { PlaceTop } from '../place';
import { useSearch } from '../searched';
import type { PartProps } from '../section';
import type { StoriesRead } from './reading';

const wordsOf = (note: Note) => note.text;

/** Good questions, kept to be asked again. Passing one on is the act. */
export function Questions({ clock, save, read }: PartProps<StoriesRead>) {
  const { questions, today } = read;
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { found, field } = useSearch(questions, wordsOf, text('journalStoriesQuestionsSearch'));
  const toField = () => form.current?.querySelector('textarea')?.focus();

  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const question = words.trim();
    setTried(question === '');
    if (question === '') return toField();
    void save(async () => {
      const said = await recordAdded(
        { type: 'note', topic: 'question', day: today, text: question, action: '', chosen: false },
        clock,
      );
      setWords('');
      return { ...said, next: toField };
    });
  };
  const passOn = () =>
    save(() => logged({ kind: 'act', behaviour: 'B51' }, clock, today, <Logged behaviour="B51" />));
  const bury = ({ id }: Note) =>
    save(async () => ({
      ...(await recordBuried(id, clock, text('journalStoriesQuestionGone'))),
      next: toField,
    }));

  return (
    <>
      <PlaceTop back="#stories" backName={text('journalStoriesAll')}>
        {text('journalStoriesQuestions')}
      </PlaceTop>
      <p class="note">{whyOf('B51')}</p>
      <form class="long-form" noValidate onSubmit={keep} ref={form}>
        <Field
          label={text('journalStoriesQuestion')}
          trouble={isTried ? text('journalStoriesLineMissing') : undefined}
          kind="lines"
          value={words}
          onInput={setWords}
        />
        <FormEnd submit={text('journalStoriesQuestionKeep')} />
      </form>
      {field}
      <ul role="list">
        {found.map((note) => (
          <li key={note.id} class="row stories-question">
            <p id={`question-${note.id}`} dir="auto">
              {note.text}
            </p>
            <p class="note">{dateInWords(note.day, today)}</p>
            <div class="actions">
              <button
                type="button"
                class="button"
                aria-describedby={`question-${note.id}`}
                onClick={() => void passOn()}
              >
                {text('journalStoriesQuestionPassed')}
              </button>
              <button
                type="button"
                class="button quiet"
                aria-describedby={`question-${note.id}`}
                onClick={() => void bury(note)}
              >
                {text('journalLogDelete')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
