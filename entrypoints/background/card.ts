import type { Decided } from '../../storage/decisions';
import { personById } from '../../storage/people';
import type { Card } from '../../storage/requests';
import { settings } from '../../storage/settings';

/** What the prompt may show: never more than the page shows anyway, and a name only when switched on. */
export async function cardFor({ site, kind, behaviour = '', day, person }: Decided): Promise<Card> {
  const { discreet } = await settings();
  const name = discreet ? undefined : (await personById(person))?.name;
  return { site, kind, behaviour, day, name };
}
