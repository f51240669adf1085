import { addDays, daysOfWeek, isWorkingDay, weekOf } from '../../domain/calendar';
import { append, remove, type Clock } from '../../storage/log';
import { text, uiLanguage } from '../../storage/texts';
import { dayInWords } from '../when';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  clock: () => Clock;
  take: Take;
}

/** Marks working days of last week and this one as away. */
export function DaysAway({ reading, clock, take }: Props) {
  const { today, settings, away } = reading;
  const thisWeek = weekOf(today, settings.firstWeekday);
  const workingDaysOf = (start: string) =>
    daysOfWeek(start).filter((day) => isWorkingDay(day, settings.workingDays));

  const mark = async (day: string) => (await append({ kind: 'away' }, clock(), day)).id;
  const toggle = (day: string) =>
    take(async () => {
      const marked = away.get(day);
      const words = dayInWords(day, today);
      if (marked !== undefined) {
        await remove(marked, clock());
        return { words: text('popupAwayUnmarked', words), undo: () => mark(day) };
      }
      const id = await mark(day);
      return { words: text('popupAwayMarked', words), undo: () => remove(id, clock()) };
    });
  const markAll = (days: string[]) =>
    take(async () => {
      const ids: string[] = [];
      for (const day of days) if (!away.has(day)) ids.push(await mark(day));
      const undo = async () => {
        for (const id of ids) await remove(id, clock());
      };
      return { words: text('popupAwayAllMarked'), undo };
    });

  const weeks = [
    { label: text('popupAwayLast'), days: workingDaysOf(addDays(thisWeek, -7)) },
    { label: text('popupAwayThis'), days: workingDaysOf(thisWeek) },
  ];
  return (
    <div class="days-away">
      <p class="note">{text('popupAwayMeans')}</p>
      {weeks.map(({ label, days }) => (
        <fieldset key={label}>
          <legend class="note">{label}</legend>
          <div class="actions">
            {days.map((day) => (
              <button
                key={day}
                type="button"
                class="button"
                aria-pressed={away.has(day)}
                onClick={() => toggle(day)}
              >
                {weekday(day)}
              </button>
            ))}
            <button type="button" class="button quiet" onClick={() => markAll(days)}>
              {text('popupAwayAll')}
            </button>
          </div>
        </fieldset>
      ))}
    </div>
  );
}

const weekday = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString(uiLanguage(), { weekday: 'short' });
