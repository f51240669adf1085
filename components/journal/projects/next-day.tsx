import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { dayIn, Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { goOnAt } from '../place';
import { keep, type ProjectProps } from './part';

/** The day of the next check-in. */
export function NextDay(props: ProjectProps) {
  const { project, read } = props;
  const [value, setValue] = useState(project.nextCheckIn ?? '');
  const [isTried, setTried] = useState(false);
  const day = dayIn(value);
  const isFine = day !== undefined && day >= read.today;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isFine) return;
    void keep(props, {
      change: () => ({ nextCheckIn: day }),
      next: goOnAt('projects-check-ins'),
    });
  };
  return (
    <form class="short-form" noValidate onSubmit={submit}>
      <Field
        kind="day"
        label={text('journalProjectsNextField')}
        value={value}
        trouble={isTried && !isFine ? text('journalProjectsDayAhead') : undefined}
        onInput={setValue}
      />
      <FormEnd submit={text('journalProjectsNextSet')} plain />
    </form>
  );
}
