import { useRef, useState } from 'preact/hooks';
import { previewBackup, type Preview, type RestoreMode } from '../../storage/backup';
import { counted, text, uiLanguage } from '../../storage/texts';
import { shownList } from '../people/words';
import type { SectionProps } from './options';

type Readable = Extract<Preview, { ok: true }>;

/** Shows what a backup holds, and asks before anything is written. */
export function Restore({ saying, reload }: SectionProps) {
  const [preview, setPreview] = useState<Readable>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choice = useRef<HTMLButtonElement>(null);

  const close = () => {
    setPreview(undefined);
    if (input.current) input.current.value = '';
  };
  const look = async (file: File) => {
    setPreview(undefined);
    try {
      const read = await previewBackup(await file.text());
      if (!read.ok) return saying.say({ words: read.reason, trouble: true });
      setPreview(read);
      saying.say({ words: contents(read) });
      choice.current?.focus();
    } catch {
      saying.say({ words: text('optionsBackupUnread'), trouble: true });
    }
  };
  const restore = async (mode: RestoreMode) => {
    if (!preview) return;
    setBusy(true);
    await saying.save(async () => {
      const { added, people } = await preview.restore(mode);
      await reload();
      close();
      const done = [counted('optionsEvents', added), counted('optionsPersons', people)];
      return { words: text('optionsRestored', shownList(done)) };
    });
    setBusy(false);
    input.current?.focus();
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
            <strong>{contents(preview)}</strong>
          </p>
          <p>{text('optionsRestoreChoice')}</p>
          <div class="actions">
            <button
              ref={choice}
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

/** "Backup of 3 November 2026: 412 events, 9 people and your settings." */
function contents({ counts, exportedAt }: Readable): string {
  const made = new Date(exportedAt).toLocaleDateString(uiLanguage(), { dateStyle: 'long' });
  return text(
    'optionsBackupHolds',
    made,
    shownList([
      counted('optionsEvents', counts.events),
      counted('optionsPersons', counts.people),
      ...(counts.settings ? [text('optionsTheSettings')] : []),
    ]),
  );
}
