import { text } from '../../../storage/texts';
import { NumberEntry } from '../number-entry';
import type { SectionProps } from '../section';

/** Acts that keep a week. */
export function Goal({ held, settings, set }: SectionProps) {
  const isLocked = held.locked.has('goal');
  return (
    <NumberEntry
      label={text('optionsGoal')}
      min={1}
      max={100}
      value={isLocked ? held.chosen.goal : settings.goal}
      disabled={isLocked}
      note={text(isLocked ? 'optionsLocked' : 'optionsGoalNote')}
      onNumber={(goal) => set(() => ({ goal }))}
    />
  );
}
