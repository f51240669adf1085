import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Behaviour } from '../../../domain/behaviours';
import type { Entry, LogEvent } from '../../../domain/log';
import { text } from '../../../storage/texts';
import { mostMinutes } from '../../minutes';
import { dateInWords } from '../../when';
import { Choice } from './choice';
import { daysFor, draftOf, entryFrom, type Draft } from './correcting';
import { nameOf, type Known } from './saying';
import { WhatChoices } from './what-choices';

interface Props {
  event: Extract<LogEvent, { kind: 'act' }>;
  known: Known;
  behaviours: readonly Behaviour[];
  correct: (entry: Entry, day: string) => void;
  cancel: () => void;
}

const troubles = {
  'no-words': 'journalCorrectNoWords',
  'wrong-minutes': 'journalCorrectMinutesWrong',
} as const;

/** Whom an act was for, what it was, when, how long. */
export function CorrectAct({ event, known, behaviours, correct, cancel }: Props) {
  const [draft, setDraft] = useState(() => draftOf(event));
  const [trouble, setTrouble] = useState<keyof typeof troubles>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  useEffect(() => {
    if (trouble) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [trouble]);
  const change = (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some }));
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    const entry = entryFrom(draft);
    if (typeof entry === 'string') setTrouble(entry);
    else correct(entry, draft.day);
  };

  const { people, today } = known;
  const whom = [...new Set([...people.keys(), ...(event.person ? [event.person] : [])])];
  return (
    <form class="log-correction" ref={form} onSubmit={submit} noValidate>
      <Choice
        label={text('journalCorrectWhom')}
        value={draft.person}
        choose={(person) => change({ person })}
      >
        <option value="">{text('journalCorrectNobody')}</option>
        {whom.map((person) => (
          <option key={person} value={person} dir="auto">
            {nameOf(person, people)}
          </option>
        ))}
      </Choice>
      <Choice
        label={text('journalCorrectWhat')}
        value={draft.behaviour}
        choose={(behaviour) => change({ behaviour })}
      >
        <WhatChoices behaviours={behaviours} present={event.behaviour} />
      </Choice>
      <label class="field">
        {text('journalCorrectOwnWords')}
        <textarea
          rows={2}
          maxLength={4000}
          dir="auto"
          value={draft.own}
          aria-invalid={trouble === 'no-words'}
          aria-describedby={id}
          onInput={({ currentTarget }) => change({ own: currentTarget.value })}
        />
      </label>
      <div class="log-pair">
        <Choice
          label={text('journalCorrectWhen')}
          value={draft.day}
          choose={(day) => change({ day })}
        >
          {daysFor(event.day, today).map((day) => (
            <option key={day} value={day}>
              {dateInWords(day, today)}
            </option>
          ))}
        </Choice>
        <label class="field">
          {text('journalCorrectMinutes')}
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={mostMinutes}
            value={draft.minutes}
            aria-invalid={trouble === 'wrong-minutes'}
            aria-describedby={id}
            onInput={({ currentTarget }) => change({ minutes: currentTarget.value })}
          />
        </label>
      </div>
      <p id={id} class={trouble ? 'trouble' : 'visually-hidden'}>
        {trouble && text(troubles[trouble])}
      </p>
      <div class="log-actions">
        <button type="submit" class="button filled">
          {text('journalCorrectSave')}
        </button>
        <button type="button" class="button quiet" onClick={cancel}>
          {text('journalCorrectCancel')}
        </button>
      </div>
    </form>
  );
}
