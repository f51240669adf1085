// Prints what the checks of trust have reached; ends with 1 when one has no proof. `--begin` forgets earlier runs.
import { checks, type Check, type CheckId } from './checks';
import { forgetProofs, proofs } from './proof';

const asked = process.argv.slice(2);
if (asked.includes('--begin')) forgetProofs();
else print(asked.includes('--soak'));

function print(soak: boolean): void {
  const found = new Map(proofs().map((proof) => [proof.check, proof]));
  const rows = Object.entries<Check>(checks).filter(([, check]) => (check.soak ?? false) === soak);
  const missing: string[] = [];
  for (const [id, { what, aim }] of rows) {
    const proof = found.get(id as CheckId);
    if (!proof) missing.push(id);
    console.log(`${proof ? '✓' : '✗'} ${id.padEnd(11)} ${what}`);
    console.log(`    reached   ${proof?.reached ?? 'not proved in this run'}`);
    console.log(`    aimed at  ${aim}`);
    console.log(`    control   ${proof?.control ?? '–'}`);
  }
  console.log(`\n${rows.length - missing.length} of ${rows.length} checks proved.`);
  if (missing.length === 0) return;
  console.error(`Without a proof: ${missing.join(', ')}. Its test failed or did not run.`);
  process.exitCode = 1;
}
