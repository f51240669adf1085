import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { proved } from '../trust/proof';

const tally = '.output/tests/silence.jsonl';

/** A line a story: the addresses it asked the network for; or how the control went. */
type Line = { asked: string[] } | { control: string };

const note = (line: Line): void => {
  mkdirSync(dirname(tally), { recursive: true });
  appendFileSync(tally, `${JSON.stringify(line)}\n`);
};

/** Counts a story that is over. */
export const tallied = (asked: string[]): void => note({ asked });

/** The same look at a build that does ask has seen it. */
export const seenInControl = (control: string): void => note({ control });

/** Before the first story of a run: what earlier runs counted goes. After the last one: silence is proved, or not. */
export default function silence(): () => void {
  rmSync(tally, { force: true });
  return () => {
    if (!existsSync(tally)) return;
    const lines = readFileSync(tally, 'utf8').trimEnd().split('\n');
    const all = lines.map((line) => JSON.parse(line) as Line);
    const stories = all.flatMap((line) => ('asked' in line ? [line.asked] : []));
    const [control] = all.flatMap((line) => ('control' in line ? [line.control] : []));
    if (control === undefined || stories.some((asked) => asked.length > 0)) return;
    proved('S10', `0 in ${stories.length} stories, background and pages`, control);
  };
}
