import { useCallback, useState } from 'preact/hooks';
import { haveKeys } from '../../storage/backup-keys';
import { text } from '../../storage/texts';
import { readCopies } from '../copies';
import { useFresh } from '../fresh';
import { saveBackup } from '../save-backup';
import './backup/backup.css';
import { CopyState } from './backup/copy-state';
import { Folder } from './backup/folder';
import { Sealed } from './backup/sealed';
import { Table } from './backup/table';
import { Working } from './backup/working';
import { Erase } from './erase';
import { Restore } from './restore';
import type { DataProps } from './section';

/** The leader's data in the leader's hands: take it along, bring it back, let it go. */
export function DataSection(props: DataProps) {
  const { clock, saying } = props;
  /** how much of a backup is made, 0..1 */
  const [made, setMade] = useState<number>();
  const load = useCallback(async () => {
    const [copies, keys] = await Promise.all([readCopies(clock()), haveKeys()]);
    return { copies, keys };
  }, [clock]);
  // What of it cannot be read must not stand in the way of a download, of restoring and erasing.
  const { value: kept, reload: reread } = useFresh(load);
  const reload = async () => void (await Promise.all([props.reload(), reread()]));

  const download = async () => {
    if (made !== undefined) return;
    setMade(0);
    await saying.save(async () => {
      const words = await saveBackup(clock(), setMade);
      await reread();
      return { words };
    });
    setMade(undefined);
  };
  return (
    <>
      <div class="deed">
        {kept && <CopyState copies={kept.copies} clock={clock} />}
        <div class="actions">
          <button
            type="button"
            class="button"
            // A disabled button would lose the keyboard.
            aria-disabled={made !== undefined}
            onClick={() => void download()}
          >
            {text('optionsDownload')}
          </button>
          <Table clock={clock} saying={saying} />
        </div>
        {made !== undefined && <Working words={text('optionsMaking')} done={made} />}
        <p class="note">{text('optionsDownloadNote')}</p>
      </div>
      {kept && (
        <>
          <Sealed clock={clock} saying={saying} reload={reload} keys={kept.keys} />
          <Folder
            clock={clock}
            saying={saying}
            reload={reload}
            folder={kept.copies.folder}
            hasCode={kept.keys.code}
          />
        </>
      )}
      <Restore {...props} reload={reload} />
      <Erase {...props} reload={reload} onDownload={download} />
    </>
  );
}
