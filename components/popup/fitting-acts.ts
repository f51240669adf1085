import type { Behaviour } from '../../domain/behaviours';
import type { LogEvent } from '../../domain/log';
import type { Person } from '../../domain/people';
import type { Plan } from '../../domain/playbook';
import { promptOf, shortOf } from '../../storage/wordings';
import { holds, plain } from '../search';

/** So many acts can be taken in at a glance; the others are searched. */
const shownAtOnce = 8;
const mostFound = 12;
/** A real talk and a recognition: what is done most, and what everything else rests on. */
const always = ['B05', 'B68'];

/**
 * The few acts worth a button, by id: a real talk and a recognition, the week's plan, what suits the chosen person, what was
 * done lately, then the order of the catalogue. @param offered those that are not switched off
 */
export function fittingActs(
  offered: readonly Behaviour[],
  events: readonly LogEvent[],
  plan: Plan | undefined,
  person: Person | undefined,
): string[] {
  const lately = events
    .flatMap((event) => (event.kind === 'act' ? [event] : []))
    .toSorted((a, b) => b.at - a.at);
  const idsOf = (acts: typeof lately) => acts.map(({ behaviour = '' }) => behaviour);
  const suits = ({ about, talk, standard }: Behaviour) =>
    person?.role === 'report' ? talk || standard === 'recognise' : about === person?.role;
  const wished = [
    ...always,
    ...(plan ? [plan.behaviour] : []),
    ...(person ? idsOf(lately.filter((act) => act.person === person.id)) : []),
    ...(person && person.role !== 'report' ? offered.filter(suits).map(({ id }) => id) : []),
    ...idsOf(lately),
    ...offered.filter(suits).map(({ id }) => id),
    ...offered.map(({ id }) => id),
  ];
  const ids = new Set(offered.map(({ id }) => id));
  return [...new Set(wished)].filter((id) => ids.has(id)).slice(0, shownAtOnce);
}

/** The acts whose words hold every word of a search, by id. */
export function foundActs(offered: readonly Behaviour[], search: string): string[] {
  const isFound = holds(search);
  return offered
    .map(({ id }) => id)
    .filter((id) => isFound(plain(`${shortOf(id)} ${promptOf(id).replaceAll('*', '')}`)))
    .slice(0, mostFound);
}
