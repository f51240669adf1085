import type { Review } from '../../domain/reviews';
import { text, uiLanguage } from '../../storage/texts';
import { upperFirst } from '../upper-first';
import type { OpenPage } from './open-page';

/** The quiet word that a week or month can be looked back on. */
export function ReviewLine({ review, openPage }: { review: Review; openPage: OpenPage }) {
  const { of, start } = review;
  const month = Temporal.PlainDate.from(start).toLocaleString(uiLanguage(), { month: 'long' });
  const place = of === 'week' ? `week/${start}` : `week/month-${start.slice(0, 7)}`;
  return (
    <section class="review">
      <div class="standing">
        <p>
          {of === 'week' ? text('popupReviewWeek') : upperFirst(text('popupReviewMonth', month))}
        </p>
        <button type="button" class="button quiet small" onClick={() => openPage('journal', place)}>
          {text('popupReview')}
        </button>
      </div>
    </section>
  );
}
