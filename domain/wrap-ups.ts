import type { Project, WrapUpAnswer } from './projects';

/** Fewer answers than this make no percentage: one voice would be a third of it. */
const fewestForShare = 3;

/** Who would choose to work with me again, over all projects. */
export interface Again {
  yes: number;
  asked: number;
  /** 0..1; unknown for fewer than three answers */
  share?: number;
}

export const again = (projects: readonly Pick<Project, 'answers'>[]): Again =>
  againIn(projects.flatMap(({ answers }) => answers));

/** As `again`, of some answers. */
export function againIn(answers: readonly Pick<WrapUpAnswer, 'again'>[]): Again {
  const said = answers.filter((answer) => answer.again !== undefined);
  const yes = said.filter((answer) => answer.again).length;
  const asked = said.length;
  return { yes, asked, ...(asked >= fewestForShare && { share: yes / asked }) };
}

/** How often "Did I deliver what we agreed?" was answered with what. */
export function deliveredIn(
  answers: readonly Pick<WrapUpAnswer, 'delivered'>[],
): Record<'yes' | 'partly' | 'no', number> {
  const counts = { yes: 0, partly: 0, no: 0 };
  for (const { delivered } of answers) if (delivered) counts[delivered] += 1;
  return counts;
}

/** The mean mark, 1..5; unknown without any. */
export function satisfactionIn(
  answers: readonly Pick<WrapUpAnswer, 'satisfied'>[],
): number | undefined {
  const marks = answers.flatMap(({ satisfied }) => satisfied ?? []);
  return marks.length === 0 ? undefined : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}
