import { text } from '../../../storage/texts';
import { promptOf } from '../../../storage/wordings';
import { Emphasis } from '../../emphasis';
import { listed } from '../../numbers';
import { TakeAway } from '../../take-away';
import { dateInWords, dayInWords } from '../../when';
import { Held } from './held';
import { NextDay } from './next-day';
import type { ProjectProps } from './part';
import { checkInText, guestsOf, stepInWords } from './words';

/** Shown are so many of the last check-ins. */
const shownCheckIns = 6;

/** Regular contact on the way: the next check-in, and those that were. */
export function CheckIns(props: ProjectProps) {
  const { project, read, clock, say } = props;
  const { nextCheckIn, checkIns, endedOn, title } = project;
  const { today } = read;
  const held = checkIns.slice(-shownCheckIns).map((day) => dateInWords(day, today));
  return (
    <section class="part" aria-labelledby="projects-check-ins">
      <h4 id="projects-check-ins" tabIndex={-1}>
        {text('journalProjectsCheckIns')}
      </h4>
      {endedOn === undefined && (
        <>
          <p>
            {nextCheckIn === undefined ? (
              <Emphasis text={promptOf('B33')} />
            ) : nextCheckIn <= today ? (
              stepInWords('check-in', project, today)
            ) : (
              text('journalProjectsNext', dayInWords(nextCheckIn, today))
            )}
          </p>
          <Held key={`held-${checkIns.length}`} {...props} />
          {nextCheckIn === undefined ? (
            <NextDay {...props} />
          ) : (
            <details>
              <summary>{text('journalProjectsNextChange')}</summary>
              <NextDay key={nextCheckIn} {...props} />
            </details>
          )}
          {nextCheckIn !== undefined && nextCheckIn >= today && (
            <details>
              <summary>{text('journalProjectsToCalendar')}</summary>
              <TakeAway
                clock={clock}
                say={say}
                text={checkInText(project, today)}
                event={{
                  title: text('journalProjectsCheckInEvent', title),
                  details: checkInText(project, today),
                  guests: guestsOf(project, read.people),
                  day: nextCheckIn,
                }}
                fileName={text('journalProjectsCheckInEvent', title)}
              />
            </details>
          )}
        </>
      )}
      {held.length > 0 && <p class="note">{text('journalProjectsHeld', listed(held))}</p>}
    </section>
  );
}
