import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preview, RestoreMode } from '../../storage/backup';
import { previewFile } from '../../storage/sealed-backup';
import type { Opener } from '../../storage/sealing';
import { counted, text, uiLanguage } from '../../storage/texts';
import { worded } from '../worded';
import { BringsBack } from './backup/brings-back';
import { OpenerForm } from './backup/opener-form';
import { Working } from './backup/working';
import { contents, contentsHere } from './here';
import type { DataProps } from './section';

type Readable = Extract<Preview, { ok: true }>;
type Locks = { code: boolean; passphrase: boolean };

/** Shows what a backup holds, plain or sealed, and asks before anything is written. */
export function Restore({ saying, reload }: DataProps) {
  const [sealed, setSealed] = useState<{ file: File; locks: Locks }>();
  const [preview, setPreview] = useState<{ file: Readable; here: string }>();
  const [reading, setReading] = useState(false);
  /** how much is written, 0..1 */
  const [written, setWritten] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  const merge = useRef<HTMLButtonElement>(null);
  const busy = written !== undefined;
  // Whoever has typed what opens the file goes on with what was in it.
  const wasSealed = useRef(false);
  useEffect(() => {
    if (preview && wasSealed.current) merge.current?.focus();
    wasSealed.current = sealed !== undefined;
  }, [preview, sealed]);

  const close = () => {
    setPreview(undefined);
    setSealed(undefined);
    // So that the same file can be chosen once more.
    if (input.current) input.current.value = '';
    input.current?.focus();
  };
  const trouble = (words: string) => {
    close();
    saying.say({ words, trouble: true });
  };
  /** @returns a sentence where what was typed does not open the file */
  const look = async (file: File, opener?: Opener): Promise<string | undefined> => {
    setPreview(undefined);
    try {
      const read = await previewFile(file, opener);
      if (read.ok) {
        setPreview({ file: read, here: await contentsHere() });
        setSealed(undefined);
        saying.say({ words: summary(read), unseen: true });
      } else if ('sealed' in read) {
        setSealed({ file, locks: read.sealed });
        return read.reason;
      } else trouble(read.reason);
    } catch {
      trouble(text('optionsBackupUnread'));
    }
    return undefined;
  };
  const choose = async (file: File) => {
    setSealed(undefined);
    setReading(true);
    await look(file);
    setReading(false);
  };
  const restore = async (mode: RestoreMode) => {
    if (!preview) return;
    setWritten(0);
    await saying.save(async () => {
      const { added, ...restored } = await preview.file.restore(mode, setWritten);
      await reload();
      close();
      return { words: text('optionsRestored', contents({ events: added, ...restored })) };
    });
    setWritten(undefined);
  };

  return (
    <div class="deed">
      <label class="field file">
        {text('optionsRestore')}
        <input
          ref={input}
          type="file"
          accept=".json,.sealed,application/json"
          aria-describedby="restore-note"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void choose(file);
          }}
        />
      </label>
      <p class="note" id="restore-note">
        {text('optionsRestoreNote')}
      </p>
      {reading && <Working words={text('optionsReading')} />}
      {sealed && (
        <OpenerForm
          key={`${sealed.file.name} ${sealed.file.lastModified}`}
          title={worded('optionsRestoreSealed', sealed.file.name)}
          locks={sealed.locks}
          open={(opener) => look(sealed.file, opener)}
          onCancel={close}
        />
      )}
      {preview && (
        <div class="ask" role="group" aria-label={text('optionsRestoreAsk')}>
          <p>
            <strong>{summary(preview.file)}</strong>
          </p>
          <p>{text('optionsRestoreChoice', preview.here)}</p>
          <p class="note">{text('optionsRestoreWhole')}</p>
          <BringsBack />
          <div class="actions">
            <button
              ref={merge}
              type="button"
              class="button filled"
              disabled={busy}
              onClick={() => void restore('merge')}
            >
              {text('optionsMerge')}
            </button>
            <button
              type="button"
              class="button danger"
              disabled={busy}
              onClick={() => void restore('replace')}
            >
              {text('optionsReplace')}
            </button>
            <button type="button" class="button quiet" disabled={busy} onClick={close}>
              {text('optionsCancel')}
            </button>
          </div>
          {busy && <Working words={text('optionsWorking')} done={written} />}
        </div>
      )}
    </div>
  );
}

/** "Backup of 3 November 2026: 412 events, 9 people and the settings. Here already: 8 people." */
function summary({ counts, exportedAt }: Readable): string {
  const made = new Date(exportedAt).toLocaleDateString(uiLanguage(), { dateStyle: 'long' });
  const holds = text('optionsBackupHolds', made, contents(counts));
  if (counts.known === 0) return holds;
  return `${holds} ${text('optionsBackupKnown', counted('optionsPersons', counts.known))}`;
}
