import { useId, useState } from 'preact/hooks';
import { text } from '../../storage/texts';

/** An act in the leader's own words. */
export function OwnAct({ log }: { log: (words: string) => void }) {
  const [own, setOwn] = useState('');
  const [asksForWords, setAsksForWords] = useState(false);
  const id = useId();
  const logOwn = (event: SubmitEvent) => {
    event.preventDefault();
    const words = own.trim();
    setAsksForWords(words === '');
    if (words !== '') log(words);
  };
  return (
    <form class="own" onSubmit={logOwn} noValidate>
      <label class="field">
        {text('popupLogOwn')}
        <input
          type="text"
          maxLength={200}
          dir="auto"
          value={own}
          aria-invalid={asksForWords}
          aria-describedby={`${id}-empty`}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {text('popupLogOwnSet')}
      </button>
      <p id={`${id}-empty`} class="note" role="status">
        {asksForWords && text('popupLogOwnEmpty')}
      </p>
    </form>
  );
}
