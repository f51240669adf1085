import { useState } from 'preact/hooks';
import type { MarkName } from '../../../domain/log';
import { append, remove } from '../../../storage/log';
import { text } from '../../../storage/texts';
import { dayInWords } from '../../when';
import { FormEnd } from '../../fields/form-end';
import { Rating } from '../../fields/rating';
import { shownNumber } from '../../numbers';
import type { PersonProps } from './person-page';
import { lastMark } from './last-mark';

const asked = [
  ['heard', 'journalPeopleHeard'],
  ['respected', 'journalPeopleRespected'],
  ['on-my-side', 'journalPeopleOnSide'],
] as const satisfies [MarkName, string][];

/** Three questions that a person may answer when asked; only what they said themselves. */
export function Pulse({ read, person, clock, save }: PersonProps) {
  const [said, setSaid] = useState<Partial<Record<MarkName, number>>>({});
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = asked.flatMap(([what]) => {
      const value = said[what];
      return value === undefined ? [] : [{ what, value }];
    });
    setEmpty(chosen.length === 0);
    if (chosen.length === 0) return;
    void save(async () => {
      const ids: string[] = [];
      for (const { what, value } of chosen) {
        const mark = { kind: 'mark', what, value, person: person.id } as const;
        ids.push((await append(mark, clock(), read.today)).id);
      }
      setSaid({});
      return {
        words: text('journalPeoplePulseKept'),
        undo: async () => {
          for (const id of ids) await remove(id, clock());
        },
      };
    });
  };
  const before = (what: MarkName) => {
    const last = lastMark(read.events, what, person.id);
    return (
      last &&
      text('journalPeoplePulseLast', shownNumber(last.value), dayInWords(last.day, read.today))
    );
  };
  return (
    <details class="part">
      <summary>
        <h4>{text('journalPeoplePulse')}</h4>
      </summary>
      <p class="note">{text('journalPeoplePulseMeans')}</p>
      <form class="short-form" noValidate onSubmit={submit}>
        {asked.map(([what, key]) => (
          <Rating
            key={what}
            title={text(key)}
            ends={[text('journalPeoplePulseLow'), text('journalPeoplePulseHigh')]}
            value={said[what]}
            before={before(what)}
            onChoose={(value) => setSaid((now) => ({ ...now, [what]: value }))}
          />
        ))}
        {isEmpty && <p class="trouble">{text('journalPeoplePulseEmpty')}</p>}
        <FormEnd submit={text('journalPeoplePulseKeep')} plain />
      </form>
    </details>
  );
}
