import type { Behaviour } from '../../../domain/behaviours';
import { knownZone } from '../../../domain/calendar';
import { personNamed } from '../../../domain/naming';
import type { Person } from '../../../domain/people';
import type { Decided } from '../../../storage/decisions';
import { text } from '../../../storage/texts';
import { occasionInWords, Suggestion } from '../../suggestion';
import { timeOfDay } from '../days';
import { nameOf } from '../log/saying';
import { fateTexts, outcomeOf, outcomeTexts, reasonTexts } from './outcomes';

interface Props {
  decided: Decided;
  /** what was suggested, while it is known */
  behaviour: Behaviour | undefined;
  people: ReadonlyMap<string, Person>;
  zone: string;
  today: string;
}

/** One occasion: with whom, what came of it, and why. */
export function WhyLine({ decided, behaviour, people, zone, today }: Props) {
  const outcome = outcomeOf(decided);
  const named = behaviour && personNamed(behaviour, people.get(decided.person), people.values());
  return (
    <li class="occasion">
      <p>
        <strong>{occasionInWords(decided.kind, decided.day, today)}</strong>
        {' · '}
        <bdi>{nameOf(decided.person, people)}</bdi>
        <span class="note"> · {timeOfDay(decided.at, knownZone(zone))}</span>
      </p>
      <p>
        {text('journalWhySaid', text(outcomeTexts[outcome]), because(decided))}{' '}
        {whatBecame(decided)}
      </p>
      {decided.behaviour !== undefined && (
        <p class="suggested">
          <Suggestion behaviour={decided.behaviour} name={named?.name} />
        </p>
      )}
    </li>
  );
}

const because = ({ fate, reason }: Decided): string =>
  text(fate === 'unseen' ? 'fate_unseen' : reasonTexts[reason]);

function whatBecame({ outcome, fate }: Decided): string | undefined {
  if (fate === 'unseen') return undefined;
  if (fate) return text(fateTexts[fate]);
  return outcome === 'page' ? text('fate_open') : undefined;
}
