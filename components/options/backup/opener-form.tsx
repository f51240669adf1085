import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { recoveryBytes } from '../../../domain/recovery-code';
import type { Opener } from '../../../storage/sealing';
import { text, type TextKey } from '../../../storage/texts';
import { SecretField } from './secret-field';
import { Working } from './working';

interface Props {
  /** what is to be opened */
  title?: ComponentChildren;
  hint?: string;
  /** what the file can be opened with */
  locks: { code: boolean; passphrase: boolean };
  /** @returns a sentence where it does not open */
  open: (opener: Opener) => Promise<string | undefined>;
  onCancel: () => void;
}

/** Asks for the recovery code or the passphrase of a sealed file until one opens it. */
export function OpenerForm({ title, hint, locks, open, onCancel }: Props) {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!busy) input.current?.focus();
  }, [busy]);

  const submit = async () => {
    const opener = openerFrom(typed, locks);
    if (!opener) {
      setTrouble(text('optionsOpenerShort'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    setTrouble(undefined);
    const wrong = await open(opener);
    setTrouble(wrong);
    setBusy(false);
  };
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      {title !== undefined && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <SecretField
        label={text(labelOf(locks))}
        {...(hint !== undefined && { hint })}
        trouble={trouble}
        value={typed}
        isShown={!locks.passphrase}
        input={input}
        onInput={setTyped}
      />
      {busy && <Working words={text('optionsReading')} />}
      <div class="actions">
        <button type="submit" class="button filled" disabled={busy || typed.trim() === ''}>
          {text('optionsOpen')}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {text('optionsCancel')}
        </button>
      </div>
    </form>
  );
}

/** What reads as a recovery code is one: nobody's passphrase passes its check by chance. */
function openerFrom(typed: string, locks: Props['locks']): Opener | undefined {
  const code = locks.code ? recoveryBytes(typed) : undefined;
  if (code) return { code };
  return locks.passphrase ? { passphrase: typed } : undefined;
}

function labelOf({ code, passphrase }: Props['locks']): TextKey {
  if (!passphrase) return 'optionsOpenerCode';
  return code ? 'optionsOpenerEither' : 'optionsOpenerPassphrase';
}
