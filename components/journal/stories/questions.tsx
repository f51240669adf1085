import { useRef, useState } from 'preact/hooks';
import type { Note } from '../../../domain/stories';
import { append, remove } from '../../../storage/log';
import { addRecord, buryRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { shortOf, whyOf } from '../../../storage/wordings';
import { Emphasis, nameHere } from '../../emphasis';
import { dateInWords } from '../../when';
import { Field } from '../field';
import { PlaceTop } from '../place';
import { useSearch } from '../searched';
import type { PartProps } from './reading';

const wordsOf = (note: Note) => note.text;

/** Good questions, kept to be asked again. Passing one on is the act. */
export function Questions({ clock, save, read, reload }: PartProps) {
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
      const { id } = await addRecord(
        { type: 'note', topic: 'question', day: today, text: question, action: '', chosen: false },
        clock(),
      );
      await reload();
      setWords('');
      toField();
      return { words: text('peopleSaved'), undo: () => buryRecord(id, clock()).then(reload) };
    });
  };
  const passOn = () =>
    save(async () => {
      const act = await append({ kind: 'act', behaviour: 'B51' }, clock(), today);
      return {
        words: <Emphasis text={text('popupLogged', nameHere)} name={shortOf('B51')} />,
        undo: () => remove(act.id, clock()),
      };
    });
  const bury = ({ id }: Note) =>
    save(async () => {
      const buried = await buryRecord(id, clock());
      await reload();
      toField();
      return {
        words: text('journalStoriesQuestionGone'),
        undo: async () => {
          if (buried) await putRecordBack(buried, clock());
          await reload();
        },
      };
    });

  return (
    <>
      <PlaceTop back="#stories" backName={text('journalStoriesAll')}>
        {text('journalStoriesQuestions')}
      </PlaceTop>
      <p class="note">{whyOf('B51')}</p>
      <form class="place-form" noValidate onSubmit={keep} ref={form}>
        <Field
          label={text('journalStoriesQuestion')}
          trouble={isTried ? text('journalStoriesLineMissing') : undefined}
          kind="lines"
          value={words}
          onInput={setWords}
        />
        <div class="place-actions">
          <button type="submit" class="button filled">
            {text('journalStoriesQuestionKeep')}
          </button>
        </div>
      </form>
      {field}
      <ul role="list">
        {found.map((note) => (
          <li key={note.id} class="stories-question">
            <p id={`question-${note.id}`} dir="auto">
              {note.text}
            </p>
            <p class="note">{dateInWords(note.day, today)}</p>
            <div class="place-actions">
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
