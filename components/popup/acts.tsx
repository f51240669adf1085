import { useState } from 'preact/hooks';
import type { Person } from '../../domain/people';
import { text } from '../../storage/texts';
import { shortOf } from '../../storage/wordings';
import { fittingActs, foundActs } from './fitting-acts';
import type { Reading } from './reading';

interface Props {
  reading: Reading;
  /** for whom, where that is chosen */
  person: Person | undefined;
  log: (behaviour: string) => void;
}

/** What was done: a few acts at hand, all of them by a word. One click logs. */
export function Acts({ reading, person, log }: Props) {
  const { behaviours, settings, events, plan } = reading;
  const [sought, setSought] = useState('');
  const offered = [...behaviours.values()].filter(({ id }) => !settings.off.includes(id));
  const isSearching = sought.trim() !== '';
  const shown = isSearching
    ? foundActs(offered, sought)
    : fittingActs(offered, events, plan, person);
  return (
    <fieldset>
      <legend>{text('popupLogWhat')}</legend>
      <label class="field">
        <span class="visually-hidden">{text('popupLogFindAct')}</span>
        <input
          type="search"
          value={sought}
          placeholder={text('popupLogFindAct')}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </label>
      <div class="whats">
        {shown.map((behaviour) => (
          <button key={behaviour} type="button" class="button" onClick={() => log(behaviour)}>
            {shortOf(behaviour)}
          </button>
        ))}
      </div>
      <p class="note" role="status">
        {isSearching && shown.length === 0 && text('popupLogNoAct')}
      </p>
    </fieldset>
  );
}
