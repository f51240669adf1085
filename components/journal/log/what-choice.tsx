import { standards, type Behaviour } from '../../../domain/behaviours';
import { text, type TextKey } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';
import { Choice } from '../../fields/choice';

interface Props {
  behaviours: readonly Behaviour[];
  /** what the entry has now, which may be known no more */
  present: string | undefined;
  value: string;
  onChoose: (behaviour: string) => void;
}

/** Everything that can have been done, by the standard it serves; first, one's own words alone. */
export function WhatChoice({ behaviours, present, value, onChoose }: Props) {
  const isLost = present !== undefined && !behaviours.some(({ id }) => id === present);
  return (
    <Choice
      label={text('journalCorrectWhat')}
      value={value}
      options={[
        ['', text('journalCorrectOwnWords')],
        ...(isLost ? [[present, text('journalOtherVersion')] as const] : []),
      ]}
      onChoose={onChoose}
    >
      {standards.map((standard) => (
        <optgroup
          key={standard}
          label={text(`standard_${standard.replaceAll('-', '_')}` as TextKey)}
        >
          {behaviours
            .filter((behaviour) => behaviour.standard === standard)
            .map(({ id }) => (
              <option key={id} value={id} dir="auto">
                {shortOf(id)}
              </option>
            ))}
        </optgroup>
      ))}
    </Choice>
  );
}
