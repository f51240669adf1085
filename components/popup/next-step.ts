import { dismissalsInARow } from '../../domain/decide';
import type { LogEvent } from '../../domain/log';
import { medianWait } from '../../domain/measures/parity';
import type { MomentKind } from '../../domain/moments';
import { personNamed } from '../../domain/naming';
import { outcomesOf } from '../../domain/one-on-ones';
import type { Person, Role } from '../../domain/people';
import type { Project } from '../../domain/projects';
import { followUp, standingSuggestion, type Around, type Standing } from '../../domain/standing';
import type { Decided } from '../../storage/decisions';
import { text } from '../../storage/texts';
import { nameHere } from '../emphasis';
import { daysInWords, spanInWords } from '../when';
import { aroundOf, type Known } from './around';

/** What the popup offers to do next. */
export interface Offer {
  behaviour: string;
  kind: MomentKind;
  /** whom it is about */
  person?: Person;
  /** whom its words name */
  named?: Person;
  /** local date of the event, where known */
  day?: string;
  /** the decision that waits for an answer; a standing suggestion has none */
  decision?: string;
  /** why a standing suggestion comes first */
  why?: Standing['why'];
  /** its words with the numbers that are known here; `nameHere` stands for the name */
  filled?: string;
  project?: Project;
  /** it follows what the leader has just said of a one-on-one */
  isFollowUp?: boolean;
  /** how many times in a row it was refused before */
  refused?: number;
}

/** What follows a one-on-one just spoken of, else the suggestion that waits from a page, else the best standing one. */
export function nextStep(known: Known): Offer | undefined {
  const around = aroundOf(known);
  const met = known.people.get(known.met?.person ?? '');
  const kind = known.met?.went === 'kept' ? 'one-on-one-ended' : 'one-on-one-moved';
  const followed = met && followUp(met, kind, around);
  if (followed) return { ...offerOf(followed, kind, known, around), isFollowUp: true };
  const waiting = waitingOffer(known);
  if (waiting) return waiting;
  const standing = standingSuggestion(around);
  return standing && offerOf(standing, 'popup', known, around);
}

function waitingOffer({ held, people, decided, events }: Known): Offer | undefined {
  const offered = held.behaviours.find(({ id }) => id === decided?.behaviour);
  if (!decided || !offered || held.chosen.off.includes(offered.id)) return undefined;
  if (isCalledOff(decided, events)) return undefined;
  const person = people.get(decided.person);
  const named = personNamed(offered, person, people.values());
  return {
    behaviour: offered.id,
    kind: decided.kind,
    decision: decided.id,
    ...(person && { person }),
    ...(named && { named }),
    ...(decided.day !== undefined && { day: decided.day }),
  };
}

/** Is it about a one-on-one that did not take place on that day? */
const isCalledOff = ({ kind, person, day }: Decided, events: readonly LogEvent[]): boolean =>
  (kind === 'one-on-one' || kind === 'one-on-one-ended') &&
  outcomesOf(events).some(
    (outcome) => outcome.person === person && outcome.day === day && outcome.went !== 'kept',
  );

function offerOf(standing: Standing, kind: MomentKind, known: Known, around: Around): Offer {
  const { behaviour, why, person, project } = standing;
  const offered = known.held.behaviours.find(({ id }) => id === behaviour)!;
  const named = personNamed(offered, person, known.people.values());
  const filled = person && filledFor(standing, person, known, around);
  return {
    behaviour,
    kind,
    why,
    refused: dismissalsInARow(behaviour, around.uses),
    ...(person && { person }),
    ...(named && { named }),
    ...(project && { project }),
    ...(filled !== undefined && { filled }),
  };
}

/** The words with numbers, where all of them are known and say something. */
function filledFor(
  { why }: Standing,
  { id }: Person,
  { waits, events, people, clock }: Known,
  { relationships }: Around,
): string | undefined {
  const { lastTalk, days } = relationships.find(({ person }) => person.id === id) ?? {};
  if (why === 'talk' && lastTalk !== undefined && days !== undefined) {
    return text('B05_filled', nameHere, daysInWords(days));
  }
  if (why !== 'waiting') return undefined;
  const waited = clock.now - Math.min(...waits.filter((w) => w.person === id).map((w) => w.since));
  const usual = (role: Role) =>
    medianWait(
      events.filter(
        (event) => event.kind === 'reply' && people.get(event.person)?.role === role,
      ) as Extract<LogEvent, { kind: 'reply' }>[],
    );
  const [led, bought] = [usual('report'), usual('customer')];
  if (led === undefined || bought === undefined || bought * minute >= waited) return undefined;
  return text('B02_filled', nameHere, spanInWords(waited), spanInWords(bought * minute));
}

/** ms */
const minute = 60_000;
