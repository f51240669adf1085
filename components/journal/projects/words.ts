import { agreementFields, openFields, type AgreementField } from '../../../domain/agreements';
import { isDomain } from '../../../domain/address';
import type { CalendarEvent } from '../../../domain/links';
import type { Person } from '../../../domain/people';
import { phaseNow, type Phase, type Project, type ProjectStep } from '../../../domain/projects';
import { deliveredIn, satisfactionIn, againIn, type Again } from '../../../domain/wrap-ups';
import { counted, text, type TextKey } from '../../../storage/texts';
import { listed, percent, shownNumber } from '../../numbers';
import { dateInWords, dayInWords } from '../../when';

/** The fields of an agreement, each with what belongs there. */
export const fieldTexts = {
  theirs: ['journalProjectsTheirs', 'journalProjectsTheirsMeans'],
  mine: ['journalProjectsMine', 'journalProjectsMineMeans'],
  can: ['journalProjectsCan', 'journalProjectsCanMeans'],
  cannot: ['journalProjectsCannot', 'journalProjectsCannotMeans'],
  decides: ['journalProjectsDecides', 'journalProjectsDecidesMeans'],
  answerTime: ['journalProjectsAnswerTime', 'journalProjectsAnswerTimeMeans'],
} as const satisfies Record<AgreementField, readonly [label: TextKey, means: TextKey]>;

/** The four questions at the end. */
const questionTexts = [
  'journalProjectsAskDelivered',
  'journalProjectsAskSatisfied',
  'journalProjectsAskChange',
  'journalProjectsAskAgain',
] as const satisfies TextKey[];

export const deliveredTexts = {
  yes: 'journalProjectsYes',
  partly: 'journalProjectsPartly',
  no: 'journalProjectsNo',
} as const satisfies Record<'yes' | 'partly' | 'no', TextKey>;

export function stepInWords(step: ProjectStep, project: Project, today: string): string {
  if (step === 'agree') return text('journalProjectsStepAgree');
  if (step === 'plan-check-in') return text('journalProjectsStepPlan');
  const day = project.nextCheckIn ?? today;
  return day === today
    ? text('journalProjectsStepToday')
    : text('journalProjectsStepCheckIn', dayInWords(day, today));
}

/** Those who can be invited: an address each; a whole domain is nobody's. */
export const guestsOf = (project: Project, people: ReadonlyMap<string, Person>): string[] =>
  project.people.flatMap(
    (id) => people.get(id)?.addresses.find((address) => !isDomain(address)) ?? [],
  );

/** A phase by its name, or by its number while it has none. */
export const phaseName = ({ phases }: Project, phase: Phase): string =>
  phase.title || text('journalProjectsPhase', phases.indexOf(phase) + 1);

/** "Still open: who decides and answer time." */
export const openInWords = (open: readonly AgreementField[]): string =>
  text('journalProjectsStillOpen', listed(open.map((field) => `“${text(fieldTexts[field][0])}”`)));

/** The agreement of a phase as a text to send or to print. */
export function agreementText(project: Project, phase: Phase, today: string): string {
  const blocks = agreementFields.map(({ field }) => {
    const said = phase[field].trim() || text('journalProjectsNotAgreed');
    return `${text(fieldTexts[field][0])}\n${said}`;
  });
  const head = [
    `${project.title} · ${phaseName(project, phase)}`,
    ...(phase.agreedOn === undefined
      ? []
      : [text('journalProjectsAgreedOn', dateInWords(phase.agreedOn, today))]),
  ];
  return [head.join('\n'), ...blocks].join('\n\n');
}

/** The meeting about an agreement: a whole day, that of the next check-in, else the first of the phase. */
export function agreementEvent(
  project: Project,
  phase: Phase,
  { people, today }: { people: ReadonlyMap<string, Person>; today: string },
): CalendarEvent {
  return {
    title: `${project.title} · ${phaseName(project, phase)}`,
    details: agreementText(project, phase, today),
    guests: guestsOf(project, people),
    day: project.nextCheckIn ?? phase.startedOn,
  };
}

/** What a check-in is about: the question to ask and what was agreed. */
export function checkInText(project: Project, today: string): string {
  const phase = phaseNow(project, today);
  const isAgreed = phase && openFields(phase).length < agreementFields.length;
  return [
    text('journalProjectsCheckInAsk'),
    ...(isAgreed ? [agreementText(project, phase, today)] : []),
  ].join('\n\n');
}

/** The four questions, to send before the meeting. */
export const questionsText = (project: Project): string =>
  [
    text('journalProjectsWrapUpIntro', project.title),
    questionTexts.map((key, index) => `${index + 1}. ${text(key)}`).join('\n'),
    text('journalProjectsWrapUpFree'),
  ].join('\n\n');

/** The answers as a text, without anybody's name: they were given to the leader. */
export function answersText({ title, answers }: Project): string {
  const delivered = deliveredIn(answers);
  const satisfied = satisfactionIn(answers);
  const asked = againIn(answers);
  const lines = (Object.keys(delivered) as (keyof typeof delivered)[])
    .filter((kind) => delivered[kind] > 0)
    .map((kind) => `${text(deliveredTexts[kind])}: ${shownNumber(delivered[kind])}`);
  const said = (field: 'because' | 'change') =>
    answers.flatMap((answer) => (answer[field].trim() ? [`– ${answer[field].trim()}`] : []));
  const block = (heading: TextKey, some: readonly string[]) =>
    some.length === 0 ? [] : [[text(heading), ...some].join('\n')];
  return [
    title,
    ...block('journalProjectsAskDelivered', lines),
    ...block('journalProjectsAskSatisfied', [
      ...(satisfied === undefined ? [] : [text('journalProjectsMean', shownNumber(satisfied))]),
      ...said('because'),
    ]),
    ...block('journalProjectsAskChange', said('change')),
    ...block('journalProjectsAskAgain', asked.asked === 0 ? [] : [saidAgain(asked)]),
  ].join('\n\n');
}

/** A percentage from three answers on; fewer are only counted. */
export function againInWords({ yes, asked, share }: Again): string {
  return share === undefined
    ? counted('journalProjectsAgainFew', asked, shownNumber(yes))
    : text('journalProjectsAgainShare', percent(share), shownNumber(yes), shownNumber(asked));
}

/** The same for others to read. */
const saidAgain = ({ yes, asked, share }: Again): string =>
  share === undefined
    ? text('journalProjectsSaidYes', shownNumber(yes), shownNumber(asked))
    : text('journalProjectsSaidYesShare', percent(share), shownNumber(yes), shownNumber(asked));
