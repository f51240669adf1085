import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { append, remove, type Clock } from '../../storage/log';
import { text } from '../../storage/texts';
import { shortOf } from '../../storage/wordings';
import { Emphasis, nameHere } from '../emphasis';
import { lateDayChoices } from '../fields/late-day';
import { minutesIn, mostMinutes } from '../fields/minutes';
import { PersonPicker } from '../people/person-picker';
import { dayInWords } from '../when';
import { onEscape } from './escape';
import './quick-log.css';
import { Acts } from './acts';
import { OwnAct } from './own-act';
import type { Reading } from './reading';
import type { Take } from './take';

interface Props {
  reading: Reading;
  clock: () => Clock;
  take: Take;
  leave: () => void;
}

/** An act in two clicks: for whom, what. Whom, when and how long may be left as they are. */
export function QuickLog({ reading, clock, take, leave }: Props) {
  const { today, people } = reading;
  const [person, setPerson] = useState<string>();
  const [day, setDay] = useState(today);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const length = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);

  const log = (what: { behaviour: string } | { text: string }) => {
    const minutes = minutesIn(typed);
    setWrong(minutes === 'wrong');
    if (minutes === 'wrong') {
      length.current?.focus();
      return;
    }
    void take(async () => {
      const whom = person === undefined ? {} : { person };
      const long = minutes === undefined ? {} : { minutes };
      const event = await append({ kind: 'act', ...whom, ...what, ...long }, clock(), day);
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

  return (
    <section class="quick-log" aria-labelledby={`${id}-title`} onKeyDown={onEscape(leave)}>
      <div class="standing">
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
          {text('popupLog')}
        </h2>
        <button type="button" class="button quiet" onClick={leave}>
          {text('popupBack')}
        </button>
      </div>
      <PersonPicker people={people} chosen={person} choose={setPerson} />
      <div class="more">
        <label>
          {text('popupLogWhen')}
          <select value={day} onChange={(event) => setDay(event.currentTarget.value)}>
            {lateDayChoices(today).map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text('popupLogMinutes')}
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={mostMinutes}
            ref={length}
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={`${id}-wrong`}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <p id={`${id}-wrong`} class="note" role="status">
          {isWrong && text('popupLogMinutesWrong')}
        </p>
      </div>
      <Acts
        reading={reading}
        person={people.get(person ?? '')}
        log={(behaviour) => log({ behaviour })}
      />
      <OwnAct log={(words) => log({ text: words })} />
    </section>
  );
}
