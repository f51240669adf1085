import { changeSettings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { Suggestion } from '../suggestion';
import type { Take } from './take';

interface Props {
  behaviour: string;
  take: Take;
  onAnswered: () => void;
}

/** After the third refusal in a row, asked once (product.md, section 5, rule 5). */
export function RetireQuestion({ behaviour, take, onAnswered }: Props) {
  const retire = () =>
    take(async () => {
      await changeSettings(({ off }) => ({ off: [...new Set([...off, behaviour])] }));
      onAnswered();
      const undo = () =>
        changeSettings(({ off }) => ({ off: off.filter((id) => id !== behaviour) }));
      return { words: text('popupRetired'), undo };
    });
  const keep = () =>
    take(async () => {
      onAnswered();
      return { words: text('popupRetireKept') };
    });
  return (
    <section class="offer">
      <h2 id="retire-question">{text('promptRetireAsk')}</h2>
      <p>
        <Suggestion behaviour={behaviour} />
      </p>
      <div class="actions" role="group" aria-labelledby="retire-question">
        <button type="button" class="button" onClick={retire}>
          {text('promptRetire')}
        </button>
        <button type="button" class="button quiet" onClick={keep}>
          {text('promptKeep')}
        </button>
      </div>
    </section>
  );
}
