import type { Note } from '../../../domain/stories';
import { text } from '../../../storage/texts';
import { goOnAt } from '../place';
import type { PartProps } from '../section';
import { NoteForm } from './note-form';
import { NoteLine } from './note-line';
import type { UpwardRead } from './reading';
import { useSearch } from '../searched';

const topics = [
  {
    topic: 'complaint',
    title: 'journalUpwardComplaints',
    label: 'journalUpwardComplaint',
    search: 'journalUpwardComplaintsSearch',
  },
  {
    topic: 'compliment',
    title: 'journalUpwardCompliments',
    label: 'journalUpwardCompliment',
    search: 'journalUpwardComplimentsSearch',
  },
] as const;

/** What customers said, good and bad, and what of it goes on the sheet. */
export const Notes = (props: PartProps<UpwardRead>) =>
  topics.map((one) => <Topic key={one.topic} {...props} {...one} />);

const wordsOf = (note: Note) => `${note.text} ${note.action}`;

function Topic({
  topic,
  title,
  label,
  search,
  ...part
}: PartProps<UpwardRead> & (typeof topics)[number]) {
  const notes = part.read.notes.filter((note) => note.topic === topic).toReversed();
  const { found, field } = useSearch(notes, wordsOf, text(search));
  const heading = `upward-${topic}`;
  return (
    <section class="part" aria-labelledby={heading}>
      <h4 id={heading} tabIndex={-1}>
        {text(title)}
      </h4>
      {field}
      {found.length > 0 && (
        <ul role="list">
          {found.map((note) => (
            <NoteLine key={note.id} {...part} note={note} onGone={goOnAt(heading)} />
          ))}
        </ul>
      )}
      <NoteForm {...part} topic={topic} label={text(label)} />
    </section>
  );
}
