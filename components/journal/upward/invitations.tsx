import type { Invitation } from '../../../domain/upward';
import { buryRecord, changeRecord, putRecordBack } from '../../../storage/records';
import { counted, text } from '../../../storage/texts';
import { useSearch } from '../searched';
import { InvitationLine } from './invitation-line';
import type { PartProps } from './reading';

const titleOf = ({ title }: Invitation) => title;

/** What my leader was asked to, and what became of it. */
export function Invitations({
  clock,
  save,
  read,
  reload,
  invitations,
}: PartProps & { invitations: readonly Invitation[] }) {
  const { found, field } = useSearch(invitations, titleOf, text('journalUpwardSearch'));
  if (invitations.length === 0) return <p class="note">{text('journalUpwardNoInvitations')}</p>;

  const came = invitations.filter((one) => one.came).length;
  const briefed = invitations.filter(({ briefedOn }) => briefedOn !== undefined).length;
  const change = (id: string, hasCome: boolean | undefined) =>
    save(async () => {
      const before = await changeRecord('invitation', id, () => ({ came: hasCome }), clock());
      await reload();
      return {
        words: text('peopleSaved'),
        undo: async () => {
          if (before) await putRecordBack(before, clock());
          await reload();
        },
      };
    });
  const bury = (id: string) =>
    save(async () => {
      const buried = await buryRecord(id, clock());
      await reload();
      document.getElementById('upward-invitations')?.focus();
      return {
        words: text('journalUpwardInvitationGone'),
        undo: async () => {
          if (buried) await putRecordBack(buried, clock());
          await reload();
        },
      };
    });
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
      <ul role="list">
        {found.map((invitation) => (
          <InvitationLine
            key={invitation.id}
            invitation={invitation}
            today={read.today}
            onCame={(hasCome) => void change(invitation.id, hasCome)}
            onDelete={() => void bury(invitation.id)}
          />
        ))}
      </ul>
    </>
  );
}
