import type { Behaviour } from '../../domain/behaviours';
import { personNamed } from '../../domain/naming';
import type { Person } from '../../domain/people';
import type { Promised } from '../../domain/promises';
import { text } from '../../storage/texts';
import { Emphasis, nameHere } from '../emphasis';
import { Suggestion } from '../suggestion';

interface Props {
  promised: Promised;
  /** the one that was promised; gone with its playbook, it is told without a name */
  behaviour: Behaviour | undefined;
  /** by id */
  people: ReadonlyMap<string, Person>;
}

/** What was promised: a suggestion taken up, or what somebody said they need. */
export function PromisedWords({ promised, behaviour, people }: Props) {
  const person = people.get(promised.person ?? '');
  if (promised.text !== undefined) {
    const name = person?.name ?? text('journalSomebody');
    return (
      <>
        <p>
          <Emphasis text={text('popupNeed', nameHere)} name={name} />
        </p>
        <p dir="auto">{promised.text}</p>
      </>
    );
  }
  const named = behaviour && personNamed(behaviour, person, people.values());
  return (
    <p>
      <Suggestion behaviour={promised.behaviour} name={named?.name} />
    </p>
  );
}
