import { remindLater } from '../../storage/copies';
import type { Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import type { DueCopy } from '../copies';
import { saveBackup, saveSealed } from '../save-backup';
import { agoInWords } from '../when';
import type { OpenPage } from './open-page';
import type { Take } from './take';

interface Props {
  copy: DueCopy;
  clock: () => Clock;
  take: Take;
  openPage: OpenPage;
}

/** The quiet word that the log has no fresh copy outside this browser, or that its folder needs the leader. */
export function CopyLine({ copy, clock, take, openPage }: Props) {
  const { due, lastAt, hasCode } = copy;
  const showData = () => openPage('options', 'data');
  if (due === 'allow') {
    return (
      <section class="copy">
        <div class="standing">
          <p>{text('popupCopyWaits')}</p>
          <button type="button" class="button quiet small" onClick={showData}>
            {text('popupCopyOpen')}
          </button>
        </div>
      </section>
    );
  }
  const putOff = async () => {
    await remindLater(clock());
    return { words: text('popupCopyPutOff') };
  };
  const download = async () =>
    hasCode
      ? { words: `${await saveSealed(clock())} ${text('popupCopySealed')}` }
      : { words: `${await saveBackup(clock())} ${text('popupCopyPlain')}` };
  const said = () =>
    lastAt === undefined
      ? text('popupCopyNone')
      : text('popupCopyAged', agoInWords(lastAt, clock()));
  return (
    <section class="copy">
      <p>{due === 'mend' ? text('popupCopyFails') : said()}</p>
      <div class="actions">
        {due === 'mend' ? (
          <button type="button" class="button quiet small" onClick={showData}>
            {text('popupCopyMend')}
          </button>
        ) : (
          <button type="button" class="button quiet small" onClick={() => void take(download)}>
            {text(hasCode ? 'optionsSealedDownload' : 'popupCopyDownload')}
          </button>
        )}
        <button type="button" class="button quiet small" onClick={() => void take(putOff)}>
          {text('popupCopyLater')}
        </button>
      </div>
    </section>
  );
}
