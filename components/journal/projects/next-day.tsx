import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { dayIn, Field } from '../field';
import { goOnAt, keep, type ProjectProps } from './part';

/** The day of the next check-in. */
export function NextDay(props: ProjectProps) {
  const { project, read } = props;
  const [value, setValue] = useState(project.nextCheckIn ?? '');
  const [isTried, setTried] = useState(false);
  const day = dayIn(value);
  const isFine = day !== undefined && day >= read.today;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isFine && (await keep(props, () => ({ nextCheckIn: day })))) goOnAt('projects-check-ins');
  };
  return (
    <form class="projects-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        kind="day"
        label={text('journalProjectsNextField')}
        value={value}
        trouble={isTried && !isFine ? text('journalProjectsDayAhead') : undefined}
        onInput={setValue}
      />
      <div class="projects-actions">
        <button type="submit" class="button">
          {text('journalProjectsNextSet')}
        </button>
      </div>
    </form>
  );
}
