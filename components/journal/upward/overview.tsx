import { text } from '../../../storage/texts';
import type { PartProps } from '../section';
import { kit } from './kit/kit';
import { Invitations } from './invitations';
import { NoLeader } from './no-leader';
import type { UpwardRead } from './reading';

/** The kit, and what became of the invitations. */
export function Overview(props: PartProps<UpwardRead>) {
  const { read } = props;
  return (
    <>
      <p class="note">{text('journalUpwardMeans')}</p>
      {read.leaders.length === 0 && <NoLeader />}
      <div class="upward-kit">
        {kit.map(({ id, title, items }) => (
          <section key={id} aria-labelledby={`upward-${id}`}>
            <h3 id={`upward-${id}`}>{text(title)}</h3>
            <ul role="list">
              {items.map((item) => (
                <li key={item.id}>
                  <a href={`#upward/${item.id}`}>{text(item.title)}</a>
                  <p class="note">{text(item.line)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <section class="part" aria-labelledby="upward-invitations">
        <h3 id="upward-invitations" tabIndex={-1}>
          {text('journalUpwardInvitations')}
        </h3>
        <Invitations {...props} invitations={read.invitations} />
      </section>
    </>
  );
}
