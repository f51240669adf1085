import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './imports';

const rooms = ['domain', 'sites', 'storage', 'components', 'entrypoints'];

describe('the rooms of the project', () => {
  it('import only what they may, and in no circle', () => {
    const sources = ourSources();
    expect(sources.size).toBeGreaterThan(20);
    expect(complaintsAbout(sources)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'the domain reaching for storage',
      { 'domain/streak.ts': `import { database } from '../storage/database';` },
      'domain/streak.ts imports storage/database',
    ],
    [
      'a type of another room',
      { 'domain/streak.ts': `import type { Clock } from '../storage/log';` },
      'domain/streak.ts imports storage/log',
    ],
    [
      'a site asking the background on its own',
      { 'sites/gmail.ts': `import { ask } from '../storage/requests';`, 'storage/requests.ts': '' },
      'sites/gmail.ts imports storage/requests.ts',
    ],
    [
      'the browser in a component',
      { 'components/popup/popup.tsx': `import { browser } from 'wxt/browser';` },
      'components/popup/popup.tsx imports wxt/browser',
    ],
    [
      'the log in a content script, by way of another file',
      {
        'entrypoints/gmail.content.ts': `import { watch } from '../sites/watch';`,
        'sites/watch.ts': `import {\n  type Card,\n  ask,\n} from '../storage/requests';`,
        'storage/requests.ts': `export * from './log';`,
        'storage/log.ts': '',
      },
      'entrypoints/gmail.content.ts reaches storage/log.ts',
    ],
    [
      'Preact in a content script, loaded late',
      { 'entrypoints/gmail.content.ts': `const { h } = await import('preact');` },
      'entrypoints/gmail.content.ts reaches preact',
    ],
    [
      'a circle',
      { 'domain/a.ts': `import { b } from './b';`, 'domain/b.ts': `import { a } from './a';` },
      'domain/a.ts → domain/b.ts → domain/a.ts is a circle',
    ],
  ])('%s is reported', (_what, planted, said) => {
    const complaints = complaintsAbout(new Map(Object.entries(planted)));
    expect(complaints.join('\n')).toContain(said);
  });

  it('a content script may know the types of the log, and a circle of types is none', () => {
    const sources = {
      'entrypoints/gmail.content.ts': `import { ask } from '../storage/requests';`,
      'storage/requests.ts': `import type { Clock } from './log';\nimport { type Saved, type Log } from './log';`,
      'storage/log.ts': `import { ask } from './requests';`,
    };
    expect(complaintsAbout(new Map(Object.entries(sources)))).toEqual([]);
  });
});

function ourSources(): Map<string, string> {
  const names = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  );
  return new Map(
    names
      .filter((name) => /\.(ts|tsx)$/.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join('.', name), 'utf8')]),
  );
}
