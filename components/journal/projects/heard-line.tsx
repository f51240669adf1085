import { daysToClose, loopState } from '../../../domain/loops';
import type { Heard } from '../../../domain/projects';
import { counted, text } from '../../../storage/texts';
import { dayInWords } from '../../when';
import { KeptWords } from '../../fields/kept-words';
import { goOnAt } from '../place';
import { keep, put, type ProjectProps } from './part';

interface Props extends ProjectProps {
  heard: Heard;
}

/** One thing heard, on its way to a closed loop: do something visible, then say so. */
export function HeardLine(props: Props) {
  const { heard, read } = props;
  const { id, day, person, text: words, did } = heard;
  const state = loopState(heard);
  const name = person === undefined ? undefined : read.people.get(person)?.name;
  const days = daysToClose(heard);
  const change =
    (next: (one: Heard) => Heard): Parameters<typeof put>[1]['change'] =>
    ({ heard }) => ({ heard: heard.map((one) => (one.id === id ? next(one) : one)) });
  const tell = () =>
    keep(props, {
      change: change((one) => ({ ...one, toldOn: read.today })),
      words: text('journalProjectsToldSaid'),
      deed: { behaviour: 'B35', person, day: read.today },
      next: goOnAt('projects-heard'),
    });
  const remove = () =>
    keep(props, {
      change: (project) => ({ heard: project.heard.filter((one) => one.id !== id) }),
      words: text('journalProjectsHeardRemoved'),
      next: goOnAt('projects-heard'),
    });
  return (
    <li class="row">
      <div id={`heard-${id}`} class="projects-said">
        <p dir="auto">{words}</p>
        <p class="note">
          {name !== undefined && (
            <>
              <bdi>{name}</bdi> ·{' '}
            </>
          )}
          {dayInWords(day, read.today)}
          {days !== undefined && ` · ${counted('journalProjectsClosedAfter', days)}`}
        </p>
      </div>
      <KeptWords
        kind="line"
        label={text('journalProjectsDid')}
        value={did}
        put={(next) => put(props, { change: change((one) => done(one, next.trim(), read.today)) })}
        save={props.save}
      />
      <div class="actions">
        {state === 'done' && (
          <button
            type="button"
            class="button"
            aria-describedby={`heard-${id}`}
            onClick={() => void tell()}
          >
            {text('journalProjectsTold')}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          aria-describedby={`heard-${id}`}
          onClick={() => void remove()}
        >
          {text('journalProjectsHeardRemove')}
        </button>
      </div>
    </li>
  );
}

/** Writing down what was done says that it was done today; taking the words away takes that back, and that it was told. */
function done(heard: Heard, did: string, today: string): Heard {
  const { doneOn = today, toldOn, ...rest } = heard;
  if (did === '') return { ...rest, did };
  return { ...rest, did, doneOn, ...(toldOn !== undefined && { toldOn }) };
}
