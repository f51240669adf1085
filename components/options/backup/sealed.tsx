import { useRef, useState } from 'preact/hooks';
import { dropPassphrase } from '../../../storage/backup-keys';
import { text } from '../../../storage/texts';
import { saveSealed } from '../../save-backup';
import type { SectionProps } from '../section';
import { useKeyboardStays } from './keyboard';
import { Passphrase } from './passphrase';
import { RecoveryCode } from './recovery-code';
import { sealedAnew } from './sealed-anew';
import { Working } from './working';

interface Props extends Pick<SectionProps, 'clock' | 'saying' | 'reload'> {
  keys: { code: boolean; passphrase: boolean };
}

/** Backups that only the leader can open: the code that opens them, and the file. */
export function Sealed({ clock, saying, reload, keys }: Props) {
  const [opened, setOpened] = useState<{ what: 'code' | 'passphrase'; hadCode: boolean }>();
  // A code that was set up for the folder meanwhile is this one's, too: what was open is over.
  const panel = opened?.hadCode === keys.code ? opened.what : undefined;
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useKeyboardStays(place, `${keys.code} ${keys.passphrase} ${panel} ${busy}`);

  const show = (what: 'code' | 'passphrase') => setOpened({ what, hadCode: keys.code });
  const close = () => setOpened(undefined);
  const kept = async () => {
    await reload();
    close();
  };
  const download = async () => {
    setBusy(true);
    await saying.save(async () => {
      const words = await saveSealed(clock());
      await reload();
      return { words };
    });
    setBusy(false);
  };
  const removePassphrase = () =>
    saying.save(async () => {
      await dropPassphrase();
      const words = await sealedAnew(text('optionsPassphraseGone'), clock());
      await reload();
      return { words };
    });
  const panels = {
    code: <RecoveryCode clock={clock} saying={saying} onKept={kept} onCancel={close} />,
    passphrase: <Passphrase clock={clock} saying={saying} onKept={kept} onCancel={close} />,
  };
  return (
    <div class="deed" ref={place}>
      <h3>{text('optionsSealedTitle')}</h3>
      <p class="note">{text('optionsSealedNote')}</p>
      {!keys.code && !panel && (
        <button type="button" class="button" onClick={() => show('code')}>
          {text('optionsCodeSetUp')}
        </button>
      )}
      {keys.code && (
        <>
          <button type="button" class="button" disabled={busy} onClick={() => void download()}>
            {text('optionsSealedDownload')}
          </button>
          {busy && <Working words={text('optionsMaking')} />}
        </>
      )}
      {keys.code && !panel && (
        <details>
          <summary>{text('optionsSealedMore')}</summary>
          <div class="actions">
            <button type="button" class="button" onClick={() => show('passphrase')}>
              {text(keys.passphrase ? 'optionsPassphraseChange' : 'optionsPassphraseAdd')}
            </button>
            {keys.passphrase && (
              <button type="button" class="button" onClick={() => void removePassphrase()}>
                {text('optionsPassphraseRemove')}
              </button>
            )}
            <button type="button" class="button" onClick={() => show('code')}>
              {text('optionsCodeRenew')}
            </button>
          </div>
          <p class="note">{text('optionsCodeRenewNote')}</p>
        </details>
      )}
      {panel && panels[panel]}
    </div>
  );
}
