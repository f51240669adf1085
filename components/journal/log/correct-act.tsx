import { useEffect, useRef, useState } from 'preact/hooks';
import type { Behaviour } from '../../../domain/behaviours';
import type { Entry, LogEvent } from '../../../domain/log';
import { text } from '../../../storage/texts';
import { Choice } from '../../fields/choice';
import { Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { lateDayChoices } from '../../fields/late-day';
import { draftOf, entryFrom, type Draft, type Trouble } from './correcting';
import { nameOf, type Known } from './saying';
import { WhatChoice } from './what-choice';

interface Props {
  event: Extract<LogEvent, { kind: 'act' }>;
  known: Known;
  behaviours: readonly Behaviour[];
  correct: (entry: Entry, day: string) => void;
  cancel: () => void;
}

/** Whom an act was for, what it was, when, how long. */
export function CorrectAct({ event, known, behaviours, correct, cancel }: Props) {
  const [draft, setDraft] = useState(() => draftOf(event));
  const [trouble, setTrouble] = useState<Trouble>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  useEffect(() => {
    if (trouble) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [trouble]);
  const change = (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some }));
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    const entry = entryFrom(draft);
    setTrouble(typeof entry === 'string' ? entry : undefined);
    if (typeof entry === 'string') return;
    correct(entry, draft.day);
  };

  const { people, today } = known;
  const whom = [...new Set([...people.keys(), ...(event.person ? [event.person] : [])])];
  return (
    <form class="short-form log-correction" ref={form} onSubmit={submit} noValidate>
      <Choice
        label={text('journalCorrectWhom')}
        value={draft.person}
        options={[
          ['', text('journalCorrectNobody')],
          ...whom.map((person) => [person, nameOf(person, people)] as const),
        ]}
        onChoose={(person) => change({ person })}
      />
      <WhatChoice
        behaviours={behaviours}
        present={event.behaviour}
        value={draft.behaviour}
        onChoose={(behaviour) => change({ behaviour })}
      />
      <Field
        kind="lines"
        label={text('journalCorrectOwnWords')}
        value={draft.own}
        trouble={trouble === 'no-words' ? text('journalCorrectNoWords') : undefined}
        onInput={(own) => change({ own })}
      />
      <div class="log-pair">
        <Choice
          label={text('journalCorrectWhen')}
          value={draft.day}
          options={lateDayChoices(today, event.day)}
          onChoose={(day) => change({ day })}
        />
        <Field
          kind="number"
          label={text('journalCorrectMinutes')}
          value={draft.minutes}
          trouble={trouble === 'wrong-minutes' ? text('journalCorrectMinutesWrong') : undefined}
          onInput={(minutes) => change({ minutes })}
        />
      </div>
      <FormEnd onCancel={cancel} />
    </form>
  );
}
