import { useId, useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { isTime } from '../prompts-section';
import type { SectionProps } from '../section';
import { Entry } from '../setting';
import { weekdayName, weekFrom } from '../weekdays';

/** When the week is looked back on. */
export function ReviewSlot({ settings, set }: SectionProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const { weekday, time } = settings.review;
  return (
    <fieldset class="group">
      <legend>{text('optionsReview')}</legend>
      <div class="times">
        <div class="field entry">
          <label for={id}>{text('optionsReviewDay')}</label>
          <select
            id={id}
            value={weekday}
            onChange={({ currentTarget }) => {
              const day = Number(currentTarget.value);
              set((now) => ({ review: { ...now.review, weekday: day } }));
            }}
          >
            {weekFrom(settings.firstWeekday).map((day) => (
              <option key={day} value={day}>
                {weekdayName(day)}
              </option>
            ))}
          </select>
        </div>
        <Entry
          label={text('optionsReviewTime')}
          type="time"
          value={draft ?? time}
          trouble={draft === undefined ? undefined : text('optionsTimeMissing')}
          onEntry={(value) => {
            setDraft(isTime(value) ? undefined : value);
            if (isTime(value)) set((now) => ({ review: { ...now.review, time: value } }));
          }}
        />
      </div>
    </fieldset>
  );
}
