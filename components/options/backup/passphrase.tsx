import { useEffect, useRef, useState } from 'preact/hooks';
import { isPassphrase, meantPassphrase } from '../../../domain/passphrase';
import { keepPassphrase } from '../../../storage/backup-keys';
import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';
import type { Saying } from '../../status';
import { sealedAnew } from './sealed-anew';
import { FormEnd } from '../../fields/form-end';
import { SecretField } from './secret-field';
import { Working } from './working';

interface Props {
  clock: () => Clock;
  saying: Saying;
  /** the passphrase counts */
  onKept: () => Promise<void>;
  onCancel: () => void;
}

/** A passphrase, typed twice, that opens what the recovery code opens. */
export function Passphrase({ clock, saying, onKept, onCancel }: Props) {
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<'short' | 'other'>();
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const keep = async () => {
    const found = !isPassphrase(words) ? 'short' : isOther(again, words) ? 'other' : undefined;
    setWrong(found);
    if (found) return (found === 'short' ? first : second).current?.focus();
    setBusy(true);
    const isKept = await saying.save(async () => {
      await keepPassphrase(words);
      return { words: await sealedAnew(text('optionsPassphraseKept'), clock()) };
    });
    setBusy(false);
    if (isKept) await onKept();
  };
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void keep();
      }}
    >
      <SecretField
        label={text('optionsPassphrase')}
        hint={text('optionsPassphraseNote')}
        trouble={wrong === 'short' ? text('optionsPassphraseShort') : undefined}
        value={words}
        input={first}
        onInput={setWords}
      />
      <SecretField
        label={text('optionsPassphraseAgain')}
        trouble={wrong === 'other' ? text('optionsPassphraseOther') : undefined}
        value={again}
        input={second}
        onInput={setAgain}
      />
      {busy && <Working words={text('optionsWorking')} />}
      <FormEnd submit={text('optionsPassphraseSave')} busy={busy} onCancel={onCancel} />
    </form>
  );
}

const isOther = (again: string, words: string): boolean =>
  meantPassphrase(again) !== meantPassphrase(words);
