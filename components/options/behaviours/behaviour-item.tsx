import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Behaviour } from '../../../domain/behaviours';
import { seeds } from '../../../domain/seeds';
import { text } from '../../../storage/texts';
import { shortOf, whyOf } from '../../../storage/wordings';
import { worded } from '../../worded';
import { Suggestion } from '../../suggestion';
import type { Listed } from './groups';
import { momentName } from './words';

interface Props {
  listed: Listed;
  isLocked: boolean;
  onTurn: (behaviour: Behaviour, isOn: boolean) => void;
  /** what else can be done with it */
  children?: ComponentChildren;
}

/** One behaviour: on or off, what it says, and on demand why, when and where the idea comes from. */
export function BehaviourItem({ listed, isLocked, onTurn, children }: Props) {
  const id = useId();
  const { behaviour, isOn, from } = listed;
  const why = whyOf(behaviour.id);
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isLocked}
          aria-describedby={id}
          onChange={({ currentTarget }) => onTurn(behaviour, currentTarget.checked)}
        />
        <bdi>{shortOf(behaviour.id)}</bdi>
        {from !== undefined && <bdi class="tag">{from}</bdi>}
      </label>
      <div class="about">
        <p id={id} dir="auto">
          <Suggestion behaviour={behaviour.id} />
        </p>
        <details>
          <summary class="note">{text('optionsBehaviourMore')}</summary>
          {why !== '' && <p dir="auto">{why}</p>}
          <p class="note">
            {text('optionsBehaviourMoments', behaviour.moments.map(momentName).join(' · '))}
          </p>
          {behaviour.optional && <p class="note">{text('optionsBehaviourOptional')}</p>}
          {behaviour.seeds.length > 0 && (
            <ul role="list" class="note">
              {behaviour.seeds.map((seed) => (
                <li key={seed}>
                  {worded('optionsBehaviourSeed', seeds[seed].title, seeds[seed].file)}
                </li>
              ))}
            </ul>
          )}
        </details>
        {children}
      </div>
    </>
  );
}
