import { useEffect, useRef, useState } from 'preact/hooks';
import { recoveryBytes } from '../../../domain/recovery-code';
import { keepRecoveryCode, newRecoveryCode } from '../../../storage/backup-keys';
import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';
import type { Saying } from '../../status';
import { sealedAnew } from './sealed-anew';
import { SecretField } from './secret-field';

interface Props {
  clock: () => Clock;
  saying: Saying;
  /** the code was typed back, and counts */
  onKept: () => Promise<void>;
  onCancel: () => void;
}

/** Shows a new recovery code once; it counts when the leader has typed it back. */
export function RecoveryCode({ clock, saying, onKept, onCancel }: Props) {
  const [code] = useState(newRecoveryCode);
  const [isTyping, setTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLParagraphElement>(null);
  useEffect(() => (isTyping ? field : title).current?.focus(), [isTyping]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code.shown);
      saying.say({ words: text('optionsCodeCopied') });
    } catch {
      getSelection()?.selectAllChildren(shown.current!);
      saying.say({ words: text('optionsCodeNotCopied'), trouble: true });
    }
  };
  const check = async () => {
    const bytes = recoveryBytes(typed);
    if (!bytes || !isSame(bytes, code.bytes)) {
      const none = typed.trim() === '' ? 'optionsOpenerNoCode' : 'optionsOpenerShort';
      setTrouble(text(bytes ? 'optionsCodeWrong' : none));
      field.current?.focus();
      return;
    }
    setBusy(true);
    const isKept = await saying.save(async () => {
      await keepRecoveryCode(bytes);
      return { words: await sealedAnew(text('optionsCodeCounts'), clock()) };
    });
    setBusy(false);
    if (isKept) await onKept();
  };
  if (!isTyping) {
    return (
      <div class="ask code-sheet">
        <h4 ref={title} tabIndex={-1}>
          {text('optionsCodeTitle')}
        </h4>
        <p class="code" dir="ltr" translate={false} ref={shown}>
          {code.shown}
        </p>
        <p>{text('optionsCodeMeans')}</p>
        <p class="note">{text('optionsCodeCountsLater')}</p>
        <div class="actions">
          <button type="button" class="button filled" onClick={() => setTyping(true)}>
            {text('optionsCodeKept')}
          </button>
          <button type="button" class="button" onClick={() => void copy()}>
            {text('optionsCodeCopy')}
          </button>
          <button type="button" class="button" onClick={() => window.print()}>
            {text('optionsCodePrint')}
          </button>
          <button type="button" class="button quiet" onClick={onCancel}>
            {text('optionsCancel')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <SecretField
        label={text('optionsCodeTyped')}
        hint={text('optionsCodeTypedNote')}
        trouble={trouble}
        value={typed}
        isShown
        input={field}
        onInput={setTyped}
      />
      <div class="actions">
        <button type="submit" class="button filled" disabled={busy}>
          {text('optionsCodeCheck')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setTrouble(undefined);
            setTyping(false);
          }}
        >
          {text('optionsCodeAgain')}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {text('optionsCancel')}
        </button>
      </div>
    </form>
  );
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, place) => byte === b[place]);
