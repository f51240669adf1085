import { openFields } from '../agreements';
import type { Phase, Project } from '../projects';
import { shareOf } from './averages';
import type { Gathered } from './gathered';
import type { Measured } from './measured';
import { known, standingsOf, type Span } from './windows';

/**
 * M5: running projects with agreed standards ÷ running projects, as of today. Agreed is a project when both sides have said yes to
 * every phase that has begun, and nothing of it was left open.
 */
export function agreedProjects({ projects, months, today }: Gathered): Measured {
  const standing = (day: string) => {
    const running = runningOn(projects, day);
    return { value: shareOf(running, (project) => isAgreed(project, day)), of: running.length };
  };
  const { value, of } = standing(today);
  return {
    id: 'M5',
    unit: 'share',
    period: 'month',
    of,
    points: standingsOf(months, today, standing),
    ...known({ value }),
  };
}

/**
 * M6: running projects whose next check-in is planned ÷ running projects, as of today. Plans of the past are not kept; its line
 * shows in how many of the projects running then a check-in was held each month.
 */
export function plannedCheckIns({ projects, months, today }: Gathered): Measured {
  const running = runningOn(projects, today);
  const value = shareOf(running, ({ nextCheckIn = '' }) => nextCheckIn >= today);
  const points = months.map((month) => {
    const then = projects.filter((project) => ranIn(project, month));
    const held = shareOf(then, ({ checkIns }) =>
      checkIns.some((day) => day >= month.start && day <= month.end),
    );
    return { start: month.start, of: then.length, ...known({ value: held }) };
  });
  const lately = points.flatMap((point) => point.value ?? []).at(-1);
  return {
    id: 'M6',
    unit: 'share',
    period: 'month',
    of: running.length,
    points: [],
    series: [
      { name: 'held', unit: 'share', of: running.length, points, ...known({ value: lately }) },
    ],
    ...known({ value }),
  };
}

/** Not on the day it ends: a project that has ended asks for nothing more. */
const runningOn = (projects: readonly Project[], day: string): Project[] =>
  projects.filter(
    ({ startedOn, endedOn }) => startedOn <= day && (endedOn === undefined || endedOn > day),
  );

const ranIn = ({ startedOn, endedOn }: Project, { start, end }: Span): boolean =>
  startedOn <= end && (endedOn === undefined || endedOn >= start);

function isAgreed({ phases }: Project, day: string): boolean {
  const begun = phases.filter(({ startedOn }) => startedOn <= day);
  return begun.length > 0 && begun.every((phase) => isAgreedPhase(phase, day));
}

const isAgreedPhase = (phase: Phase, day: string): boolean =>
  phase.agreedOn !== undefined && phase.agreedOn <= day && openFields(phase).length === 0;
