import { useId, useState } from 'preact/hooks';
import { addDays } from '../../domain/calendar';
import { dueAt, isDue } from '../../domain/due';
import type { Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { dateInWords } from '../when';
import type { Reading } from './reading';

interface Props {
  reading: Reading;
  clock: () => Clock;
  /** @param due local 'YYYY-MM-DDTHH:MM' */
  move: (due: string) => void;
}

/** The end of a working day, when a moved promise comes due. */
const evening = 'T17:00';

/** Where a promise can be moved to: a day from today, while its evening is ahead, to a year ahead. */
export function MoveChoices({ reading, clock, move }: Props) {
  const { today, settings } = reading;
  const { now, zone } = reading.clock;
  const tomorrow = addDays(today, 1);
  const first = isDue(`${today}${evening}`, now, zone) ? tomorrow : today;
  const last = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
  const [day, setDay] = useState('');
  const [asksForDay, setAsksForDay] = useState(false);
  const id = useId();
  const nextWeek = () => {
    const at = clock();
    move(dueAt('next-week', at.now, at.zone, settings.workingDays, settings.firstWeekday));
  };
  const onDate = (event: SubmitEvent) => {
    event.preventDefault();
    if (first <= day && day <= last) move(`${day}${evening}`);
    else setAsksForDay(true);
  };
  return (
    <form class="actions moving" onSubmit={onDate} noValidate>
      <button type="button" class="button" onClick={() => move(`${tomorrow}${evening}`)}>
        {text('popupMoveTomorrow')}
      </button>
      <button type="button" class="button" onClick={nextWeek}>
        {text('popupMoveNextWeek')}
      </button>
      <label>
        {text('popupMoveDate')}{' '}
        <input
          type="date"
          min={first}
          max={last}
          value={day}
          aria-describedby={id}
          aria-invalid={asksForDay}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {text('popupMoveSet')}
      </button>
      <p id={id} class="note" role="status">
        {asksForDay && text('popupMovePast', dateInWords(first, today), dateInWords(last, today))}
      </p>
    </form>
  );
}
