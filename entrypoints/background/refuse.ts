import { endOfDay } from '../../domain/calendar';
import { silence, type Decided } from '../../storage/decisions';
import type { Clock } from '../../storage/log';
import type { Refusal } from '../../storage/requests';
import { changeSettings } from '../../storage/settings';

/** The prompt's small menu: each choice can be taken back in the options. Whatever is refused, the thread has had its prompt. */
export async function refuse(decided: Decided, what: Refusal, { now, zone }: Clock): Promise<void> {
  await changeSettings(({ quietPeople, off }) => {
    if (what === 'person') return { quietPeople: [...new Set([...quietPeople, decided.person])] };
    if (what === 'behaviour') return { off: [...new Set([...off, decided.behaviour!])] };
    return what === 'today' ? { pausedUntil: endOfDay(now, zone) } : {};
  });
  await silence(decided.id);
}
