import { daysToClose, loopState } from '../../../domain/loops';
import type { Heard } from '../../../domain/projects';
import { counted, text } from '../../../storage/texts';
import { dayInWords } from '../../when';
import { KeptWords } from '../kept-words';
import { goOnAt, keep, type ProjectProps } from './part';

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
  const change = (next: (one: Heard) => Heard, ...rest: Rest) =>
    keep(
      props,
      (project) => ({ heard: project.heard.map((one) => (one.id === id ? next(one) : one)) }),
      ...rest,
    );
  const tell = async () => {
    const deed = { behaviour: 'B35', person, day: read.today };
    const told = (one: Heard) => ({ ...one, toldOn: read.today });
    if (await change(told, text('journalProjectsToldSaid'), deed)) goOnAt('projects-heard');
  };
  const remove = async () => {
    const others = (one: Heard) => one.id !== id;
    const isKept = await keep(
      props,
      (project) => ({ heard: project.heard.filter(others) }),
      text('journalProjectsHeardRemoved'),
    );
    if (isKept) goOnAt('projects-heard');
  };
  return (
    <li>
      <div id={`heard-${id}`}>
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
        keep={(next) => change((one) => done(one, next.trim(), read.today))}
      />
      <div class="projects-actions">
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

type Rest = Parameters<typeof keep> extends [unknown, unknown, ...infer R] ? R : never;

/** Writing down what was done says that it was done today; taking the words away takes that back, and that it was told. */
function done(heard: Heard, did: string, today: string): Heard {
  const { doneOn = today, toldOn, ...rest } = heard;
  if (did === '') return { ...rest, did };
  return { ...rest, did, doneOn, ...(toldOn !== undefined && { toldOn }) };
}
