import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { meantPassphrase } from '../../../domain/passphrase';
import { recoveryBytes } from '../../../domain/recovery-code';
import type { Opener } from '../../../storage/sealing';
import { text, type TextKey } from '../../../storage/texts';
import { FormEnd } from '../../fields/form-end';
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
    const openers = openersFrom(typed, locks);
    if (openers.length === 0) {
      setTrouble(text(nothingTyped(typed, locks) ?? 'optionsOpenerShort'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    setTrouble(undefined);
    setTrouble(await firstWrong(openers, open));
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
      <FormEnd submit={text('optionsOpen')} busy={busy} onCancel={onCancel} />
    </form>
  );
}

/** Tries one after the other. @returns what is wrong with the likeliest where none opens */
async function firstWrong(
  [opener, ...others]: Opener[],
  open: Props['open'],
): Promise<string | undefined> {
  const wrong = opener && (await open(opener));
  if (wrong === undefined || others.length === 0) return wrong;
  return (await firstWrong(others, open)) && wrong;
}

/** What can be meant by what was typed, to be tried in this order: a passphrase of 26 letters may read as a code. */
function openersFrom(typed: string, locks: Props['locks']): Opener[] {
  if (meantPassphrase(typed) === '') return [];
  const code = locks.code ? recoveryBytes(typed) : undefined;
  return [...(code ? [{ code }] : []), ...(locks.passphrase ? [{ passphrase: typed }] : [])];
}

function nothingTyped(typed: string, { passphrase }: Props['locks']): TextKey | undefined {
  if (meantPassphrase(typed) !== '') return undefined;
  return passphrase ? 'optionsOpenerNoWords' : 'optionsOpenerNoCode';
}

function labelOf({ code, passphrase }: Props['locks']): TextKey {
  if (!passphrase) return 'optionsOpenerCode';
  return code ? 'optionsOpenerEither' : 'optionsOpenerPassphrase';
}
