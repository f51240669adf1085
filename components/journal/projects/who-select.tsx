import type { Person } from '../../../domain/people';
import type { Project } from '../../../domain/projects';
import { Choice } from '../../fields/choice';

interface Props {
  label: string;
  /** what it is called when nobody is named */
  nobody: string;
  project: Project;
  people: ReadonlyMap<string, Person>;
  /** id */
  chosen: string | undefined;
  choose: (person: string | undefined) => void;
}

/** One of the people of a project, or nobody in particular. */
export function WhoSelect({ label, nobody, project, people, chosen = '', choose }: Props) {
  const present = project.people.flatMap((id) => people.get(id) ?? []);
  if (present.length === 0) return null;
  return (
    <Choice
      label={label}
      value={chosen}
      options={[['', nobody], ...present.map(({ id, name }) => [id, name] as const)]}
      onChoose={(id) => choose(id || undefined)}
    />
  );
}
