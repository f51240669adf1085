import { useId } from 'preact/hooks';
import { momentKinds, type MomentKind } from '../../../domain/moments';
import { text } from '../../../storage/texts';
import { momentName } from './words';

interface Props {
  chosen: readonly MomentKind[];
  trouble?: string | undefined;
  onChoose: (moments: MomentKind[]) => void;
}

/** The occasions at which a behaviour is offered; at least one. */
export function Moments({ chosen, trouble, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset class="moments" aria-describedby={id}>
      <legend>{text('optionsMineMoments')}</legend>
      <div id={id} aria-live="polite">
        {trouble !== undefined && <p class="trouble">{trouble}</p>}
      </div>
      <div class="choices">
        {momentKinds.map((kind, place) => (
          <label class="choice" key={kind}>
            <input
              type="checkbox"
              checked={chosen.includes(kind)}
              aria-invalid={place === 0 && trouble !== undefined}
              onChange={({ currentTarget: { checked } }) =>
                onChoose(checked ? [...chosen, kind] : chosen.filter((other) => other !== kind))
              }
            />
            {momentName(kind)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
