import { useState } from 'preact/hooks';
import { Field } from './field';

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** writes what was typed; says whether it is on disk */
  keep: (words: string) => Promise<boolean>;
  kind?: 'line' | 'lines';
}

/** A field for the leader's own words that is saved when it or its page is left. What could not be saved stays in it. */
export function KeptWords({ label, hint, value, keep, kind = 'lines' }: Props) {
  const [draft, setDraft] = useState<string>();
  const leave = async (words: string) => {
    if (words === value || (await keep(words))) {
      setDraft((now) => (now === words ? undefined : now));
    }
  };
  return (
    <Field
      label={label}
      hint={hint}
      kind={kind}
      value={draft ?? value}
      onInput={setDraft}
      onLeave={(words) => void leave(words)}
    />
  );
}
