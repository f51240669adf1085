import type { MeasureId } from '../behaviours';
import { wouldWorkAgain } from './again';
import { agreedProjects, plannedCheckIns } from './agreements';
import { pulseOf, selfMarks } from './asked';
import { daysSinceTalk } from './contact';
import { firesAgainstTalks } from './fires';
import { followThrough } from './follow-through';
import { gather, type Gathered } from './gathered';
import { weeksInStep } from './in-step';
import { keptOneOnOnes } from './kept';
import { closedLoops } from './loops';
import type { Measured, MeasureInput } from './measured';
import { minutesAWeek } from './minutes';
import { replyParity } from './parity';
import { promptHealth } from './prompts';
import { recognitionGaps } from './recognition';
import { leaderInvited, storiesTold } from './told';

const table: Record<MeasureId, (gathered: Gathered) => Measured> = {
  M1: keptOneOnOnes,
  M2: daysSinceTalk,
  M3: minutesAWeek,
  M4: replyParity,
  M5: agreedProjects,
  M6: plannedCheckIns,
  M7: closedLoops,
  M8: wouldWorkAgain,
  M9: pulseOf,
  M10: recognitionGaps,
  M11: storiesTold,
  M12: leaderInvited,
  M13: followThrough,
  M14: firesAgainstTalks,
  M15: selfMarks,
  M16: weeksInStep,
  M17: promptHealth,
};

/** All 17 measures, in order. */
export function measure(input: MeasureInput): Measured[] {
  const gathered = gather(input);
  return Object.values(table).map((one) => one(gathered));
}
