import { isOpen, needsIn, type Need } from '../../../domain/needs';
import { answerPromise } from '../../../storage/answers';
import { remove } from '../../../storage/log';
import { counted, text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { goOnAt } from '../place';
import { NewNeed } from './new-need';
import type { PersonProps } from './person-page';
import { needInWords } from './words';

const answers = [
  ['yes', 'journalPeopleNeedYes'],
  ['partly', 'popupPartly'],
  ['no', 'journalPeopleNeedNo'],
] as const;

/** "What do you need from me, by when?": asked, written down, and looked after. */
export function Needs(props: PersonProps) {
  const { read, person, clock, save } = props;
  const needs = needsIn(
    read.promises.filter((promise) => promise.person === person.id),
    read.clock.now,
    read.clock.zone,
  );
  const open = needs.filter(isOpen);
  const closed = needs.filter((need) => !isOpen(need));
  const answer = ({ id }: Need, said: (typeof answers)[number][0]) =>
    save(async () => {
      const event = await answerPromise(id, said, clock());
      return {
        words: text('journalPeopleNeedAnswered'),
        next: goOnAt('people-needs'),
        ...(event !== undefined && { undo: () => remove(event, clock()) }),
      };
    });
  return (
    <section class="part" aria-labelledby="people-needs">
      <h4 id="people-needs" tabIndex={-1}>
        {text('journalPeopleNeedsTitle')}
      </h4>
      {needs.length === 0 && <p class="note">{whyOf('B21')}</p>}
      {open.length > 0 && (
        <ul role="list">
          {open.map((need) => (
            <li key={need.id} class="row">
              <NeedWords need={need} today={read.today} />
              <div class="actions">
                {answers.map(([said, key]) => (
                  <button
                    key={said}
                    type="button"
                    class="button"
                    aria-describedby={`need-${need.id}`}
                    onClick={() => void answer(need, said)}
                  >
                    {text(key)}
                  </button>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      <NewNeed {...props} />
      {closed.length > 0 && (
        <details>
          <summary>{counted('journalPeopleNeedsClosed', closed.length)}</summary>
          <ul role="list">
            {closed.map((need) => (
              <li key={need.id} class="row">
                <NeedWords need={need} today={read.today} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const NeedWords = ({ need, today }: { need: Need; today: string }) => (
  <div id={`need-${need.id}`}>
    <p dir="auto">{need.text}</p>
    <p class={`note ${need.state === 'due' ? 'over' : ''}`}>{needInWords(need, today)}</p>
  </div>
);
