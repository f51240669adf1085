import { neighbour } from '../../../domain/week';
import { text } from '../../../storage/texts';
import { Footprint } from '../../footprint';
import { upperFirst } from '../../upper-first';
import { placeTitle } from '../place';
import { addressOf, monthOf } from './place';
import type { Reading } from './reading';
import { nearInWords, periodInWords, standingInWords } from './words';

/** Which week or month it is, how it stands, and the ways to others. */
export function Heading({ reading }: { reading: Reading }) {
  const { review, today, week, practice, waiting } = reading;
  const near = nearInWords(review, today, practice.chosen.firstWeekday);
  const next = neighbour(review, 1);
  return (
    <div class="week-heading">
      <h3 id={placeTitle} tabIndex={-1}>
        {near !== '' && `${near} · `}
        {periodInWords(review, today)}
      </h3>
      {week && (
        <p class="week-standing">
          <Footprint print={week.state} share={week.acts / week.goal} />
          {standingInWords(week)}
        </p>
      )}
      <nav class="week-ways" aria-label={text('journalWeekWays')}>
        <a class="button quiet" href={addressOf(neighbour(review, -1))}>
          <span class="arrow" aria-hidden="true">
            ←
          </span>
          {text(review.of === 'week' ? 'journalWeekEarlier' : 'journalMonthEarlier')}
        </a>
        {next.start <= today && (
          <a class="button quiet" href={addressOf(next)}>
            {text(review.of === 'week' ? 'journalWeekLater' : 'journalMonthLater')}
            <span class="arrow" aria-hidden="true">
              →
            </span>
          </a>
        )}
        <a
          class="button quiet"
          href={review.of === 'week' ? addressOf(monthOf(review.start)) : '#week'}
        >
          {text(review.of === 'week' ? 'journalWeekToMonth' : 'journalMonthToWeek')}
        </a>
      </nav>
      {waiting.map((other) => (
        <p key={`${other.of} ${other.start}`} class="week-waits">
          <a href={addressOf(other)}>
            {upperFirst(text('journalWeekWaits', periodInWords(other, today)))}
          </a>
        </p>
      ))}
    </div>
  );
}
