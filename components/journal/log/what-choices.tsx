import { standards, type Behaviour } from '../../../domain/behaviours';
import { text, type TextKey } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';

interface Props {
  behaviours: readonly Behaviour[];
  /** what the entry has now, which may be known no more */
  present: string | undefined;
}

/** Everything that can have been done, by the standard it serves; first, one's own words alone. */
export function WhatChoices({ behaviours, present }: Props) {
  const isKnown = behaviours.some(({ id }) => id === present);
  return (
    <>
      <option value="">{text('journalCorrectOwnWords')}</option>
      {present !== undefined && !isKnown && (
        <option value={present}>{text('journalOtherVersion')}</option>
      )}
      {standards.map((standard) => (
        <optgroup
          key={standard}
          label={text(`standard_${standard.replaceAll('-', '_')}` as TextKey)}
        >
          {behaviours
            .filter((behaviour) => behaviour.standard === standard)
            .map(({ id }) => (
              <option key={id} value={id}>
                {shortOf(id)}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}
