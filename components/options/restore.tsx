import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outlook, Preview, RestoreMode } from '../../storage/backup';
import { previewFile } from '../../storage/sealed-backup';
import type { Opener } from '../../storage/sealing';
import { text, uiLanguage } from '../../storage/texts';
import { worded } from '../worded';
import { BringsBack } from './backup/brings-back';
import { OpenerForm } from './backup/opener-form';
import { Working } from './backup/working';
import { contents, contentsHere, contentsIfAny } from './here';
import type { DataProps } from './section';

type Readable = Extract<Preview, { ok: true }>;
type Locks = { code: boolean; passphrase: boolean };

interface Shown {
  file: Readable;
  /** what is here, in words */
  here: string;
  /** undefined where the database does not open */
  outlook: Outlook | undefined;
}

/** Shows what a backup holds, plain or sealed, and asks before anything is written. */
export function Restore({ saying, reload }: DataProps) {
  const [sealed, setSealed] = useState<{ file: File; locks: Locks }>();
  const [preview, setPreview] = useState<Shown>();
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
        // A database that does not open must not stand in the way of restoring it.
        const outlook = await read.outlook().catch(() => undefined);
        const shown = { file: read, here: await contentsHere(), outlook };
        setPreview(shown);
        setSealed(undefined);
        saying.say({ words: [summary(shown), takes(shown)].join(' ').trim(), unseen: true });
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
    // What was said of the file before is not said of this one.
    saying.close();
    setSealed(undefined);
    setReading(true);
    await look(file);
    setReading(false);
  };
  const restore = async (mode: RestoreMode) => {
    if (!preview) return;
    setWritten(0);
    await saying.save(async () => {
      const { added, gone, ...restored } = await preview.file.restore(mode, setWritten);
      await reload();
      close();
      const [came, went] = [contents({ events: added, ...restored }), contentsIfAny(gone)];
      if (went === undefined) return { words: text('optionsRestored', came) };
      return { words: text('optionsRestoredBoth', came, went) };
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
            <strong>{summary(preview)}</strong>
          </p>
          <p>{text('optionsRestoreChoice', preview.here)}</p>
          {takes(preview) !== undefined && <p class="trouble">{takes(preview)}</p>}
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

/** "Backup of 3 November 2026: 412 of 412 events, 9 people and the settings. Here already: 400 events and 8 people." */
function summary({ file: { counts, exportedAt }, outlook }: Shown): string {
  const made = new Date(exportedAt).toLocaleDateString(uiLanguage(), { dateStyle: 'long' });
  const holds = text('optionsBackupHolds', made, contents(counts));
  const known = outlook && contentsIfAny(outlook.known);
  return known === undefined ? holds : `${holds} ${text('optionsBackupKnown', known)}`;
}

/** What merging would take away: nobody finds out afterwards that a file deletes. */
function takes({ outlook }: Shown): string | undefined {
  const gone = outlook && contentsIfAny(outlook.gone);
  return gone === undefined ? undefined : text('optionsRestoreTakes', gone);
}
