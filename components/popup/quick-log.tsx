import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { behaviours } from '../../domain/behaviours';
import { addDays } from '../../domain/calendar';
import { append, remove, type Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { Emphasis, nameHere } from '../emphasis';
import { shortOf } from '../../storage/wordings';
import { dateInWords, dayInWords } from '../when';
import { PersonPicker } from '../people/person-picker';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  clock: () => Clock;
  take: Take;
  leave: () => void;
}

/** An act may be logged so many days late (product.md, section 6). */
const latest = 14;

/** An act in two clicks: for whom, what. Whom and when may be left as they are. */
export function QuickLog({ reading, clock, take, leave }: Props) {
  const { today, settings, people } = reading;
  const [person, setPerson] = useState<string>();
  const [day, setDay] = useState(today);
  const [own, setOwn] = useState('');
  const [asksForWords, setAsksForWords] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);

  const log = (what: { behaviour: string } | { text: string }) => {
    take(async () => {
      const whom = person === undefined ? {} : { person };
      const event = await append({ kind: 'act', ...whom, ...what }, clock(), day);
      leave();
      const act = 'text' in what ? what.text : shortOf(what.behaviour);
      const sentence =
        day === today
          ? text('popupLogged', nameHere)
          : text('popupLoggedOn', nameHere, dayInWords(day, today));
      return {
        words: <Emphasis text={sentence} name={act} />,
        undo: () => remove(event.id, clock()),
      };
    });
  };
  const logOwn = (event: SubmitEvent) => {
    event.preventDefault();
    const words = own.trim();
    if (words === '') setAsksForWords(true);
    else void log({ text: words });
  };

  return (
    <section class="quick-log" aria-labelledby={`${id}-title`}>
      <div class="standing">
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
          {text('popupLog')}
        </h2>
        <button type="button" class="button quiet" onClick={leave}>
          {text('popupBack')}
        </button>
      </div>
      <PersonPicker people={people} chosen={person} choose={setPerson} />
      <label class="when">
        {text('popupLogWhen')}
        <select value={day} onChange={(event) => setDay(event.currentTarget.value)}>
          {Array.from({ length: latest + 1 }, (_, ago) => addDays(today, -ago)).map((one) => (
            <option key={one} value={one}>
              {one >= addDays(today, -6) ? dayInWords(one, today) : dateInWords(one, today)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{text('popupLogWhat')}</legend>
        <div class="whats">
          {behaviours
            .filter(({ id: behaviour }) => !settings.off.includes(behaviour))
            .map(({ id: behaviour }) => (
              <button
                key={behaviour}
                type="button"
                class="button"
                onClick={() => void log({ behaviour })}
              >
                {shortOf(behaviour)}
              </button>
            ))}
        </div>
      </fieldset>
      <form class="own" onSubmit={logOwn}>
        <label class="field">
          {text('popupLogOwn')}
          <input
            type="text"
            maxLength={200}
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
    </section>
  );
}
