import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from './checks';

const folder = '.output/trust';

export interface Proof {
  check: CheckId;
  /** the figure, in words: '0 of 11 ways found a word' */
  reached: string;
  /** how the same check failed where the flaw was put in: 'an open card: 7 of 11 found it' */
  control: string;
}

/** Writes down what a check has reached. Called last in its test: whoever does not get here has proved nothing. */
export function proved(check: CheckId, reached: string, control: string): void {
  mkdirSync(folder, { recursive: true });
  const proof: Proof = { check, reached, control };
  writeFileSync(join(folder, `${check.replaceAll(' ', '-')}.json`), JSON.stringify(proof));
}

/** Everything proved since `forgetProofs`. */
export function proofs(): Proof[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

export const forgetProofs = (): void => rmSync(folder, { recursive: true, force: true });
