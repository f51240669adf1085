import { useEffect } from 'preact/hooks';
import type { Clock } from '../../../storage/log';
import { practice } from '../../../storage/practice';
import { shortcuts } from '../../../storage/shortcuts';
import { text, type TextKey } from '../../../storage/texts';
import { Footprint, type Print } from '../../footprint';
import { OutsideHours } from '../../outside-hours';
import { Support } from '../../support';
import { upperFirst } from '../../upper-first';
import { useReading, type SectionProps } from '../section';
import './help.css';
import { doorAddress, doorInWords, questions, type Question } from './questions';
import { Shortcuts } from './shortcuts';

const readHelp = async (clock: Clock) => ({
  clock,
  held: await practice(),
  shortcuts: await shortcuts(),
});

const headingOf = (question: string): string => `help-${question}`;

/** Short answers where a leader looks for them, each with the way to the place that it speaks of. */
export function Help(props: SectionProps) {
  const { part, instead } = useReading(props, readHelp);
  const isRead = part !== undefined;
  useEffect(() => {
    if (isRead) document.getElementById(headingOf(props.place))?.focus();
  }, [isRead, props.place]);
  if (!part) return instead;
  const { clock, held, shortcuts: keys } = part.read;
  return (
    <div class="help">
      {questions.map((question) => (
        <Answered key={question.id} question={question}>
          {question.id === 'nothing' && <OutsideHours held={held} now={clock} />}
          {question.id === 'prints' && <Legend />}
          {question.id === 'ask' && <Support />}
        </Answered>
      ))}
      <Shortcuts keys={keys} />
    </div>
  );
}

interface Props {
  question: Question;
  children: preact.ComponentChildren;
}

const Answered = ({ question: { id, asks, answer, doors }, children }: Props) => (
  <section aria-labelledby={headingOf(id)}>
    <h3 id={headingOf(id)} tabIndex={-1}>
      {text(asks)}
    </h3>
    <p>{answer()}</p>
    {children}
    <ul role="list" class="ways">
      {doors.map((door) => (
        <li key={doorAddress(door)}>
          <a href={doorAddress(door)}>{doorInWords(door)}</a>
        </li>
      ))}
    </ul>
  </section>
);

const prints: [Print, TextKey][] = [
  ['kept', 'journalWeekKept'],
  ['missed', 'journalWeekMissed'],
  ['neutral', 'journalWeekNeutral'],
  ['reserve', 'journalWeekReserve'],
  ['now', 'popupWeekNow'],
];

/** The five pictures of a week, and their words. */
const Legend = () => (
  <ul role="list" class="legend">
    {prints.map(([print, words]) => (
      <li key={print}>
        <Footprint print={print} share={0.5} />
        {upperFirst(text(words))}
      </li>
    ))}
  </ul>
);
