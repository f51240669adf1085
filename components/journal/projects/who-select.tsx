import type { Person } from '../../../domain/people';
import type { Project } from '../../../domain/projects';

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
export function WhoSelect({ label, nobody, project, people, chosen, choose }: Props) {
  const present = project.people.flatMap((id) => people.get(id) ?? []);
  if (present.length === 0) return null;
  return (
    <label class="field">
      {label}
      <select
        value={chosen ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value || undefined)}
      >
        <option value="">{nobody}</option>
        {present.map(({ id, name }) => (
          <option key={id} value={id} dir="auto">
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
