import { useRef, useState } from 'preact/hooks';
import type { Said, Saying } from '../status';
import { Field } from './field';

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** writes what was typed, and says how it is taken back */
  put: (words: string) => Promise<Said>;
  save: Saying['save'];
  kind?: 'line' | 'lines';
}

/**
 * A field for the leader's own words. They are on disk soon after the last key, without a word; when the field or its page is
 * left that is said, and one Undo takes back all that was typed since it was entered. What could not be saved stays in it.
 */
export function KeptWords({ label, hint, value, put, save, kind = 'lines' }: Props) {
  const [draft, setDraft] = useState<string>();
  /** the first of the writes since the field was entered: taking it back takes back the others */
  const first = useRef<Said>(undefined);
  /** one write after the other, or an earlier one might end last */
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const isTold = useRef(false);
  const write = (words: string): Promise<Said> => {
    const written = turn.current.then(() => put(words));
    turn.current = written.catch(() => undefined);
    return written;
  };

  const pause = async (words: string) => {
    try {
      const said = await write(words);
      first.current ??= said;
      isTold.current = false;
    } catch (error) {
      // Said once: it is typed on, and every pause would say it again.
      if (!isTold.current) void save(() => Promise.reject(error));
      isTold.current = true;
    }
  };
  const leave = async (words: string) => {
    isTold.current = false;
    const isSaved =
      (words === value && !first.current) ||
      (await save(async () => {
        const said = await write(words);
        const undo = first.current?.undo ?? said.undo;
        first.current = undefined;
        return { ...said, ...(undo && { undo }) };
      }));
    if (isSaved) setDraft((now) => (now === words ? undefined : now));
  };
  return (
    <Field
      label={label}
      hint={hint}
      kind={kind}
      value={draft ?? value}
      onInput={setDraft}
      onPause={(words) => void pause(words)}
      onLeave={(words) => void leave(words)}
    />
  );
}
