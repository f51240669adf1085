import { useRef, useState } from 'preact/hooks';
import { previewBackup, type Preview, type RestoreMode } from '../../storage/backup';
import { counted, text, uiLanguage } from '../../storage/texts';
import { contents, contentsHere } from './here';
import type { SectionProps } from './section';

type Readable = Extract<Preview, { ok: true }>;

/** Shows what a backup holds, and asks before anything is written. */
export function Restore({ saying, reload }: SectionProps) {
  const [preview, setPreview] = useState<{ file: Readable; here: string }>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const close = () => {
    setPreview(undefined);
    // So that the same file can be chosen once more.
    if (input.current) input.current.value = '';
    input.current?.focus();
  };
  const trouble = (words: string) => {
    close();
    saying.say({ words, trouble: true });
  };
  const look = async (file: File) => {
    try {
      const read = await previewBackup(await file.text());
      if (!read.ok) return trouble(read.reason);
      setPreview({ file: read, here: await contentsHere() });
      saying.say({ words: summary(read) });
    } catch {
      trouble(text('optionsBackupUnread'));
    }
  };
  const restore = async (mode: RestoreMode) => {
    if (!preview) return;
    setBusy(true);
    await saying.save(async () => {
      const { added, ...restored } = await preview.file.restore(mode);
      await reload();
      close();
      return { words: text('optionsRestored', contents({ events: added, ...restored })) };
    });
    setBusy(false);
  };

  return (
    <div class="deed">
      <label class="field file">
        {text('optionsRestore')}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-describedby="restore-note"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void look(file);
          }}
        />
      </label>
      <p class="note" id="restore-note">
        {text('optionsRestoreNote')}
      </p>
      {preview && (
        <div class="ask" role="group" aria-label={text('optionsRestoreAsk')}>
          <p>
            <strong>{summary(preview.file)}</strong>
          </p>
          <p>{text('optionsRestoreChoice', preview.here)}</p>
          <div class="actions">
            <button
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
          {busy && <p class="note">{text('optionsWorking')}</p>}
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
