import type { LogEvent, MarkName, Went } from '../../../domain/log';
import { marks } from '../../../domain/log';
import type { Person } from '../../../domain/people';
import type { Promised } from '../../../domain/promises';
import { text, type TextKey } from '../../../storage/texts';
import { promptOf, shortOf } from '../../../storage/wordings';
import { dateInWords, monthInWords } from '../../when';
import { planInWords } from '../week/plan-words';

/** What an event says, in words. */
export interface Said {
  /** the mark beside it: done, left undone, or neither */
  print: 'kept' | 'missed' | 'neutral';
  /** what it is: "Done", "Promised" … */
  title: string;
  /** a name, shown as it is written */
  name?: string;
  /** with *stressed* words */
  words?: string;
  /** the leader's own words */
  own?: string;
}

/** What is known around the log when it is put into words. */
export interface Known {
  people: ReadonlyMap<string, Person>;
  promises: ReadonlyMap<string, Promised>;
  /** what is asked of staff, by the id of the line */
  talk: ReadonlyMap<string, string>;
  today: string;
}

/** @returns undefined for what the leader did not do: *Why* tells of prompts, dismissals and occasions */
export function saidOf(event: LogEvent, known: Known): Said | undefined {
  switch (event.kind) {
    case 'act':
      return {
        print: 'kept',
        title: text('journalDone'),
        ...about(event.person, known),
        ...(event.behaviour !== undefined && { words: orUnknown(shortOf(event.behaviour)) }),
        ...(event.text !== undefined && { own: event.text }),
      };
    case 'promise':
      return {
        print: 'neutral',
        title: text('journalPromised'),
        ...about(event.person, known),
        ...wished(event),
      };
    case 'answer':
      return { ...answers[event.answer](), ...promised(event.promise, known) };
    case 'move':
      return { print: 'neutral', title: text('journalMoved'), ...promised(event.promise, known) };
    case 'one-on-one':
      return { ...outcomes[event.went](), ...about(event.person, known) };
    case 'reply':
      return { print: 'neutral', title: text('journalReplied'), ...about(event.person, known) };
    case 'mark':
      return {
        print: 'neutral',
        title: text('journalMarked'),
        ...about(event.person, known),
        words: markInWords(event.what, event.value),
        ...(event.line !== undefined && { own: known.talk.get(event.line) ?? '' }),
      };
    case 'plan':
      return { print: 'neutral', title: text('journalPlan'), words: planned(event) };
    case 'review':
      return {
        print: 'neutral',
        title: text('journalReviewed'),
        words: reviewInWords(event, known.today),
      };
    case 'reserve': {
      const week = dateInWords(event.week, known.today);
      return {
        print: 'neutral',
        title: text('journalReserve'),
        words: text(event.spent ? 'journalReserveSpent' : 'journalReserveLeft', week),
      };
    }
    case 'away':
      return { print: 'neutral', title: text('journalAway') };
    default:
      return undefined;
  }
}

const answers: Record<'yes' | 'partly' | 'no', () => Pick<Said, 'print' | 'title'>> = {
  yes: () => ({ print: 'kept', title: text('journalKept') }),
  partly: () => ({ print: 'kept', title: text('journalPartlyKept') }),
  no: () => ({ print: 'missed', title: text('journalNotKept') }),
};

const outcomes: Record<Went, () => Pick<Said, 'print' | 'title'>> = {
  kept: () => ({ print: 'kept', title: text('journalOneOnOneKept') }),
  declined: () => ({ print: 'neutral', title: text('journalOneOnOneDeclined') }),
  moved: () => ({ print: 'neutral', title: text('journalOneOnOneMoved') }),
  missed: () => ({ print: 'missed', title: text('journalOneOnOneMissed') }),
};

function promised(id: string, known: Known) {
  const made = known.promises.get(id);
  if (!made) return { words: text('journalPromiseGone') };
  return { ...about(made.person, known), ...wished(made) };
}

/** A suggestion taken up, or what somebody said they need. */
const wished = ({ behaviour, text: need }: Pick<Promised, 'behaviour' | 'text'>) =>
  need === undefined ? { words: orUnknown(promptOf(behaviour)) } : { own: need };

function markInWords(what: MarkName, value: number): string {
  const name = text(`journalMark_${what.replaceAll('-', '_')}` as TextKey);
  const [, most] = marks[what];
  return most > 5
    ? text('journalMarkCount', name, value)
    : text('journalMarkOf', name, value, most);
}

function planned({ moment, behaviour }: Extract<LogEvent, { kind: 'plan' }>): string {
  if (moment === undefined || behaviour === undefined) return text('journalPlanNone');
  return orUnknown(shortOf(behaviour) && planInWords({ moment, behaviour }));
}

function reviewInWords(
  { of, start }: Extract<LogEvent, { kind: 'review' }>,
  today: string,
): string {
  return of === 'week'
    ? text('journalReviewedWeek', dateInWords(start, today))
    : `${monthInWords(start)}.`;
}

const about = (person: string | undefined, known: Known): { name?: string } =>
  person === undefined ? {} : { name: nameOf(person, known.people) };

/** The name of a person of the log; the removed have none any more. */
export const nameOf = (person: string, people: ReadonlyMap<string, Person>): string =>
  people.get(person)?.name || text('journalSomebody');

/** A log merged from a newer version may know more than this one. */
const orUnknown = (found: string) => found || text('journalOtherVersion');
