import { useEffect, useRef, useState } from 'preact/hooks';
import { standards, type Standard } from '../../../domain/behaviours';
import type { DueRule } from '../../../domain/due';
import { text } from '../../../storage/texts';
import { Choice } from '../../fields/choice';
import { FormEnd } from '../../fields/form-end';
import { Written } from '../../fields/written';
import { Moments } from './moments';
import { dueRules, longest, tidy, troublesOf, type Draft, type Troubles } from './own-draft';
import { dueName, standardName } from './words';

interface Props {
  draft: Draft;
  onCancel: () => void;
  onSave: (draft: Draft) => Promise<unknown>;
}

/** Writes a behaviour of the leader's own. Escape leaves everything as it was. */
export function OwnForm({ draft: before, onCancel, onSave }: Props) {
  const [draft, setDraft] = useState(before);
  const [troubles, setTroubles] = useState<Troubles>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const put = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));

  const submit = (event: Event) => {
    event.preventDefault();
    const found = troublesOf(draft);
    setTroubles(found);
    if (Object.keys(found).length === 0) return void onSave(tidy(draft));
    // The first field that needs a word, once it is marked.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return (
    <form
      ref={form}
      class="own-form"
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <Written
        label={text('optionsMinePrompt')}
        hint={text('optionsMinePromptHint')}
        value={draft.prompt}
        most={longest.prompt}
        rows={2}
        trouble={troubles.prompt}
        onInput={(prompt) => put({ prompt })}
      />
      <Written
        label={text('optionsMineShort')}
        hint={text('optionsMineShortHint')}
        value={draft.short}
        most={longest.short}
        trouble={troubles.short}
        onInput={(short) => put({ short })}
      />
      <Moments
        chosen={draft.moments}
        trouble={troubles.moments}
        onChoose={(moments) => put({ moments })}
      />
      <div class="pair">
        <Choice
          label={text('optionsMineDue')}
          value={draft.due}
          options={dueRules.map((due) => [due, dueName(due)])}
          onChoose={(due) => put({ due: due as DueRule })}
        />
        <Choice
          label={text('optionsMineStandard')}
          value={draft.standard}
          options={standards.map((standard) => [standard, standardName(standard)])}
          onChoose={(standard) => put({ standard: standard as Standard })}
        />
      </div>
      <Written
        label={text('optionsMineWhy')}
        value={draft.why}
        most={longest.why}
        rows={2}
        trouble={troubles.why}
        onInput={(why) => put({ why })}
      />
      <FormEnd onCancel={onCancel} />
    </form>
  );
}
