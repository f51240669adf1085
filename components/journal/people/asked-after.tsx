import { useRef } from 'preact/hooks';
import type { Went } from '../../../domain/log';
import { dayOfMeeting } from '../../../domain/one-on-ones';
import { remove } from '../../../storage/log';
import { forgetOutcome, noteOutcome } from '../../../storage/meetings';
import { text } from '../../../storage/texts';
import { worded } from '../../people/words';
import { dayInWords } from '../../when';
import type { PartProps } from './part';

type Asked = PartProps['read']['asked'][number];

const answers = [
  ['kept', 'journalPeopleWentKept'],
  ['moved', 'journalPeopleWentMoved'],
  ['declined', 'journalPeopleWentDeclined'],
  ['missed', 'journalPeopleWentMissed'],
] as const satisfies [Went, string][];

/** One-on-ones that have ended: did they take place? Nobody knows but the leader. */
export function AskedAfter({ read, clock, save, reload }: PartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = ({ meeting, person }: Asked, went: Went) =>
    save(async () => {
      const day = dayOfMeeting(meeting, read.clock.zone);
      const event = await noteOutcome(meeting, went, clock(), day);
      await reload();
      (heading.current ?? document.getElementById('section-title'))?.focus();
      return {
        words: worded('journalPeopleWentSaid', person.name),
        undo: async () => {
          if (event) await remove(event.id, clock());
          await forgetOutcome(meeting.key);
          await reload();
        },
      };
    });
  if (read.asked.length === 0) return null;
  return (
    <section class="card people-asked" aria-labelledby="people-asked">
      <h3 id="people-asked" ref={heading} tabIndex={-1}>
        {text('journalPeopleAsked')}
      </h3>
      <ul role="list">
        {read.asked.map((asked) => (
          <li key={asked.meeting.key}>
            <p id={`asked-${asked.meeting.key}`}>
              <bdi>{asked.person.name}</bdi> ·{' '}
              {dayInWords(dayOfMeeting(asked.meeting, read.clock.zone)!, read.today)}
            </p>
            <div class="people-actions">
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
