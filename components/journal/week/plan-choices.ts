import { momentKinds, type MomentKind } from '../../../domain/moments';
import { isPlannable } from '../../../domain/plans';
import type { Practice } from '../../../domain/practice';
import type { Settings } from '../../../storage/settings';

type InForce = Pick<Practice<Settings>, 'behaviours' | 'plans' | 'chosen'>;

/** The behaviours a plan can choose for a moment: what playbooks recommend first, then in the order of the catalogue. */
export function behavioursFor(
  moment: MomentKind,
  { behaviours, plans, chosen }: InForce,
): string[] {
  const offered = behaviours
    .filter(({ id, moments }) => moments.includes(moment) && !chosen.off.includes(id))
    .map(({ id }) => id);
  const recommended = plans.filter((plan) => plan.moment === moment).map((plan) => plan.behaviour);
  const known = recommended.filter((id) => offered.includes(id));
  return [...new Set([...known, ...offered])];
}

/** The moments a plan can begin with: those a page shows, for which anything is offered; recommended ones first. */
export function plannableMoments(inForce: InForce): MomentKind[] {
  const some = momentKinds.filter(
    (kind) => isPlannable(kind) && behavioursFor(kind, inForce).length > 0,
  );
  const recommended = inForce.plans.map(({ moment }) => moment);
  return some.toSorted((a, b) => Number(recommended.includes(b)) - Number(recommended.includes(a)));
}
