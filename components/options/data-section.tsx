import { text } from '../../storage/texts';
import { backupName, exportBackup } from '../../storage/backup';
import { Erase } from './erase';
import type { SectionProps } from './section';
import { Restore } from './restore';

/** The leader's data in the leader's hands: take it along, bring it back, let it go. */
export function DataSection(props: SectionProps) {
  const { clock, saying } = props;
  const download = () =>
    saying.save(async () => {
      const now = clock();
      offer(await exportBackup(now), backupName(now));
      return { words: text('optionsBackupMade', backupName(now)) };
    });
  return (
    <>
      <div class="deed">
        <button type="button" class="button" onClick={() => void download()}>
          {text('optionsDownload')}
        </button>
        <p class="note">{text('optionsDownloadNote')}</p>
      </div>
      <Restore {...props} />
      <Erase {...props} onDownload={download} />
    </>
  );
}

/** Hands a file to the browser's downloads; no permission is needed for that. */
function offer(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file over when the click returns, but reads it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
