import type { ComponentChildren } from 'preact';
import type { Reason } from '../../../domain/decide';
import { localDay } from '../../../domain/calendar';
import { recentDecisions } from '../../../storage/journal';
import type { Clock } from '../../../storage/log';
import { planNow } from '../../../storage/owed';
import { people } from '../../../storage/people';
import { practice } from '../../../storage/practice';
import { text, type TextKey } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import { occasionInWords } from '../../suggestion';
import { reasonTexts } from '../why/outcomes';
import { useReading, type SectionProps } from '../section';
import { Example } from './example';
import './how.css';
import { kindsOnPages, rulesOf, stepTexts, type Step } from './rules';
import { todayOf, type Today } from './today';

async function readHow(clock: Clock) {
  const [{ chosen, behaviours, locked }, plan, [last], everybody] = await Promise.all([
    practice(),
    planNow(clock),
    recentDecisions(clock.now),
    people(),
  ]);
  return { now: { settings: chosen, locked, plan, clock }, last, behaviours, people: everybody };
}

/** For the curious: how an occasion becomes a suggestion or none, in the order of the engine, with today's own numbers. */
export function How(props: SectionProps) {
  const { part, instead } = useReading(props, readHow);
  if (!part) return instead;
  const { now, last } = part.read;
  const today = localDay(now.clock.now, now.clock.zone);
  const steps = (['silent', 'popup', 'first'] as const).map((step) => (
    <Rules key={step} step={step} now={now} decidedBy={last?.reason} />
  ));
  return (
    <div class="how">
      <p>{text('howMeans')}</p>
      {last && <Example {...part.read} last={last} today={today} zone={now.clock.zone} />}
      <Part title="howSeenTitle">
        <p>{text('howSeen')}</p>
      </Part>
      <Part title="howWhomTitle">
        <p>{text('howWhom')}</p>
        <p>{text('howKinds')}</p>
        <ol class="kinds">
          {kindsOnPages.map((kind) => (
            <li key={kind}>{occasionInWords(kind, undefined, today)}</li>
          ))}
        </ol>
        <p class="note">{text('howKindPlan')}</p>
      </Part>
      {steps}
      <Part title="howCountedTitle">
        <p>{text('howCounted', text('promptNotNow'))}</p>
        <p class="note">
          {text('howSetting', text('optionsGoal'), shownNumber(now.settings.goal))}
        </p>
      </Part>
      <Part title="howNeverTitle">
        <p>{text('howNever')}</p>
      </Part>
    </div>
  );
}

const Part = ({ title, children }: { title: TextKey; children: ComponentChildren }) => (
  <section class="part" aria-labelledby={title}>
    <h3 id={title}>{text(title)}</h3>
    {children}
  </section>
);

interface RulesProps {
  step: Step;
  now: Today;
  /** what decided the last occasion */
  decidedBy: Reason | undefined;
}

/** One step and its rules, the one that is asked first on top. */
function Rules({ step, now, decidedBy }: RulesProps) {
  const { title, says } = stepTexts[step];
  return (
    <Part title={title}>
      <p>{text(says, text('journalWhyTitle'))}</p>
      <ol class="rules">
        {rulesOf(step).map((reason) => (
          <li key={reason} data-reason={reason}>
            {text(reasonTexts[reason])}
            <Note words={todayOf(reason, now)} />
            {reason === decidedBy && <p class="note decided">{text('howDecided')}</p>}
          </li>
        ))}
      </ol>
      {step !== 'first' && (
        <p class="ways">
          <a href="options.html#prompts">
            {text('howSetting', text('optionsTitle'), text('optionsPromptsTitle'))}
          </a>
        </p>
      )}
    </Part>
  );
}

const Note = ({ words }: { words: string | undefined }) =>
  words === undefined ? null : <p class="note">{words}</p>;
