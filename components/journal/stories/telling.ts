import { addDays } from '../../../domain/calendar';
import type { Person } from '../../../domain/people';
import type { Story, Telling } from '../../../domain/stories';
import { lateDays } from '../../../domain/week';
import { freshId } from '../../../storage/device';
import { append, putBack, remove, type Clock } from '../../../storage/log';
import { changeRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';

/** To whom a story is told: the team, to open a meeting; my leader; anybody, said in words. */
export type Audience = 'team' | 'elsewhere' | { leader: Person | undefined };

/**
 * Notes that a story was told, and logs the act with it: to the team "opened with a story" (B71), to my leader "sent a story"
 * (B77), to others an act in words. Told longer ago than the log takes in, it is only noted.
 * The act and the telling have one id, so that they go together.
 * @returns the way back
 */
export async function tell(
  story: Story,
  to: Audience,
  { where, day }: Pick<Telling, 'where' | 'day'>,
  today: string,
  clock: Clock,
): Promise<() => Promise<void>> {
  const isLoggable = day >= addDays(today, -lateDays) && day <= today;
  const id = isLoggable
    ? (await append({ kind: 'act', ...actOf(to, where) }, clock, day)).id
    : freshId(clock.now);
  const before = await changeRecord(
    'story',
    story.id,
    ({ told }) => ({ told: [...told, { id, day, where }] }),
    clock,
  );
  if (!before) {
    await remove(id, clock);
    throw new Error('The story has been deleted.');
  }
  return async () => void (await untell(story, id, clock));
}

/** Takes away a telling that was none, and its act with it. @returns the way back */
export async function untell(
  { id }: Story,
  telling: string,
  clock: Clock,
): Promise<() => Promise<void>> {
  const act = await remove(telling, clock);
  const before = await changeRecord(
    'story',
    id,
    ({ told }) => ({ told: told.filter((one) => one.id !== telling) }),
    clock,
  );
  return async () => {
    if (act) await putBack(act);
    if (before) await putRecordBack(before, clock);
  };
}

function actOf(to: Audience, where: string) {
  if (to === 'team') return { behaviour: 'B71' };
  if (to === 'elsewhere') return { text: text('journalStoriesToldAct', where) };
  return { behaviour: 'B77', ...(to.leader && { person: to.leader.id }) };
}
