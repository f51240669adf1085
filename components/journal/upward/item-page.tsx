import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { TakeAway } from '../../take-away';
import { PlaceTop } from '../place';
import { MovedBy } from '../people/moved-by';
import type { PartProps } from '../section';
import { Done } from './done';
import { storyIn } from './doing';
import { useDraft } from './draft';
import { ItemFields } from './item-fields';
import type { KitItem } from './kit/item';
import { Invitations } from './invitations';
import type { Known } from './letters/letter';
import { NoLeader } from './no-leader';
import { useNoting } from './noting';
import { Notes } from './notes';
import type { UpwardRead } from './reading';

interface Props extends PartProps<UpwardRead> {
  item: KitItem;
  /** id of the story or invitation that it is about */
  topic: string | undefined;
}

/** One of the eleven: what it is for, a short form, and the text that grows from it. */
export function ItemPage({ item, topic, ...part }: Props) {
  const { clock, say, read } = part;
  const about = item.fields.find(({ kind }) => kind === 'story' || kind === 'invitation');
  const draft = useDraft(item.id, topic && about ? { [about.name]: topic } : {}, part);
  const leader = read.leaders.find(({ id }) => id === draft?.fields.leader) ?? read.leaders[0];
  const known: Known = { ...read, leader };
  const noting = useNoting(part, item, draft?.fields, known);
  if (!draft) return null;

  const { fields } = draft;
  const { subject, text: words, event } = item.letter(fields, known);
  const asked = read.invitations.filter(({ occasion }) => occasion === item.occasion);
  return (
    <>
      <PlaceTop back="#upward" backName={text('journalUpwardAll')}>
        {text(item.title)}
      </PlaceTop>
      <p class="note">{whyOf(item.behaviour)}</p>
      {!leader && <NoLeader />}
      {item.id === 'B80' && <Notes {...part} />}
      {item.id === 'B81' && leader && <MovedBy {...part} leader={leader} />}
      <ItemFields item={item} draft={draft} read={read} />
      <section class="part upward-letter" aria-labelledby="upward-text">
        <h4 id="upward-text">{text('journalUpwardText')}</h4>
        <TakeAway
          clock={clock}
          say={say}
          text={words}
          mail={{ to: leader?.addresses.slice(0, 1) ?? [], subject }}
          event={event}
          onTaken={(how) => {
            // A story in a draft to my leader is told; if it is not sent after all, this is undone.
            if (how === 'draft' && storyIn(item, fields, known)) noting.log();
          }}
        />
        <Done
          {...noting}
          item={item}
          isLoggedToday={item.id !== 'B73-brief' && read.loggedToday.has(item.behaviour)}
          clear={draft.clear}
        />
      </section>
      {item.occasion && asked.length > 0 && (
        <section class="part" aria-labelledby="upward-invitations">
          <h4 id="upward-invitations" tabIndex={-1}>
            {text('journalUpwardInvitations')}
          </h4>
          <Invitations {...part} invitations={asked} />
        </section>
      )}
    </>
  );
}
