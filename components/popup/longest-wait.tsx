import { localDay } from '../../domain/calendar';
import type { Person } from '../../domain/people';
import { workingDaysOver, type Wait } from '../../domain/waits';
import { counted, text } from '../../storage/texts';
import { endWait, putWaitBack } from '../../storage/waits';
import { dayInWords } from '../when';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  wait: Wait;
  person: Person;
  take: Take;
}

/** The one who has waited longest, held against the leader's own promise. */
export function LongestWait({ reading, wait, person, take }: Props) {
  const { settings, today, clock } = reading;
  const within = settings.answerWithin[person.role];
  const since = localDay(wait.since, clock.zone);
  const over = workingDaysOver(since, today, settings.workingDays, within);
  const end = () =>
    take(async () => {
      await endWait(wait.key);
      const undo = () => putWaitBack(wait);
      return { words: text('popupNotWaitingSaid'), undo };
    });
  return (
    <section class="waiting">
      <h2 class="note">{text('popupWaiting')}</h2>
      <div class="standing">
        <p>
          <strong>
            <bdi>{person.name}</bdi>
          </strong>{' '}
          · {text('popupMailSince', dayInWords(since, today))}
        </p>
        <button type="button" class="button quiet small" onClick={end}>
          {text('popupNotWaiting')}
        </button>
      </div>
      <p class="note">
        <span class={over > 0 ? 'over' : ''}>
          {over > 0 ? counted('popupOver', over) : text('popupWithin')}
        </span>{' '}
        · {promiseInWords(within)}
      </p>
    </section>
  );
}

/** @param within working days after that of the mail */
export function promiseInWords(within: number): string {
  if (within === 0) return text('popupPromiseSameDay');
  return within === 1 ? text('popupPromiseIs') : counted('popupPromiseWithin', within);
}
