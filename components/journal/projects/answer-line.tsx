import type { WrapUpAnswer } from '../../../domain/projects';
import { text } from '../../../storage/texts';
import { listed, shownNumber } from '../../numbers';
import { dateInWords } from '../../when';
import type { ProjectsRead } from './reading';
import { deliveredTexts } from './words';

interface Props {
  answer: WrapUpAnswer;
  read: ProjectsRead;
  onRemove: () => void;
}

/** What one person answered at the end. */
export function AnswerLine({ answer, read, onRemove }: Props) {
  const { id, day, person, delivered, satisfied, because, change, again } = answer;
  const said = [
    delivered && text('journalProjectsSaidDelivered', text(deliveredTexts[delivered])),
    satisfied !== undefined && text('journalProjectsSaidSatisfied', shownNumber(satisfied)),
    again !== undefined &&
      text('journalProjectsSaidAgain', text(again ? 'journalProjectsYes' : 'journalProjectsNo')),
  ].filter((words) => typeof words === 'string');
  return (
    <li class="row">
      <div id={`answer-${id}`} class="projects-said">
        <p class="note">
          <bdi>
            {person === undefined
              ? text('journalProjectsNobody')
              : (read.people.get(person)?.name ?? text('journalSomebody'))}
          </bdi>{' '}
          · {dateInWords(day, read.today)}
        </p>
        {said.length > 0 && <p>{listed(said)}</p>}
        {because !== '' && <p dir="auto">{because}</p>}
        {change !== '' && (
          <>
            <p class="note">{text('journalProjectsSaidChange')}</p>
            <p dir="auto">{change}</p>
          </>
        )}
      </div>
      <button
        type="button"
        class="button quiet"
        aria-describedby={`answer-${id}`}
        onClick={onRemove}
      >
        {text('journalProjectsHeardRemove')}
      </button>
    </li>
  );
}
