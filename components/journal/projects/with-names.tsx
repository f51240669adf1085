import type { Person } from '../../../domain/people';
import type { Project } from '../../../domain/projects';
import { text } from '../../../storage/texts';
import { nameHere } from '../../emphasis';
import { Names } from '../../names';

interface Props {
  project: Project;
  people: ReadonlyMap<string, Person>;
}

/** "With Ana and Ben"; the removed are nobody's name any more. */
export function WithNames({ project, people }: Props) {
  const names = project.people.map((id) => people.get(id)?.name ?? text('journalSomebody'));
  const [before, after] = text('journalProjectsWith', nameHere).split(nameHere);
  return (
    <>
      {before}
      <Names names={names} />
      {after}
    </>
  );
}
