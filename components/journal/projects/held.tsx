import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { dayIn, Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { goOnAt } from '../place';
import { keep, onlyPerson, type ProjectProps } from './part';

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
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isFine || !isNextFine) return;
    void keep(props, {
      change: ({ checkIns }) => ({
        checkIns: [...new Set([...checkIns, day])].toSorted(),
        nextCheckIn: nextDay,
      }),
      words: text(nextDay === undefined ? 'journalProjectsHeldNoNext' : 'journalProjectsHeldSaid'),
      deed: { behaviour: 'B34', person: onlyPerson(project), day },
      next: goOnAt('projects-check-ins'),
    });
  };
  const isDue = project.nextCheckIn !== undefined && project.nextCheckIn <= read.today;
  return (
    <details open={isDue}>
      <summary>{text('journalProjectsHeldLog')}</summary>
      <form class="short-form" noValidate onSubmit={submit}>
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
        <FormEnd submit={text('journalPeopleLogIt')} plain />
      </form>
    </details>
  );
}
