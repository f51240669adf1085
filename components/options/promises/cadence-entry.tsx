import { useId, useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { numberTrouble, wholeNumber } from '../number-entry';
import { Ruled } from '../ruled';
import type { SectionProps } from '../section';
import { Entry } from '../setting';

const longest = { ideal: 365, max: 730 };

/** Both numbers are judged together: what is wrong stays in the fields, and nothing of it is saved. */
export function CadenceEntry({ held, settings, set }: SectionProps) {
  const note = useId();
  const [draft, setDraft] = useState<{ ideal: string; max: string }>();
  const isLocked = held.locked.has('cadence');
  const { ideal, max } = isLocked ? held.chosen.cadence : settings.cadence;
  const shown = draft ?? { ideal: String(ideal), max: String(max) };
  const read = (what: 'ideal' | 'max', written = shown) =>
    wholeNumber(written[what], 1, longest[what]);
  const enter = (change: Partial<typeof shown>) => {
    const next = { ...shown, ...change };
    const cadence = { ideal: read('ideal', next), max: read('max', next) };
    if (isInOrder(cadence)) {
      setDraft(undefined);
      set(() => ({ cadence }));
    } else setDraft(next);
  };
  const wrong = (what: 'ideal' | 'max') =>
    read(what) === undefined ? numberTrouble(1, longest[what]) : undefined;
  const below = wrong('ideal') ?? wrong('max') ?? (draft && text('optionsMaxBelowIdeal'));
  return (
    <fieldset class="group" aria-describedby={note}>
      <legend>{text('optionsCadence')}</legend>
      <p class="note" id={note}>
        {text('optionsCadenceNote')}
      </p>
      <div class="times">
        <Entry
          label={text('optionsIdeal')}
          type="number"
          min={1}
          max={longest.ideal}
          value={shown.ideal}
          disabled={isLocked}
          trouble={wrong('ideal')}
          onEntry={(value) => enter({ ideal: value })}
        />
        <Entry
          label={text('optionsMax')}
          type="number"
          min={1}
          max={longest.max}
          value={shown.max}
          disabled={isLocked}
          trouble={wrong('ideal') ? undefined : below}
          onEntry={(value) => enter({ max: value })}
        />
      </div>
      <Ruled held={held} part="cadence" />
    </fieldset>
  );
}

const isInOrder = (read: {
  ideal: number | undefined;
  max: number | undefined;
}): read is { ideal: number; max: number } =>
  read.ideal !== undefined && read.max !== undefined && read.ideal <= read.max;
