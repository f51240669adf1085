import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { dayIn, Field } from '../field';

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
      class="projects-form"
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
      <div class="projects-actions">
        <button type="submit" class="button filled">
          {text('journalProjectsAgree')}
        </button>
      </div>
    </form>
  );
}
