import { text } from '../../storage/texts';
import { backupName, exportBackup } from '../../storage/backup';
import { offerFile } from '../offer-file';
import { Erase } from './erase';
import type { SectionProps } from './section';
import { Restore } from './restore';

/** The leader's data in the leader's hands: take it along, bring it back, let it go. */
export function DataSection(props: SectionProps) {
  const { clock, saying } = props;
  const download = () =>
    saying.save(async () => {
      const now = clock();
      offerFile(await exportBackup(now), backupName(now));
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
