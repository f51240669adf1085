import { filledJournal } from '../browser/filled-journal';
import { team } from '../browser/team';

/** Whatever a leader writes. */
const written = [
  ...['name', 'note', 'text', 'title', 'theirs', 'mine', 'can', 'cannot', 'decides', 'answerTime'],
  ...['did', 'who', 'where', 'better', 'action', 'talk', 'walk', 'prompt', 'short'],
];

/**
 * The text of a backup with something in every section of the journal, and in every text of it a word that stands
 * nowhere else.
 * @returns the words, and those that are names, by address
 */
export function seededJournal(): { backup: string; words: string[]; names: Map<string, string> } {
  const words: string[] = [];
  const mark = (text: string) => {
    const word = `Canary${String(words.length).padStart(3, '0')}x`;
    words.push(word);
    return `${word} ${text}`;
  };
  const journal = JSON.parse(filledJournal());
  journal.people = journal.people.map((person: object) => ({ ...person, note: 'Likes it short' }));
  const seeded = JSON.parse(JSON.stringify(journal), (key, value: unknown) => {
    if (typeof value !== 'string' || !written.includes(key)) return value;
    // The pages know these people under their own names.
    return mark(key === 'name' ? 'Quoll' : value);
  });
  const names = new Map<string, string>(
    seeded.people.map(({ addresses, name }: { addresses: string[]; name: string }) => [
      addresses[0],
      name.split(' ')[0],
    ]),
  );
  return { backup: JSON.stringify(seeded), words, names };
}

/** The people of the team under names that stand nowhere else. */
export const canaryTeam = team.map(({ address }, n) => ({ name: `Canary${n}x Quoll`, address }));
