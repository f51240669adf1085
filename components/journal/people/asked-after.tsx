import type { Went } from '../../../domain/log';
import { dayOfMeeting } from '../../../domain/one-on-ones';
import { deleteEntry } from '../../../storage/corrections';
import { noteOutcome } from '../../../storage/meetings';
import { text } from '../../../storage/texts';
import { dayInWords } from '../../when';
import { worded } from '../../worded';
import { goOnAt } from '../place';
import type { PartProps } from '../section';
import type { PeopleRead } from './reading';

type Asked = PeopleRead['asked'][number];

const answers = [
  ['kept', 'journalPeopleWentKept'],
  ['moved', 'journalPeopleWentMoved'],
  ['declined', 'journalPeopleWentDeclined'],
  ['missed', 'journalPeopleWentMissed'],
] as const satisfies [Went, string][];

/** One-on-ones that have ended: did they take place? Nobody knows but the leader. */
export function AskedAfter({ read, clock, save }: PartProps<PeopleRead>) {
  const answer = ({ meeting, person }: Asked, went: Went) =>
    save(async () => {
      const day = dayOfMeeting(meeting, read.clock.zone);
      const event = await noteOutcome(meeting, went, clock(), day);
      return {
        words: worded('journalPeopleWentSaid', person.name),
        next: goOnAt('people-asked'),
        ...(event && { undo: () => deleteEntry(event.id, clock()) }),
      };
    });
  if (read.asked.length === 0) return null;
  return (
    <section class="card people-asked" aria-labelledby="people-asked">
      <h3 id="people-asked" tabIndex={-1}>
        {text('journalPeopleAsked')}
      </h3>
      <ul role="list">
        {read.asked.map((asked) => (
          <li key={asked.meeting.key} class="split">
            <p id={`asked-${asked.meeting.key}`}>
              <bdi>{asked.person.name}</bdi> ·{' '}
              {dayInWords(dayOfMeeting(asked.meeting, read.clock.zone)!, read.today)}
            </p>
            <div class="actions">
              {answers
                .filter(([went]) => went !== asked.meeting.went)
                .map(([went, key]) => (
                  <button
                    key={went}
                    type="button"
                    class="button"
                    aria-describedby={`asked-${asked.meeting.key}`}
                    onClick={() => void answer(asked, went)}
                  >
                    {text(key)}
                  </button>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
