import { append, remove, type Clock } from '../../../storage/log';
import { addRecord, buryRecord, changeRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { dayIn, timeIn } from '../../fields/field';
import { tell } from '../stories/telling';
import type { KitItem } from './kit/item';
import type { Fields, Known } from './letters/letter';

/** Why it cannot be noted: something is not said yet, or it is noted already. Undefined when nothing is in the way. */
export function hindranceTo(item: KitItem, fields: Fields, known: Known): string | undefined {
  const { today, invitations } = known;
  const title = titleIn(fields, known);
  const day = dayIn(fields.day);
  if (item.occasion && (!title || day === undefined)) return text('journalUpwardAskMissing');
  const invitation = invitationIn(fields, known);
  if (item.id === 'B73-brief' && !invitation) return text('journalUpwardBriefMissing');
  const isNoted =
    invitations.some(
      (one) => one.occasion === item.occasion && one.title === title && one.day === day,
    ) ||
    (item.id === 'B73-brief' && invitation?.briefedOn !== undefined) ||
    (item.id === 'B79' && invitation?.pagerOn !== undefined) ||
    storyIn(item, fields, known)?.told.some((one) => one.day === today && one.where === upward());
  return isNoted ? text('journalUpwardNoted') : undefined;
}

/**
 * Notes what was done for my leader: the act, and with it the new invitation, the telling of a story, or what became of an
 * invitation. The brief alone is no act of its own: it belongs to the invitation. @returns the way back
 */
export async function note(
  item: KitItem,
  fields: Fields,
  known: Known,
  clock: Clock,
): Promise<() => Promise<void>> {
  const { leader, today } = known;
  const story = storyIn(item, fields, known);
  if (story) return tell(story, { leader }, { where: upward(), day: today }, today, clock);
  const undoRecord = await noteInvitation(item, fields, known, clock);
  if (item.id === 'B73-brief') return undoRecord;
  const person = leader && { person: leader.id };
  const act = await append({ kind: 'act', behaviour: item.behaviour, ...person }, clock, today);
  return async () => {
    await remove(act.id, clock);
    await undoRecord();
  };
}

async function noteInvitation(
  item: KitItem,
  fields: Fields,
  known: Known,
  clock: Clock,
): Promise<() => Promise<void>> {
  const { today } = known;
  if (item.occasion) {
    const time = timeIn(fields.time);
    const { id } = await addRecord(
      {
        type: 'invitation',
        occasion: item.occasion,
        title: titleIn(fields, known)!,
        day: dayIn(fields.day)!,
        ...(time && { time }),
        invitedOn: today,
      },
      clock,
    );
    return async () => void (await buryRecord(id, clock));
  }
  const invitation = invitationIn(fields, known);
  if (!invitation) return async () => {};
  const before = await changeRecord(
    'invitation',
    invitation.id,
    // One page is for what they could not come to.
    ({ came }) =>
      item.id === 'B79' ? { pagerOn: today, came: came ?? false } : { briefedOn: today },
    clock,
  );
  return async () => {
    if (before) await putRecordBack(before, clock);
  };
}

/** What they are asked to: as typed, else those whom the chosen story is about. */
const titleIn = (fields: Fields, { stories }: Known): string | undefined =>
  fields.title?.trim() || stories.find(({ id }) => id === fields.story)?.who;

const invitationIn = (fields: Fields, { invitations }: Known) =>
  invitations.find(({ id }) => id === fields.invitation);

/** The story that is sent. */
export const storyIn = (item: KitItem, fields: Fields, { stories }: Known) =>
  item.id === 'B77' ? stories.find(({ id }) => id === fields.story) : undefined;

/** Where a story sent to my leader was told. */
const upward = () => text('journalStoriesToLeader');
