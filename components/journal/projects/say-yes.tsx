import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { dayIn, Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';

interface Props {
  /** local day */
  today: string;
  onYes: (day: string) => void;
}

/** The day on which both sides said yes. */
export function SayYes({ today, onYes }: Props) {
  const [value, setValue] = useState(today);
  const [isTried, setTried] = useState(false);
  const day = dayIn(value);
  const isFine = day !== undefined && day <= today;
  return (
    <form
      class="short-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isFine) onYes(day);
      }}
    >
      <Field
        kind="day"
        label={text('journalProjectsYesOn')}
        value={value}
        last={today}
        trouble={isTried && !isFine ? text('journalProjectsDayPast') : undefined}
        onInput={setValue}
      />
      <FormEnd submit={text('journalProjectsAgree')} />
    </form>
  );
}
