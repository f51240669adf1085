import type { ComponentChildren } from 'preact';
import type { Role } from '../../domain/people';
import type { Reading } from '../../domain/people-list';
import { counted, text } from '../../storage/texts';
import type { Joined } from './joining';
import { worded } from '../worded';
import './people.css';

/** One thing to know about one line of a list. */
interface Remark {
  line: number;
  words: ComponentChildren;
}

/** How many remarks stand open; the rest is one click away. */
const open = 4;

/** Everything worth saying about a list besides the number of people in it, by line. */
export function Remarks({
  unread,
  joined,
}: {
  unread: Reading['unread'];
  joined?: Joined | undefined;
}) {
  const remarks = [...unread.map(unreadRemark), ...(joined ? joinRemarks(joined) : [])].sort(
    (a, b) => a.line - b.line,
  );
  if (remarks.length === 0) return null;
  const rest = remarks.slice(open);
  return (
    <>
      <RemarkList remarks={remarks.slice(0, open)} />
      {rest.length > 0 && (
        <details>
          <summary>{counted('peopleMoreRemarks', rest.length)}</summary>
          <RemarkList remarks={rest} />
        </details>
      )}
    </>
  );
}

const RemarkList = ({ remarks }: { remarks: Remark[] }) => (
  <ul role="list" class="remarks">
    {remarks.map(({ words }, index) => (
      <li key={index}>{words}</li>
    ))}
  </ul>
);

const unreadRemark = ({ line, text: piece }: Reading['unread'][number]): Remark => ({
  line,
  words: worded('peopleUnreadLine', line, piece.length > 80 ? `${piece.slice(0, 80)}…` : piece),
});

const joinRemarks = ({ merged, taken, refused, own }: Joined): Remark[] => [
  ...merged.map(({ line, name, into }) => ({
    line,
    words:
      name === into
        ? worded('peopleMergedSame', line, name)
        : worded('peopleMergedInto', line, name, into),
  })),
  ...taken.map(({ line, address, holder, role }) => ({
    line,
    words: worded('peopleTaken', line, address, holder, roleName(role)),
  })),
  ...refused.map(({ line, address }) => ({ line, words: worded('peopleRefused', line, address) })),
  ...own.map(({ line, address }) => ({ line, words: worded('peopleOwn', line, address) })),
];

/** What somebody is to the leader, in a word or two. */
export function roleName(role: Role): string {
  if (role === 'leader') return text('peopleRoleLeader');
  return role === 'customer' ? text('peopleRoleCustomer') : text('peopleRoleReport');
}
