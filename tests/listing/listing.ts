// npm run listing: all pictures of the store listings, from the real build in front of the simulated sites, the icons of the
// build, and the privacy policy. `npm run listing -- privacy`: only that, and the contact under "Support" of each language.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assets } from './assets';
import { checkListing } from './check';
import { readContact, withContact } from './contact';
import { draw, drawIcons, type Drawn } from './drawings';
import { fontVariables } from './fonts';
import { languages } from './languages';
import { pictures } from './pictures';
import { privacyPolicy } from './policy';
import { textsFile } from './texts';

const folder = join('.output', 'listing');

async function main(): Promise<void> {
  const contact = readContact();
  const promise = await readFile('docs/PRIVACY.md', 'utf8');
  await writeFile('listing/privacy.md', privacyPolicy(promise, contact));
  for (const file of languages.map(textsFile))
    await writeFile(file, withContact(await readFile(file, 'utf8'), contact));
  if (process.argv.includes('privacy')) return;
  const begun = performance.now();
  console.log('Drawing the icons …');
  // Before the build, which takes them in.
  for (const [name, png] of await drawIcons()) await keep(join('public', 'icon', name), png);
  console.log('Building the extension …');
  execFileSync('npm', ['run', 'build', '--silent'], {
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
  await rm(folder, { recursive: true, force: true });
  const drawings = [...assets].flatMap(([file, { drawing, ...size }]) =>
    drawing ? [[file, { drawing, ...size }] as [string, Drawn]] : [],
  );
  const drawn = await draw(drawings.map(([, one]) => one));
  for (const [n, [file]] of drawings.entries()) await keep(join(folder, file), drawn[n]!);

  Object.assign(process.env, fontVariables());
  for (const language of languages) {
    console.log(`Taking the pictures in ${language} …`);
    await mkdir(join(folder, language), { recursive: true });
    await pictures(language, join(folder, language));
  }

  const findings = checkListing(folder);
  for (const { file, what } of findings) console.error(`${file} ${what}.`);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${assets.size - findings.length} of ${assets.size} exact, in ${seconds} s: ${folder}`,
  );
  if (findings.length > 0) process.exitCode = 1;
}

async function keep(path: string, png: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, png);
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
