import { localDay } from '../../../domain/calendar';
import { text } from '../../../storage/texts';
import { offerFile } from '../../offer-file';
import type { SectionProps } from '../section';
import { logSheet } from './log-sheet';

/** The log for a spreadsheet: to read and to count, not to restore. */
export function Table({ clock, saying }: Pick<SectionProps, 'clock' | 'saying'>) {
  const download = () =>
    saying.save(async () => {
      const { now, zone } = clock();
      const today = localDay(now, zone);
      const name = text('optionsTableName', today);
      offerFile(await logSheet(today), name);
      return { words: text('optionsBackupMade', name) };
    });
  return (
    <button type="button" class="button" onClick={() => void download()}>
      {text('optionsDownloadTable')}
    </button>
  );
}
