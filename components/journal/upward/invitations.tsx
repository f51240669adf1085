import type { Invitation } from '../../../domain/upward';
import { counted, text } from '../../../storage/texts';
import { recordBuried, recordChanged } from '../../undoable';
import { useEarlier } from '../earlier';
import { goOnAt } from '../place';
import { useSearch } from '../searched';
import type { PartProps } from '../section';
import { InvitationLine } from './invitation-line';
import type { UpwardRead } from './reading';

/** Invitations at a time. */
const piece = 12;

const titleOf = ({ title }: Invitation) => title;

/** What my leader was asked to, and what became of it. */
export function Invitations({
  clock,
  save,
  read,
  invitations,
}: PartProps<UpwardRead> & { invitations: readonly Invitation[] }) {
  const { found, isSearching, field } = useSearch(
    invitations,
    titleOf,
    text('journalUpwardSearch'),
  );
  const { shown, place, earlier } = useEarlier(found, piece, isSearching);
  if (invitations.length === 0) return <p class="note">{text('journalUpwardNoInvitations')}</p>;

  const came = invitations.filter((one) => one.came).length;
  const briefed = invitations.filter(({ briefedOn }) => briefedOn !== undefined).length;
  const change = (id: string, hasCome: boolean | undefined) =>
    save(() => recordChanged('invitation', id, () => ({ came: hasCome }), clock));
  const bury = (id: string) =>
    save(async () => ({
      ...(await recordBuried(id, clock, text('journalUpwardInvitationGone'))),
      next: goOnAt('upward-invitations'),
    }));
  return (
    <>
      <p>
        {[
          counted('journalUpwardAskedTimes', invitations.length),
          ...(came > 0 ? [counted('journalUpwardCameTimes', came)] : []),
          ...(briefed > 0 ? [counted('journalUpwardBriefedTimes', briefed)] : []),
        ].join(' · ')}
      </p>
      {field}
      <ul role="list" ref={place}>
        {shown.map((invitation) => (
          <InvitationLine
            key={invitation.id}
            invitation={invitation}
            today={read.today}
            onCame={(hasCome) => void change(invitation.id, hasCome)}
            onDelete={() => void bury(invitation.id)}
          />
        ))}
      </ul>
      {earlier}
    </>
  );
}
