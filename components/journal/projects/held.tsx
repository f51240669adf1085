import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { dayIn, Field } from '../field';
import { goOnAt, keep, onlyPerson, type ProjectProps } from './part';

/** A check-in that took place, and the day of the one after it: what has no date gives way. */
export function Held(props: ProjectProps) {
  const { project, read } = props;
  const [value, setValue] = useState(read.today);
  const [next, setNext] = useState('');
  const [isTried, setTried] = useState(false);
  const day = dayIn(value);
  const nextDay = dayIn(next);
  const isFine = day !== undefined && day <= read.today;
  const isNextFine = next === '' || (nextDay !== undefined && nextDay >= read.today);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isFine || !isNextFine) return;
    const isKept = await keep(
      props,
      ({ checkIns }) => ({
        checkIns: [...new Set([...checkIns, day])].toSorted(),
        nextCheckIn: nextDay,
      }),
      text(nextDay === undefined ? 'journalProjectsHeldNoNext' : 'journalProjectsHeldSaid'),
      { behaviour: 'B34', person: onlyPerson(project), day },
    );
    if (isKept) goOnAt('projects-check-ins');
  };
  const isDue = project.nextCheckIn !== undefined && project.nextCheckIn <= read.today;
  return (
    <details open={isDue}>
      <summary>{text('journalProjectsHeldLog')}</summary>
      <form class="projects-form" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          kind="day"
          label={text('journalProjectsHeldOn')}
          value={value}
          last={read.today}
          trouble={isTried && !isFine ? text('journalProjectsDayPast') : undefined}
          onInput={setValue}
        />
        <Field
          kind="day"
          label={text('journalProjectsHeldNext')}
          hint={text('journalProjectsHeldNextMeans')}
          value={next}
          trouble={isTried && !isNextFine ? text('journalProjectsDayAhead') : undefined}
          onInput={setNext}
        />
        <div class="projects-actions">
          <button type="submit" class="button">
            {text('journalPeopleLogIt')}
          </button>
        </div>
      </form>
    </details>
  );
}
