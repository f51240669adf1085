// npm run bench [-- size page prompt log backup] [--write]: what this costs, measured beside others in the same run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { backupRows } from './backup-50000';
import { logRows } from './log';
import { pageRows } from './page';
import { sizeRows } from './size';
import { asTable, isMet, type Row } from './table';
import { promptRows } from './time-to-prompt';

const families: Record<string, () => Promise<Row[]> | Row[]> = {
  size: sizeRows,
  page: pageRows,
  prompt: promptRows,
  log: logRows,
  backup: () => backupRows(),
};
const document = 'docs/performance.md';

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const strangers = asked.filter((name) => !(name in families));
if (strangers.length > 0) {
  console.error(
    `There is no ${strangers.join(', ')}. What can be measured: ${Object.keys(families).join(', ')}.`,
  );
  process.exit(2);
}

for (const build of ['build', 'build:firefox']) {
  execFileSync('npm', ['run', '--silent', build], { stdio: 'ignore' });
}
const rows: Row[] = [];
for (const [name, measure] of Object.entries(families)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const begun = Date.now();
  rows.push(...(await measure()));
  console.info(`${name}: ${Math.round((Date.now() - begun) / 1_000)} s`);
}
const table = asTable(rows);
console.log(table.replaceAll('**', ''));
mkdirSync('.output', { recursive: true });
const told = rows.map((row) => ({ ...row, met: isMet(row) }));
writeFileSync('.output/bench.json', `${JSON.stringify(told, null, 2)}\n`);
if (process.argv.includes('--write')) {
  if (asked.length > 0) throw new Error('Only a whole run is written down: leave the names out.');
  writeDown();
}

/** Puts the table between the marks of the document. */
function writeDown(): void {
  const marks = /(<!-- bench -->\n)[^]*?(\n<!-- \/bench -->)/;
  const day = new Date().toISOString().slice(0, 10);
  const before = readFileSync(document, 'utf8');
  const after = before.replace(
    marks,
    (_, begin, end) => `${begin}\n${table}\n\nMeasured on ${day}.\n${end}`,
  );
  if (after === before) throw new Error(`${document} has no marks for the table.`);
  writeFileSync(document, after);
}
