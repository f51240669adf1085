import type { Went } from '../../domain/log';
import { dayOfMeeting, type Meeting } from '../../domain/one-on-ones';
import { deleteEntry } from '../../storage/corrections';
import type { Clock } from '../../storage/log';
import { noteOutcome } from '../../storage/meetings';
import { counted, text } from '../../storage/texts';
import { Emphasis, nameHere } from '../emphasis';
import { dayInWords } from '../when';
import type { Met } from './around';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  clock: () => Clock;
  take: Take;
  /** what became of it; undefined when that is taken back */
  onMet: (met: Met | undefined) => void;
}

/** So many are asked about at a time; the next ones move up. */
const askedAtOnce = 3;

/** One-on-ones that have ended: did they take place? */
export function EndedOneOnOnes(props: Props) {
  const { ended } = props.reading;
  if (ended.length === 0) return null;
  const more = ended.length - askedAtOnce;
  return (
    <section class="ended">
      <ul role="list" aria-label={text('popupEnded')}>
        {ended.slice(0, askedAtOnce).map((meeting) => (
          <Ended key={meeting.key} meeting={meeting} {...props} />
        ))}
      </ul>
      {more > 0 && <p class="note">{counted('popupEndedMore', more)}</p>}
    </section>
  );
}

const answers = [
  ['kept', 'popupEndedYes', 'popupEndedKept'],
  ['moved', 'popupEndedMoved', 'popupEndedMovedSaid'],
  ['missed', 'popupEndedNo', 'popupEndedMissed'],
] as const satisfies [Went, string, string][];

function Ended({ meeting, reading, clock, take, onMet }: Props & { meeting: Meeting }) {
  const day = dayOfMeeting(meeting, reading.clock.zone)!;
  const id = `ended-${meeting.key}`;
  const answer = (went: Went, words: string) =>
    take(async () => {
      const event = await noteOutcome(meeting, went, clock(), day);
      onMet({ person: meeting.person, went });
      const undo = async () => {
        await deleteEntry(event!.id, clock());
        onMet(undefined);
      };
      return event ? { words, undo } : { words };
    });
  return (
    <li>
      <p id={id}>
        <Emphasis
          text={text('popupEndedAsk', nameHere, dayInWords(day, reading.today))}
          name={reading.people.get(meeting.person)?.name}
        />
      </p>
      <div class="actions" role="group" aria-labelledby={id}>
        {answers.map(([went, name, words]) => (
          <button key={went} type="button" class="button" onClick={() => answer(went, text(words))}>
            {text(name)}
          </button>
        ))}
      </div>
    </li>
  );
}
