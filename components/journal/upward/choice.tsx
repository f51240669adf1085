import { text } from '../../../storage/texts';
import type { Draft } from './draft';
import type { KitField } from './kit/item';

interface Props {
  field: Pick<KitField, 'name' | 'label'>;
  draft: Draft;
  options: readonly { value: string; name: string }[];
}

/** One of several, kept at once; the first is meant while nothing is chosen. */
export const Choice = ({ field: { name, label }, draft, options }: Props) => (
  <label class="field">
    {text(label)}
    <select
      value={draft.fields[name] ?? options[0]?.value}
      onChange={({ currentTarget }) => draft.keep(name, currentTarget.value)}
    >
      {options.map(({ value, name: shown }) => (
        <option key={value} value={value}>
          {shown}
        </option>
      ))}
    </select>
  </label>
);
