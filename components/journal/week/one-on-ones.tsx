import type { Went } from '../../../domain/log';
import { counted, text } from '../../../storage/texts';
import { Names } from '../../names';
import type { Reading } from './reading';

/** Names beside what became of their one-on-ones. */
export function OneOnOnes({ reading: { oneOnOnes, people } }: { reading: Reading }) {
  if (oneOnOnes.length === 0) return null;
  return (
    <dl class="week-talks">
      {went.map((one) => {
        const names = oneOnOnes
          .filter((event) => event.went === one)
          .map(({ person }) => people.get(person)?.name ?? text('journalSomebody'));
        return (
          names.length > 0 && (
            <div key={one}>
              <dt>{counted(wentWords[one], names.length)}</dt>
              <dd>
                <Names names={names} />
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

const went: readonly Went[] = ['kept', 'moved', 'declined', 'missed'];
const wentWords = {
  kept: 'journalWeekTalksKept',
  moved: 'journalWeekTalksMoved',
  declined: 'journalWeekTalksDeclined',
  missed: 'journalWeekTalksMissed',
} as const;
