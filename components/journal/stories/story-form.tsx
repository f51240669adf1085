import { useEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../../../domain/people';
import type { Story } from '../../../domain/stories';
import { text } from '../../../storage/texts';
import { PeoplePicker } from '../../people/people-picker';
import { listed } from '../../numbers';
import { dayIn, Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { useLeaving, usePause } from '../../fields/leaving';

/** What the leader writes of a story. */
export type StoryWords = Pick<Story, 'day' | 'who' | 'people' | 'did' | 'better'>;

interface Props {
  start: StoryWords;
  people: ReadonlyMap<string, Person>;
  today: string;
  onSave: (words: StoryWords) => void;
  /** something was changed, and then a field was left, or the form with its page, or there was a pause */
  onLeave?: (words: StoryWords) => void;
  onCancel: () => void;
}

/** Three lines, whom they are about, and the day. Escape leaves everything as it was. */
export function StoryForm({ start, people, today, onSave, onLeave, onCancel }: Props) {
  const [words, setWords] = useState(start);
  const [tries, setTries] = useState(0);
  const isTried = tries > 0;
  const form = useRef<HTMLFormElement>(null);
  // First to the first field, then to what is missing.
  useEffect(() => {
    const place = isTried ? '[aria-invalid="true"]' : 'input, textarea';
    form.current?.querySelector<HTMLElement>(place)?.focus();
  }, [tries]);
  const left = useRef(start);
  const leave = () => {
    if (left.current === words) return;
    left.current = words;
    onLeave?.(words);
  };
  useLeaving(leave);
  usePause(words, leave);
  const set = (change: Partial<StoryWords>) => setWords((now) => ({ ...now, ...change }));
  const names = words.people.flatMap((id) => people.get(id)?.name ?? []);
  // Whoever is picked has worked on it, unless the leader says it in other words.
  const who = words.who.trim() || listed(names);
  const missing = (line: string) =>
    isTried && line.trim() === '' ? text('journalStoriesLineMissing') : undefined;
  const day = dayIn(words.day);

  const submit = (event: Event) => {
    event.preventDefault();
    setTries(tries + 1);
    const { did, better } = words;
    if (who === '' || did.trim() === '' || better.trim() === '' || day === undefined) return;
    onSave({ ...words, day, who, did: did.trim(), better: better.trim() });
  };
  return (
    <form
      class="long-form card"
      noValidate
      ref={form}
      onSubmit={submit}
      onFocusOut={leave}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      {people.size > 0 && (
        <PeoplePicker
          legend={text('journalStoriesPeople')}
          people={people}
          chosen={words.people}
          choose={(chosen) => set({ people: chosen })}
        />
      )}
      <Field
        label={text('journalStoriesWho')}
        hint={text(names.length > 0 ? 'journalStoriesWhoPicked' : 'journalStoriesWhoHint')}
        trouble={missing(who)}
        value={words.who}
        onInput={(value) => set({ who: value })}
      />
      <Field
        label={text('journalStoriesDid')}
        trouble={missing(words.did)}
        kind="lines"
        value={words.did}
        onInput={(value) => set({ did: value })}
      />
      <Field
        label={text('journalStoriesBetter')}
        trouble={missing(words.better)}
        kind="lines"
        value={words.better}
        onInput={(value) => set({ better: value })}
      />
      <Field
        label={text('journalStoriesDay')}
        trouble={isTried && day === undefined ? text('journalStoriesDayMissing') : undefined}
        kind="day"
        last={today}
        value={words.day}
        onInput={(value) => set({ day: value })}
      />
      <FormEnd onCancel={onCancel} />
    </form>
  );
}
