import { standards, type Behaviour, type Standard } from '../../../domain/behaviours';
import type { OwnBehaviour } from '../../../domain/own-behaviours';
import type { Playbook } from '../../../domain/playbook';
import type { Practice } from '../../../domain/practice';
import type { Settings } from '../../../storage/settings';
import { promptOf, shortOf, whyOf } from '../../../storage/wordings';

/** One behaviour of the list, with what can be said about it here. */
export interface Listed {
  behaviour: Behaviour;
  isOn: boolean;
  /** title of the playbook it comes with */
  from?: string;
}

/** The behaviours of one service standard. */
export interface Group {
  standard: Standard;
  listed: Listed[];
  /** how many of them are on */
  on: number;
}

type Held = Pick<Practice<Settings>, 'behaviours' | 'wordings' | 'policy'>;

/**
 * All but the leader's own, by service standard; a group in which nothing is found is left out.
 * @param off ids of what is not offered @param playbooks those taken in
 */
export function groupsOf(
  { behaviours, wordings, policy }: Held,
  off: ReadonlySet<string>,
  own: readonly OwnBehaviour[],
  playbooks: readonly Playbook[],
  search: string,
): Group[] {
  const mine = new Set(own.map(({ id }) => id));
  const sources = new Map(
    [...playbooks, ...(policy?.playbook ? [policy.playbook] : [])].flatMap(
      ({ title, behaviours }) => behaviours.map(({ id }) => [id, title] as const),
    ),
  );
  const listed = behaviours
    .filter(({ id }) => !mine.has(id) && matches(id, search))
    .map((behaviour): Listed => {
      const from = wordings.has(behaviour.id) ? sources.get(behaviour.id) : undefined;
      return { behaviour, isOn: !off.has(behaviour.id), ...(from !== undefined && { from }) };
    });
  return standards.flatMap((standard) => {
    const those = listed.filter(({ behaviour }) => behaviour.standard === standard);
    return those.length === 0
      ? []
      : [{ standard, listed: those, on: those.filter(({ isOn }) => isOn).length }];
  });
}

/** Do all the words looked for stand in its texts, or is it its number? */
function matches(id: string, search: string): boolean {
  const told = plain([id, shortOf(id), promptOf(id).replaceAll('*', ''), whyOf(id)].join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => told.includes(word));
}

const plain = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
