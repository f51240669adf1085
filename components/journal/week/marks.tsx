import type { MarkName } from '../../../domain/log';
import { text, type TextKey } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import { Rating } from '../../fields/rating';
import { Step, type StepProps } from './step';

/** The leader's own marks: three questions a week, five standards a month. */
export function Marks({ reading, log }: StepProps) {
  const { review, marks, marksBefore, open } = reading;
  const asked = review.of === 'week' ? ofWeek : ofMonth;
  const before = review.of === 'week' ? 'journalWeekBefore' : 'journalMonthBefore';
  return (
    <Step
      title={text(review.of === 'week' ? 'journalWeekMarks' : 'journalMonthMarks')}
      taken={asked.some(({ what }) => marks.has(what))}
    >
      {asked.map(({ what, title, means }) => {
        const last = marksBefore.get(what);
        return (
          <Rating
            key={`${review.start} ${what}`}
            title={text(title)}
            means={text(means)}
            ends={[text('journalWeekLow'), text('journalWeekHigh')]}
            value={marks.get(what)}
            before={last === undefined ? undefined : text(before, shownNumber(last))}
            isClosed={!open}
            onChoose={(value) => log({ kind: 'mark', what, value })}
          />
        );
      })}
    </Step>
  );
}

interface Asked {
  what: MarkName;
  title: TextKey;
  means: TextKey;
}

const ofWeek: readonly Asked[] = [
  { what: 'available', title: 'journalMarkAvailable', means: 'journalMarkAvailableMeans' },
  { what: 'patient', title: 'journalMarkPatient', means: 'journalMarkPatientMeans' },
  { what: 'focused', title: 'journalMarkFocused', means: 'journalMarkFocusedMeans' },
];

const ofMonth: readonly Asked[] = [
  { what: 'civil', title: 'journalMarkCivil', means: 'journalMarkCivilMeans' },
  { what: 'honest', title: 'journalMarkHonest', means: 'journalMarkHonestMeans' },
  { what: 'polite', title: 'journalMarkPolite', means: 'journalMarkPoliteMeans' },
  { what: 'helpful', title: 'journalMarkHelpful', means: 'journalMarkHelpfulMeans' },
  { what: 'caring', title: 'journalMarkCaring', means: 'journalMarkCaringMeans' },
];
