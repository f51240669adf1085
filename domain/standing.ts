import type { Behaviour } from './behaviours';
import { localDay } from './calendar';
import { isFresh, type PastPrompt } from './decide';
import { compare } from './order';
import type { Person } from './people';
import type { Plan } from './playbook';
import { phaseNow, stepDue, type Project } from './projects';
import type { Relationship } from './relationships';
import { lastUses, leastUsedFirst } from './variety';

/** A suggestion that no page has asked for: what the popup offers when nothing waits from one. */
export interface Standing {
  behaviour: string;
  why: 'talk' | 'waiting' | 'plan' | 'project' | 'recognition' | 'variety';
  /** whom it is about, where it is about somebody in particular */
  person?: Person;
  project?: Project;
}

/** What a standing suggestion is chosen from. */
export interface Around {
  /** epoch ms */
  now: number;
  /** IANA zone */
  zone: string;
  /** what was shown, promised, done or refused lately, oldest first; `person` is '' where it was about nobody */
  uses: readonly PastPrompt[];
  /** the people I lead about whom suggestions are welcome, the one in most need of a talk first */
  relationships: readonly Relationship[];
  projects: readonly Project[];
  /** this week's if-then plan */
  plan?: Plan | undefined;
  behaviours: readonly Behaviour[];
  /** behaviours that are not offered, by id */
  off: readonly string[];
}

/** Said of a person of whom they are true, or not at all. */
const aboutSomebodyOnly = ['B02', 'B05'];

/**
 * The best standing suggestion (product.md, section 5, rule 6): somebody without a real talk for too long, somebody waiting
 * beyond my promise, this week's plan, a project step, a recognition owed, variety. Rules 4 and 5 hold as for a prompt.
 */
export const standingSuggestion = (around: Around): Standing | undefined =>
  firstFresh(around, [
    ...overdueTalks(around),
    ...lateAnswers(around),
    ...planned('popup', around),
    ...projectSteps(around),
    ...recognitionsOwed(around),
    ...various('popup', around).filter(({ behaviour }) => !aboutSomebodyOnly.includes(behaviour)),
  ]);

/** What follows a one-on-one that took place, or was moved or missed: the plan for that moment, a new time, then variety. */
export const followUp = (
  person: Person,
  kind: 'one-on-one-ended' | 'one-on-one-moved',
  around: Around,
): Standing | undefined =>
  firstFresh(
    around,
    [...planned(kind, around), ...newTimes(kind), ...various(kind, around)].map((standing) => ({
      ...standing,
      person,
    })),
  );

const newTimes = (kind: Plan['moment']): Standing[] =>
  kind === 'one-on-one-moved' ? [{ behaviour: 'B03', why: 'variety' }] : [];

/** A suggestion weighed: what was said about its person up to a local day is settled. */
type Candidate = Standing & { settledOn?: string | undefined };

function firstFresh(
  { behaviours, off, uses, now, zone }: Around,
  candidates: Candidate[],
): Standing | undefined {
  const offered = new Set(behaviours.map(({ id }) => id).filter((id) => !off.includes(id)));
  // What is dated ahead is a clock that has been set back since.
  const today = localDay(now, zone);
  const prompts = uses.filter(({ at }) => localDay(at, zone) <= today);
  const found = candidates.find(({ behaviour, person, settledOn = '' }) => {
    const open = prompts.filter(
      (use) => use.person !== person?.id || localDay(use.at, zone) > settledOn,
    );
    return (
      offered.has(behaviour) && isFresh(behaviour, person?.id ?? '', { prompts: open, now, zone })
    );
  });
  if (!found) return undefined;
  const { settledOn: _, ...standing } = found;
  return standing;
}

/** Beyond the maximum before beyond the ideal: the order of the relationships. A real talk settles what was suggested before. */
const overdueTalks = ({ relationships }: Around): Candidate[] =>
  relationships
    .filter(({ state }) => state === 'over-max' || state === 'over-ideal')
    .map(({ person, lastTalk }) => ({
      behaviour: 'B05',
      why: 'talk',
      person,
      settledOn: lastTalk,
    }));

const lateAnswers = ({ relationships }: Around): Standing[] =>
  relationships
    .filter(({ waiting }) => waiting !== undefined && waiting.over > 0)
    .toSorted((a, b) => compare(a.waiting!.since, b.waiting!.since))
    .map(({ person }) => ({ behaviour: 'B02', why: 'waiting', person }));

const planned = (moment: Plan['moment'], { plan }: Around): Standing[] =>
  plan?.moment === moment ? [{ behaviour: plan.behaviour, why: 'plan' }] : [];

function projectSteps({ projects, relationships, now, zone }: Around): Standing[] {
  const today = localDay(now, zone);
  return projects.flatMap((project): Standing[] => {
    const step = stepDue(project, today);
    if (!step) return [];
    const person = relationships.find((one) => project.people.includes(one.person.id))?.person;
    const isFirstPhase = phaseNow(project, today) === project.phases[0];
    const behaviour = step === 'agree' ? (isFirstPhase ? 'B29' : 'B31') : stepBehaviours[step];
    return [{ behaviour, why: 'project', ...(person && { person }), project }];
  });
}

const stepBehaviours = { 'check-in': 'B34', 'plan-check-in': 'B33' } as const;

/** Who was never named first, then whoever was named longest ago. */
const recognitionsOwed = ({ relationships }: Around): Standing[] =>
  relationships
    .filter(({ owesRecognition }) => owesRecognition)
    .toSorted((a, b) => compare(a.lastRecognition ?? '', b.lastRecognition ?? ''))
    .map(({ person }) => ({ behaviour: 'B68', why: 'recognition', person }));

const various = (kind: Plan['moment'], { behaviours, off, uses }: Around): Standing[] =>
  leastUsedFirst(kind, behaviours, off, lastUses(uses)).map(({ id }) => ({
    behaviour: id,
    why: 'variety',
  }));
