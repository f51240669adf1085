import type { Row } from './row';

/** What `addons-linter --output=json` says. */
export interface LintReport {
  errors: LintFinding[];
  warnings: LintFinding[];
}
interface LintFinding {
  code: string;
  message: string;
  file?: string;
}

/** One warning is known and explained to reviewers: Preact's `innerHTML`, which nothing of ours uses. */
const warningsAtMost = 1;

/** The linter that Mozilla's store itself runs on what is uploaded. */
export function linterRow({ errors, warnings }: LintReport): Row {
  const told = ({ code, message, file }: LintFinding) =>
    `${code}: ${message}${file ? ` (${file})` : ''}`;
  return {
    check: 'addons-linter on the Firefox build',
    figure: `errors ${errors.length}, warnings ${warnings.length}`,
    aim: `0, ≤ ${warningsAtMost}`,
    faults: [...errors, ...(warnings.length > warningsAtMost ? warnings : [])].map(told),
  };
}
