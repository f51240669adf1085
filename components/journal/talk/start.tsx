import { text } from '../../../storage/texts';
import { Pair } from './pair';
import type { Starter } from './starters';

interface Props {
  starters: readonly Starter[];
  onTake: (starter: Starter) => void;
}

/** Pairs to start from: one click takes one. */
export const Start = ({ starters, onTake }: Props) => (
  <ul role="list" class="talk-lines">
    {starters.map((starter) => (
      <li key={starter.talk}>
        <Pair talk={starter.talk} walk={starter.walk} share={0}>
          <button
            type="button"
            class="button talk-take"
            aria-label={text('journalTalkTakeWhat', starter.talk)}
            onClick={() => onTake(starter)}
          >
            {text('journalTalkTake')}
          </button>
        </Pair>
      </li>
    ))}
  </ul>
);
