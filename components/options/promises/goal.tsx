import { text } from '../../../storage/texts';
import { NumberEntry } from '../number-entry';
import { Ruled } from '../ruled';
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
      note={
        <>
          {!isLocked && <p>{text('optionsGoalNote')}</p>}
          <Ruled held={held} part="goal" />
        </>
      }
      onNumber={(goal) => set(() => ({ goal }))}
    />
  );
}
