// Where Chromium and Firefox are on this machine. Plain Node, so that it runs before anything is built:
//   node tests/browser/find-browsers.mjs             says what it found
//   node tests/browser/find-browsers.mjs --install   and installs what is missing, on Debian as root
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Kinds of browser: the variable that names one, then usual names and places, best first.
 * Chrome itself comes last: its newer versions take no unpacked extension from the command line.
 */
const kinds = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome'],
    places: {
      darwin: ['Chromium', 'Microsoft Edge', 'Google Chrome'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
      win32: [
        'Chromium\\Application\\chrome',
        'Microsoft\\Edge\\Application\\msedge',
        'Google\\Chrome\\Application\\chrome',
      ],
    },
    // Without the second, Debian's speaks English only; the extension follows the browser's language.
    debian: ['chromium', 'chromium-l10n'],
    debianFile: '/usr/lib/chromium/locales/de.pak',
    elsewhere: 'Chromium 144 or newer',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['Mozilla Firefox\\firefox'],
    },
    debian: ['firefox-esr'],
    elsewhere: 'Firefox 140 or newer',
  },
};

/** Path of a Chromium (or Edge, or Chrome), or undefined. Throws when CHROMIUM_PATH names no program. */
export const findChromium = () => find(kinds.chromium);

/** Path of a Firefox, or undefined. Throws when FIREFOX_PATH names no program. */
export const findFirefox = () => find(kinds.firefox);

function find({ variable, names, places }) {
  const named = process.env[variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${variable} is ${named}, which is no program.`);
  }
  return [...onPath(names), ...installed(places)].find(isProgram);
}

function onPath(names) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function installed(places) {
  if (process.platform === 'darwin') return places.darwin;
  if (process.platform !== 'win32') return [];
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': older, LOCALAPPDATA } = process.env;
  const roots = [PROGRAMFILES, older, LOCALAPPDATA].filter(Boolean);
  return places.win32.flatMap((place) => roots.map((root) => `${root}\\${place}.exe`));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Is it there, and of Debian's own all of it? */
function isWhole({ debianFile, ...kind }) {
  const program = find(kind);
  const isDebians = program?.startsWith('/usr/bin/') && isDebian();
  return Boolean(program) && (!isDebians || !debianFile || existsSync(debianFile));
}

/** Debian only: in Ubuntu these packages are snaps, which need a running snapd. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: 'inherit' });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

function howToGet(missing) {
  const variables = missing.map(({ variable }) => variable).join(' or ');
  const packages = missing.flatMap(({ debian }) => debian).join(' ');
  const advice = isDebian()
    ? `Install it as root: apt-get install ${packages}`
    : `Install ${missing.map(({ elsewhere }) => elsewhere).join(' and ')}`;
  return `${advice}; or name the program in ${variables}.`;
}

/** `node find-browsers.mjs [--install] [chromium] [firefox]`: says where they are; all when none is named. */
function main() {
  const named = process.argv.slice(2).filter((word) => word in kinds);
  const wanted = Object.entries(kinds).filter(
    ([name]) => named.length === 0 || named.includes(name),
  );
  const missing = () => wanted.map(([, kind]) => kind).filter((kind) => !isWhole(kind));
  const mayInstall = process.argv.includes('--install') && isDebian() && process.getuid?.() === 0;
  if (mayInstall && missing().length > 0) install(missing().flatMap(({ debian }) => debian));
  for (const [name, kind] of wanted) console.log(`${name}: ${find(kind) ?? 'not found'}`);
  if (missing().length === 0) return;
  console.error(howToGet(missing()));
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
