import { useId, useState } from 'preact/hooks';
import { editsFrom, wordsOf, type WordKind } from '../../../domain/words';
import { changeSettings } from '../../../storage/settings';
import { counted, text } from '../../../storage/texts';
import { momentName } from '../behaviours/words';
import type { SectionProps } from '../section';
import { linesOf, troublesIn } from './lines';

/** The words of one kind, closed until they are wanted. What is wrong is said by line, and nothing of it is saved. */
export function KindOfWords({
  kind,
  held,
  settings,
  saying,
  reload,
}: SectionProps & { kind: WordKind }) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [troubles, setTroubles] = useState<string[]>([]);
  /** drawn anew at every try, so that the same is read out again */
  const [tries, setTries] = useState(0);
  const isLocked = held.locked.has('words');
  const edits = isLocked ? undefined : settings.words[kind];
  const lent = held.playbookWords[kind] ?? [];
  const { languages } = held.locked.has('languages') ? held.chosen : settings;
  const words = wordsOf(kind, edits, lent, languages);
  const written = draft ?? words.join('\n');

  const keep = (next: typeof edits) =>
    saying.save(async () => {
      const before = settings.words[kind];
      const put = (what: typeof edits) =>
        changeSettings((now) => {
          const { [kind]: _, ...others } = now.words;
          return { words: what ? { ...others, [kind]: what } : others };
        });
      await put(next);
      setDraft(undefined);
      setTroubles([]);
      await reload();
      return {
        words: text('peopleSaved'),
        undo: async () => {
          await put(before);
          await reload();
        },
      };
    });
  const submit = (event: Event) => {
    event.preventDefault();
    const found = troublesIn(written);
    setTroubles(found);
    setTries((before) => before + 1);
    if (found.length > 0) {
      // What was said of an earlier try holds no more.
      saying.close();
      return document.getElementById(id)?.focus();
    }
    const next = editsFrom(kind, linesOf(written), lent, languages);
    // What was taken out of a language that does not count now is out when it counts again.
    const unseen = edits?.removed.filter(
      (word) => !wordsOf(kind, undefined, lent, languages).includes(word),
    );
    next.removed = [...next.removed, ...(unseen ?? [])];
    void keep(next.added.length + next.removed.length > 0 ? next : undefined);
  };

  return (
    <details>
      <summary>
        <span class="standard">{momentName(kind)}</span>
        <span class="note">{counted('optionsWordsCount', words.length)}</span>
      </summary>
      <form class="words-form" noValidate onSubmit={submit}>
        <label for={id}>{text('optionsWordsOf', momentName(kind))}</label>
        <textarea
          id={id}
          rows={8}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          disabled={isLocked}
          value={written}
          aria-invalid={troubles.length > 0}
          aria-describedby={`${id}-note`}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <div id={`${id}-note`}>
          {troubles.length > 0 && (
            <div key={tries} role="alert">
              <ul role="list" class="trouble">
                {troubles.map((trouble) => (
                  <li key={trouble}>{trouble}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        {!isLocked && (
          <div class="actions">
            <button type="submit" class="button">
              {text('optionsSave')}
            </button>
            {edits && (
              <button type="button" class="button quiet" onClick={() => void keep(undefined)}>
                {text('optionsWordsBack')}
              </button>
            )}
          </div>
        )}
      </form>
    </details>
  );
}
