import { remindLater } from '../../storage/copies';
import type { Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { agoInWords } from '../copies';
import { saveBackup } from '../save-backup';
import type { OpenPage } from './open-page';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  copy: NonNullable<Reading['copy']>;
  clock: () => Clock;
  take: Take;
  openPage: OpenPage;
}

/** The quiet word, once a month, that the log has no fresh copy outside this browser. */
export function CopyLine({ copy, clock, take, openPage }: Props) {
  if (copy.due === 'allow') {
    return (
      <section class="copy">
        <div class="standing">
          <p>{text('popupCopyWaits')}</p>
          <button
            type="button"
            class="button quiet small"
            onClick={() => openPage('options', 'data')}
          >
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
  return (
    <section class="copy">
      <p>
        {copy.lastAt === undefined
          ? text('popupCopyNone')
          : text('popupCopyAged', agoInWords(copy.lastAt, clock()))}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button quiet small"
          onClick={() => void take(async () => ({ words: await saveBackup(clock()) }))}
        >
          {text('popupCopyDownload')}
        </button>
        <button type="button" class="button quiet small" onClick={() => void take(putOff)}>
          {text('popupCopyLater')}
        </button>
      </div>
    </section>
  );
}
