import { useState } from 'preact/hooks';
import type { Behaviour } from '../../../domain/behaviours';
import { text } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import { BehaviourItem } from './behaviour-item';
import type { Group } from './groups';
import { standardLine, standardName } from './words';

interface Props {
  group: Group;
  /** what is looked for is shown at once */
  isFound: boolean;
  isLocked: boolean;
  onTurn: (behaviour: Behaviour, isOn: boolean) => void;
}

/** The behaviours of one service standard, closed until they are wanted. */
export function StandardGroup({ group, isFound, isLocked, onTurn }: Props) {
  const { standard, listed, on } = group;
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen || isFound;
  return (
    <details open={shown} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span class="standard">{standardName(standard)}</span>
        <span class="note">
          {text('optionsBehavioursOn', shownNumber(on), shownNumber(listed.length))}
        </span>
      </summary>
      {shown && (
        <>
          <p class="note">{standardLine(standard)}</p>
          <ul role="list" class="behaviours">
            {listed.map((one) => (
              <li key={one.behaviour.id}>
                <BehaviourItem listed={one} isLocked={isLocked} onTurn={onTurn} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
