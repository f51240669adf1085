import { useEffect, useRef, useState } from 'preact/hooks';
import { eraseEverything } from '../../storage/erase';
import { folderState } from '../../storage/folder';
import { text } from '../../storage/texts';
import { worded } from '../worded';
import { contentsHere } from './here';
import type { DataProps } from './section';

interface Loss {
  /** in words */
  contents: string;
  /** the name of the folder that copies go to: they are the leader's, and stay there */
  folder?: string;
}

async function lossHere(): Promise<Loss> {
  const [contents, folder] = await Promise.all([
    contentsHere(),
    // A folder of which nothing can be read must not stand in the way.
    folderState().catch(() => undefined),
  ]);
  return { contents, ...(folder && 'name' in folder && { folder: folder.name }) };
}

/** Asks with numbers before everything goes, and offers a backup first. */
export function Erase({ saying, reload, onDownload }: DataProps & { onDownload: () => void }) {
  const [loss, setLoss] = useState<Loss>();
  const [busy, setBusy] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const asking = loss !== undefined;
  useEffect(() => {
    if (asking) cancel.current?.focus();
  }, [asking]);

  const close = () => {
    setLoss(undefined);
    open.current?.focus();
  };
  const ask = async () => setLoss(await lossHere());
  const erase = async () => {
    setBusy(true);
    await saying.save(async () => {
      await eraseEverything();
      await reload();
      close();
      return { words: text('optionsErased') };
    });
    setBusy(false);
  };
  return (
    <div class="deed">
      <button
        ref={open}
        type="button"
        class="button danger"
        aria-expanded={asking}
        onClick={() => void (asking ? close() : ask())}
      >
        {text('optionsErase')}
      </button>
      <p class="note">{text('optionsEraseNote')}</p>
      {asking && (
        <div class="ask danger" role="group" aria-label={text('optionsEraseAsk')}>
          <p>
            <strong>{text('optionsEraseAsk')}</strong>
          </p>
          <p>{text('optionsLoss', loss.contents)}</p>
          {loss.folder !== undefined && <p>{worded('optionsLossFolder', loss.folder)}</p>}
          <div class="actions">
            <button
              ref={cancel}
              type="button"
              class="button filled"
              disabled={busy}
              onClick={close}
            >
              {text('optionsKeep')}
            </button>
            <button type="button" class="button" disabled={busy} onClick={onDownload}>
              {text('optionsBackupFirst')}
            </button>
            <button
              type="button"
              class="button danger"
              disabled={busy}
              onClick={() => void erase()}
            >
              {text('optionsEraseNow')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
