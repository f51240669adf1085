import { personNamed } from '../../domain/naming';
import type { Decided } from '../../storage/decisions';
import { people, personById } from '../../storage/people';
import { practice } from '../../storage/practice';
import type { Card } from '../../storage/requests';

/** What the prompt may show: never more than the page shows anyway, and a name only when switched on. */
export async function cardFor({ site, kind, behaviour = '', day, person }: Decided): Promise<Card> {
  const [{ chosen, behaviours, wordings }, everybody, about] = await Promise.all([
    practice(),
    people(),
    personById(person),
  ]);
  const offered = behaviours.find(({ id }) => id === behaviour);
  const named = chosen.discreet || !offered ? undefined : personNamed(offered, about, everybody);
  const worded = wordings.get(behaviour);
  return {
    site,
    kind,
    behaviour,
    day,
    name: named?.name,
    ...(worded && { wording: { prompt: worded.prompt, short: worded.short, why: worded.why } }),
  };
}
