import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sizeAims } from '../release/sizes';
import { gzipped } from './contenders';
import type { Row } from './table';

/** What a page has to load, and what the store gets. */
export function sizeRows(): Row[] {
  execFileSync('npm', ['run', '--silent', 'zip'], { stdio: 'ignore' });
  const zip = readdirSync('.output').find((name) => name.endsWith('-chrome.zip'));
  if (!zip) throw new Error('`npm run zip` has left no zip for Chromium in .output.');
  return [
    ...['gmail', 'calendar'].map((site) => ({
      what: `content script of ${site}, gzip -9`,
      ours: gzipped(`.output/chrome-mv3/content-scripts/${site}.js`),
      unit: 'B' as const,
      atMost: sizeAims.contentScript.gzipped,
    })),
    {
      what: 'InboxSDK as it is loaded, gzip -9',
      ours:
        gzipped('node_modules/@inboxsdk/core/inboxsdk.js') +
        gzipped('node_modules/@inboxsdk/core/pageWorld.js'),
      unit: 'B',
    },
    {
      what: 'zip for the store',
      ours: statSync(join('.output', zip)).size / 1_000,
      unit: 'kB',
      atMost: sizeAims.zip.chrome / 1_000,
    },
  ];
}
