// npm run release:disclose: writes down what the builds ask for and what is promised about data, so that `release:check`
// takes it for disclosed. What changed then has to be named in CHANGELOG.md, and told to the stores.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { disclosedFile, disclosedNow } from './as-built';

for (const build of ['build', 'build:firefox']) {
  execFileSync('npm', ['run', '--silent', build], { stdio: ['ignore', 'ignore', 'pipe'] });
}
writeFileSync(disclosedFile, `${JSON.stringify(disclosedNow(), undefined, 2)}\n`);
execFileSync('npx', ['prettier', '--write', disclosedFile], { stdio: 'ignore' });
console.log(`${disclosedFile} is written. See with git diff what has changed.`);
