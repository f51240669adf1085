import { useRef, useState } from 'preact/hooks';
import { localDay, localTime } from '../../../domain/calendar';
import {
  allowFolder,
  backUpToFolder,
  canKeepFolder,
  folderState,
  forgetDevice,
  keepFolder,
  leaveFolder,
  type FolderState,
} from '../../../storage/folder';
import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';
import type { Said } from '../../status';
import { dueInWords } from '../../when';
import { worded } from '../../worded';
import type { SectionProps } from '../section';
import { useKeyboardStays } from './keyboard';
import { OtherFiles } from './other-files';
import { pickFolder } from './picking';
import { RecoveryCode } from './recovery-code';
import { Working } from './working';

interface Props extends Pick<SectionProps, 'clock' | 'saying' | 'reload'> {
  folder: FolderState;
  /** is there a recovery code? */
  hasCode: boolean;
}

/** Copies that make themselves, in a folder of the leader's. */
export function Folder({ clock, saying, reload, folder, hasCode }: Props) {
  const [isSettingUp, setSettingUp] = useState(false);
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const listed = 'others' in folder ? folder.others.length : 0;
  useKeyboardStays(place, `${folder.state} ${hasCode} ${isSettingUp} ${busy} ${listed}`);

  const save = async (write: () => Promise<Said>) => {
    setBusy(true);
    await saying.save(async () => {
      try {
        return await write();
      } finally {
        await reload();
      }
    });
    setBusy(false);
  };
  const backUp = async (): Promise<Said> => {
    const at = clock();
    return became(await backUpToFolder(at), at);
  };
  const choose = () =>
    save(async () => {
      const handle = await pickFolder();
      if (!handle) return denied();
      const at = clock();
      await keepFolder(handle, at);
      return became(await folderState(), at);
    });
  const allow = () => save(async () => ((await allowFolder()) ? backUp() : denied()));
  const stop = () =>
    save(async () => {
      await leaveFolder();
      return { words: text('optionsFolderStopped') };
    });
  const forget = async (device: string): Promise<Said> => {
    await forgetDevice(device);
    return { words: text('optionsFolderForgotten', device.slice(0, 8)) };
  };
  const kept = async () => {
    await reload();
    setSettingUp(false);
  };
  return (
    <div class="deed folder" ref={place}>
      <h3>{text('optionsFolderTitle')}</h3>
      {!canKeepFolder() && <p class="note">{text('optionsFolderNot')}</p>}
      {canKeepFolder() && folder.state === 'none' && (
        <>
          <p class="note">
            {text('optionsFolderNote')} {!hasCode && text('optionsFolderNeedsCode')}
          </p>
          {(hasCode || !isSettingUp) && (
            <button
              type="button"
              class="button"
              disabled={busy}
              onClick={() => (hasCode ? void choose() : setSettingUp(true))}
            >
              {text('optionsFolderChoose')}
            </button>
          )}
          {isSettingUp && !hasCode && (
            <RecoveryCode
              clock={clock}
              saying={saying}
              onKept={kept}
              onCancel={() => setSettingUp(false)}
            />
          )}
        </>
      )}
      {folder.state === 'working' && (
        <>
          <p>
            {worded('optionsFolderKept', folder.name)} {last(folder.lastAt, clock())}
          </p>
          <div class="actions">
            <button type="button" class="button" disabled={busy} onClick={() => void save(backUp)}>
              {text('optionsFolderNow')}
            </button>
            <Stop disabled={busy} onStop={stop} />
          </div>
        </>
      )}
      {folder.state === 'needs-click' && (
        <>
          <p class="trouble">{worded('optionsFolderClick', folder.name)}</p>
          <div class="actions">
            <button
              type="button"
              class="button filled"
              disabled={busy}
              onClick={() => void allow()}
            >
              {text('optionsFolderAllow')}
            </button>
            <Stop disabled={busy} onStop={stop} />
          </div>
        </>
      )}
      {folder.state === 'failing' && (
        <>
          <p class="trouble">
            {worded('optionsFolderKept', folder.name)} {folder.why} {last(folder.lastAt, clock())}
          </p>
          <div class="actions">
            <button type="button" class="button" disabled={busy} onClick={() => void save(backUp)}>
              {text('optionsFolderNow')}
            </button>
            <button type="button" class="button" disabled={busy} onClick={() => void choose()}>
              {text('optionsFolderOther')}
            </button>
            <Stop disabled={busy} onStop={stop} />
          </div>
        </>
      )}
      {busy && <Working words={text('optionsMaking')} />}
      {folder.state !== 'none' && folder.others.length > 0 && (
        <OtherFiles
          others={folder.others}
          clock={clock}
          onOpened={() =>
            save(async () => ({ ...(await backUp()), words: text('optionsFolderEntered') }))
          }
          onForget={(device) => void save(() => forget(device))}
        />
      )}
    </div>
  );
}

const Stop = ({ disabled, onStop }: { disabled: boolean; onStop: () => unknown }) => (
  <button type="button" class="button quiet" disabled={disabled} onClick={() => void onStop()}>
    {text('optionsFolderStop')}
  </button>
);

/** What a round through the folder has come to. @param at when it began */
function became(folder: FolderState, { now }: Clock): Said {
  if (folder.state === 'failing') return { words: folder.why, trouble: true };
  if (folder.state !== 'working') return denied();
  return { words: text(folder.lastAt === now ? 'optionsFolderDone' : 'optionsFolderRunning') };
}

const denied = (): Said => ({ words: text('optionsFolderDenied'), trouble: true });

/** "Last one: today, 14:05." */
function last(at: number | undefined, { now, zone }: Clock): string {
  if (at === undefined) return '';
  const when = `${localDay(at, zone)}T${localTime(at, zone)}`;
  return text('optionsFolderLast', dueInWords(when, localDay(now, zone)));
}
