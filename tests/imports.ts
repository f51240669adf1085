import { posix } from 'node:path';

/** Sources by their path from the root of the project, `domain/streak.ts` → text. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  from: string;
  /** a file of ours by its path (with its ending where it is known), or the name of a package */
  to: string;
  /** only a type is taken: nothing of it is left in the bundle */
  typeOnly: boolean;
}

const rooms = ['domain', 'sites', 'storage', 'components', 'entrypoints'];
const mayReach: Record<string, readonly string[]> = {
  domain: ['domain'],
  sites: ['sites', 'domain'],
  storage: ['storage', 'domain'],
  components: ['components', 'storage', 'domain'],
  entrypoints: rooms,
};
/** The two files that the sites share; they alone talk to the background. */
const siteShared = ['sites/watch.ts', 'sites/frame.ts'];
const browserModules = /^(wxt\/browser|wxt\/utils\/storage|webextension-polyfill)$/;
const notInContentScript = /^(storage\/database\.ts|storage\/log\.ts|preact($|\/)|@preact\/)/;

/** What is wrong with the imports, one sentence each (architecture.md, section 2). Nothing to say: []. */
export function complaintsAbout(sources: Sources): string[] {
  const imports = [...sources].flatMap(([path, text]) => importsOf(path, text, sources));
  return [
    ...imports.flatMap(wrongRoom),
    ...imports.flatMap(wrongBrowser),
    ...[...sources.keys()]
      .filter((path) => path.endsWith('.content.ts'))
      .flatMap((path) => tooMuchFor(path, imports)),
    ...cycles(imports),
  ];
}

const roomOf = (path: string) => rooms.find((room) => path.startsWith(`${room}/`));

function wrongRoom({ from, to }: Import): string[] {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === undefined || there === undefined || mayReach[here]?.includes(there)) return [];
  if (siteShared.includes(from) && to === 'storage/requests.ts') return [];
  return [`${from} imports ${to}: ${here} may reach only ${mayReach[here]?.join(', ')}.`];
}

function wrongBrowser({ from, to }: Import): string[] {
  const allowed = /^(storage|entrypoints)\//.test(from) || siteShared.includes(from);
  if (allowed || !browserModules.test(to)) return [];
  return [
    `${from} imports ${to}: the browser belongs to storage, entrypoints and the shared sites.`,
  ];
}

function tooMuchFor(script: string, imports: readonly Import[]): string[] {
  const next = bundled(imports);
  const reached = new Set([script]);
  // A set hands out what is added to it on the way: the walk ends when nothing new is reached.
  for (const path of reached) for (const to of next.get(path) ?? []) reached.add(to);
  return [...reached]
    .filter((path) => notInContentScript.test(path))
    .map((path) => `${script} reaches ${path}: it would be in every page.`);
}

function cycles(imports: readonly Import[]): string[] {
  const next = bundled(imports);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) {
      found.push(`${[...way.slice(way.indexOf(path)), path].join(' → ')} is a circle.`);
      return;
    }
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}

function bundled(imports: readonly Import[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  return next;
}

const statement = /^\s*(?:import|export)\s+(type\s)?([^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;
const onlyTypes = /^\{(\s*type\s+[^,}]+,?)+\s*\}\s*from\s*$/;

/** Reads `import … from`, `export … from`, bare imports and `import()` with a literal name. */
function importsOf(from: string, text: string, sources: Sources): Import[] {
  const asImport = (name: string, typeOnly: boolean) => ({
    from,
    to: name.startsWith('.') ? fileOf(posix.join(posix.dirname(from), name), sources) : name,
    typeOnly,
  });
  return [
    ...[...text.matchAll(statement)].map(([, type, names = '', name = '']) =>
      asImport(name, type !== undefined || onlyTypes.test(names)),
    ),
    ...[...text.matchAll(dynamic)].map(([, name = '']) => asImport(name, false)),
  ];
}

const fileOf = (path: string, sources: Sources) =>
  ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => path + ending)
    .find((file) => sources.has(file)) ?? path;
