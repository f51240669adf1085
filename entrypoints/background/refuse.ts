import { endOfDay } from '../../domain/calendar';
import { closeUnanswered, silence, type Decided } from '../../storage/decisions';
import type { Clock } from '../../storage/log';
import type { Refusal } from '../../storage/requests';
import { changeSettings } from '../../storage/settings';

/** The prompt's small menu: each choice can be taken back in the options. */
export async function refuse(decided: Decided, what: Refusal, { now, zone }: Clock): Promise<void> {
  if (what === 'thread') return silence(decided.id);
  await changeSettings(({ quietPeople, off }) => {
    if (what === 'person') return { quietPeople: [...new Set([...quietPeople, decided.person])] };
    if (what === 'behaviour') return { off: [...new Set([...off, decided.behaviour!])] };
    return { pausedUntil: endOfDay(now, zone) };
  });
  await closeUnanswered(decided.id, 'withdrawn');
}
