import { useState } from 'preact/hooks';
import { addDays } from '../../domain/calendar';
import type { Week } from '../../domain/streak';
import { append, remove, type Clock } from '../../storage/log';
import { counted, text, uiLanguage, type TextKey } from '../../storage/texts';
import { Emphasis } from '../emphasis';
import { Footprint } from '../footprint';
import { dateInWords } from '../when';
import './streak.css';
import { DaysAway } from './days-away';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  clock: () => Clock;
  take: Take;
}

/** As many weeks as fit in one line of prints. */
const weeksShown = 13;

/** The weeks as footprints, and in words. */
export function StreakRegion({ reading, clock, take, takeAtOnce }: Props & { takeAtOnce: Take }) {
  const { streak, reserveAsk, today } = reading;
  const [awayOpen, setAwayOpen] = useState(false);
  const thisWeek = streak.weeks.at(-1)!;
  const language = uiLanguage();
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const isNew = streak.weeks.length === 1 && streak.streak === 0;
  return (
    <section class="streak" aria-label={text('popupStreak')}>
      <div class="standing">
        {isNew ? (
          <p>{text('popupFirstWeek')}</p>
        ) : (
          <>
            <p class="weeks">
              <Emphasis text={counted('popupStreakWeeks', streak.streak)} />
            </p>
            <p class="note">
              {text(
                'popupStrengthBest',
                percent.format(streak.strength),
                number.format(streak.best),
              )}
            </p>
          </>
        )}
      </div>
      <ol role="list" class="prints">
        {streak.weeks.slice(-weeksShown).map((week, index) => (
          <li key={week.start}>
            <Footprint
              print={week.state}
              share={week.acts / week.goal}
              foot={index % 2 === 0 ? 'left' : 'right'}
            />
            <span class="visually-hidden">{inWords(week, today)}</span>
          </li>
        ))}
      </ol>
      <div class="standing">
        <p class="note">
          {thisWeek.acts >= thisWeek.goal
            ? counted('popupThisWeekInStep', thisWeek.acts)
            : counted('popupThisWeek', thisWeek.goal, number.format(thisWeek.acts))}
          {streak.reserve > 0 && ` · ${counted('popupReserve', streak.reserve)}`}
        </p>
        <button
          type="button"
          class="button quiet small"
          aria-expanded={awayOpen}
          onClick={() => setAwayOpen(!awayOpen)}
        >
          {text('popupAway')}
        </button>
      </div>
      {awayOpen && <DaysAway reading={reading} clock={clock} take={takeAtOnce} />}
      {reserveAsk !== undefined && (
        <ReserveQuestion week={reserveAsk} reading={reading} clock={clock} take={take} />
      )}
    </section>
  );
}

/** A reserve week is spent when the leader says so, never silently. */
function ReserveQuestion({ week, reading, clock, take }: Props & { week: string }) {
  const { streak, today } = reading;
  const isLastWeek = addDays(week, 7) === streak.weeks.at(-1)!.start;
  const answer = (spent: boolean) =>
    take(async () => {
      const { id } = await append({ kind: 'reserve', week, spent }, clock(), week);
      return {
        words: text(spent ? 'popupSpent' : 'popupLeft'),
        undo: () => remove(id, clock()),
      };
    });
  return (
    <div class="reserve-question" role="group" aria-labelledby="reserve-question">
      <p id="reserve-question">
        {isLastWeek
          ? text('popupReserveAskLast')
          : text('popupReserveAsk', dateInWords(week, today))}
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={() => answer(true)}>
          {text('popupSpend')}
        </button>
        <button type="button" class="button quiet" onClick={() => answer(false)}>
          {text('popupLeave')}
        </button>
      </div>
    </div>
  );
}

const words = {
  kept: 'popupWeekKept',
  missed: 'popupWeekMissed',
  neutral: 'popupWeekNeutral',
  reserve: 'popupWeekReserve',
  now: 'popupWeekNow',
} as const satisfies Record<Week['state'], TextKey>;

const inWords = ({ state, start }: Week, today: string): string =>
  text(words[state], dateInWords(start, today));
