import { useState } from 'preact/hooks';
import type { Behaviour } from '../../../domain/behaviours';
import { notOffered } from '../../../domain/practice';
import { text } from '../../../storage/texts';
import { Ruled } from '../ruled';
import type { SectionProps } from '../section';
import './behaviours.css';
import { groupsOf } from './groups';
import { OwnBehaviours } from './own-behaviours';
import { StandardGroup } from './standard-group';

/** Everything that may be suggested, to be read, looked for, switched off or on; and the leader's own. */
export function BehavioursSection(props: SectionProps) {
  const { held, own, playbooks, settings, set } = props;
  const [search, setSearch] = useState('');
  const isLocked = held.locked.has('behaviours');
  const taken = playbooks.map(({ playbook }) => playbook);
  const off = new Set(isLocked ? held.chosen.off : notOffered(held.behaviours, settings));
  const groups = groupsOf(held, off, own, taken, search.trim());
  const turn = ({ id, optional }: Behaviour, isOn: boolean) =>
    set((now) => {
      const without = (ids: string[]) => ids.filter((other) => other !== id);
      return {
        off: isOn ? without(now.off) : [...without(now.off), id],
        on: isOn && optional ? [...without(now.on), id] : without(now.on),
        // Should it be dismissed again, it may be asked about again.
        retireAsked: without(now.retireAsked),
      };
    });
  return (
    <>
      <p>{text('optionsBehavioursIntro')}</p>
      <Ruled held={held} part="behaviours" />
      <label class="field search">
        {text('optionsBehavioursSearch')}
        <input
          type="search"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </label>
      <div class="standards">
        {groups.map((group) => (
          <StandardGroup
            key={group.standard}
            group={group}
            isFound={search.trim() !== ''}
            isLocked={isLocked}
            onTurn={turn}
          />
        ))}
      </div>
      {groups.length === 0 && <p class="note">{text('optionsBehavioursNone')}</p>}
      <OwnBehaviours {...props} onTurn={turn} />
    </>
  );
}
