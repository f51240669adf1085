import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { Footprint } from '../../footprint';
import { dateInWords } from '../../when';
import type { StepProps } from './step';

/** The end of the look back. Whatever was left out may still be added later. */
export function Done({ reading, log }: StepProps) {
  const { review, doneOn, open, today } = reading;
  const said = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    // The pressed button is gone.
    if (pressed.current && doneOn !== undefined) said.current?.focus();
    pressed.current = false;
  }, [doneOn]);
  if (doneOn !== undefined) {
    return (
      <p class="week-done" ref={said} tabIndex={-1}>
        <Footprint print="kept" /> {text('journalWeekDoneOn', dateInWords(doneOn, today))}
      </p>
    );
  }
  if (!open) return null;
  return (
    <div class="week-done">
      <button
        type="button"
        class="button filled"
        onClick={() => {
          pressed.current = true;
          void log({ kind: 'review', ...review }, text('journalWeekDoneSaid'));
        }}
      >
        {text(review.of === 'week' ? 'journalWeekDone' : 'journalMonthDone')}
      </button>
      <span class="note">{text('journalWeekDoneMeans')}</span>
    </div>
  );
}
