import { useState } from 'preact/hooks';
import type { WrapUpAnswer } from '../../../domain/projects';
import { againIn } from '../../../domain/wrap-ups';
import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { TakeAway } from '../../take-away';
import { goOnAt } from '../place';
import { AnswerForm } from './answer-form';
import { AnswerLine } from './answer-line';
import { keep, type ProjectProps } from './part';
import { againInWords, answersText, guestsOf, questionsText } from './words';

/** The end: four questions, what was answered, and the project's last day. */
export function WrapUp(props: ProjectProps) {
  const { project, read, clock, say } = props;
  const { answers, endedOn, title } = project;
  const [isAsking, setAsking] = useState(false);
  const asked = againIn(answers);
  const end = () => {
    const { today } = read;
    void keep(props, {
      change: () =>
        endedOn === undefined ? { endedOn: today, nextCheckIn: undefined } : { endedOn: undefined },
      words: text(endedOn === undefined ? 'journalProjectsEndSaid' : 'journalProjectsReopenSaid'),
    });
  };
  const leave = () => {
    setAsking(false);
    goOnAt('projects-wrap-up')();
  };
  const add = async (answer: WrapUpAnswer) => {
    const { person, day } = answer;
    // Nobody was asked where a name is missing: such answers came by themselves, on paper or by others.
    const deed = person === undefined ? undefined : { behaviour: 'B38', person, day };
    await keep(props, {
      change: ({ answers: before }) => ({ answers: [...before, answer] }),
      words: text('journalProjectsAnswerKept'),
      deed,
      next: leave,
    });
  };
  const remove = (id: string) =>
    keep(props, {
      change: (now) => ({ answers: now.answers.filter((answer) => answer.id !== id) }),
      words: text('journalProjectsAnswerRemoved'),
      next: goOnAt('projects-wrap-up'),
    });
  return (
    <section class="part" aria-labelledby="projects-wrap-up">
      <h4 id="projects-wrap-up" tabIndex={-1}>
        {text('journalProjectsWrapUp')}
      </h4>
      {answers.length === 0 && <p class="note">{whyOf('B38')}</p>}
      {asked.asked > 0 && <p>{againInWords(asked)}</p>}
      {answers.length > 0 && (
        <ul role="list">
          {answers.map((answer) => (
            <AnswerLine
              key={answer.id}
              answer={answer}
              read={read}
              onRemove={() => void remove(answer.id)}
            />
          ))}
        </ul>
      )}
      {isAsking ? (
        <AnswerForm {...props} onAnswer={(answer) => void add(answer)} onCancel={leave} />
      ) : (
        <div class="actions">
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {text('journalProjectsAnswerNew')}
          </button>
          <button type="button" class="button" onClick={end}>
            {text(endedOn === undefined ? 'journalProjectsEnd' : 'journalProjectsReopen')}
          </button>
        </div>
      )}
      <details>
        <summary>{text('journalProjectsTakeQuestions')}</summary>
        <TakeAway
          clock={clock}
          say={say}
          text={questionsText(project)}
          mail={{
            to: guestsOf(project, read.people),
            subject: text('journalProjectsWrapUpEvent', title),
          }}
          event={{
            title: text('journalProjectsWrapUpEvent', title),
            details: questionsText(project),
            guests: guestsOf(project, read.people),
          }}
        />
      </details>
      {answers.length > 0 && (
        <details>
          <summary>{text('journalProjectsTakeAnswers')}</summary>
          <TakeAway clock={clock} say={say} text={answersText(project)} />
        </details>
      )}
    </section>
  );
}
