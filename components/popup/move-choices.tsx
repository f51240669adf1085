import { useId, useState } from 'preact/hooks';
import { addDays } from '../../domain/calendar';
import { dueAt } from '../../domain/due';
import type { Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import type { Reading } from './reading';

interface Props {
  reading: Reading;
  clock: () => Clock;
  /** @param due local 'YYYY-MM-DDTHH:MM' */
  move: (due: string) => void;
}

/** The end of a working day, when a moved promise comes due. */
const evening = 'T17:00';

/** Where a promise can be moved to. */
export function MoveChoices({ reading, clock, move }: Props) {
  const { today, settings } = reading;
  const tomorrow = addDays(today, 1);
  const [day, setDay] = useState('');
  const [asksForDay, setAsksForDay] = useState(false);
  const id = useId();
  const nextWeek = () => {
    const { now, zone } = clock();
    move(dueAt('next-week', now, zone, settings.workingDays, settings.firstWeekday));
  };
  const onDate = (event: SubmitEvent) => {
    event.preventDefault();
    if (day >= tomorrow) move(`${day}${evening}`);
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
          min={tomorrow}
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
        {asksForDay && text('popupMovePast')}
      </p>
    </form>
  );
}
