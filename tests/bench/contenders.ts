import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { Chromium } from '../browser/chromium';
import { Leader } from '../browser/leader';
import { mira, team } from '../browser/team';

/** Who is compared; `ours` is the build in `.output`. */
export const contenderNames = ['ours', 'empty', 'narrow', 'naive', 'inboxsdk', 'gmail-js'] as const;
export type ContenderName = (typeof contenderNames)[number];
/** Others that are only measured for themselves. */
type Control = 'forcing' | 'frame';

/** A browser with one extension that watches Gmail. */
export interface Contender {
  name: ContenderName | Control;
  browser: Chromium;
  /** gzip -9 of what it puts into the page, bytes */
  bytes: number;
  close(): Promise<unknown>;
}

const manifest = (name: Contender['name']) => ({
  manifest_version: 3,
  name,
  version: '1',
  background: { service_worker: 'background.js' },
  // InboxSDK puts its other half into the page by this permission.
  permissions: name === 'inboxsdk' ? ['scripting'] : [],
  host_permissions: ['https://mail.google.com/*'],
  content_scripts: [
    {
      matches: ['https://mail.google.com/*'],
      js: ['content.js'],
      run_at: 'document_idle',
      // gmail.js hooks into the page's own requests.
      ...(name === 'gmail-js' && { world: 'MAIN' }),
    },
  ],
  ...(name === 'frame' && {
    web_accessible_resources: [
      { resources: ['prompt.html'], matches: ['https://mail.google.com/*'], use_dynamic_url: true },
    ],
  }),
});

/** Starts a browser with the extension of this name; ours with the sample team, after Start. */
export async function contender(name: Contender['name']): Promise<Contender> {
  if (name === 'ours') {
    const browser = await Chromium.start();
    const leader = new Leader(browser);
    await leader.starts({ people: team, ownAddresses: [mira.address] });
    await leader.worksToday();
    const script = '.output/chrome-mv3/content-scripts/gmail.js';
    return { name, browser, bytes: gzipped(script), close: browser.close };
  }
  const folder = await extension(name);
  const browser = await Chromium.start({ build: folder });
  await allowMarkup(browser);
  const scripts = name === 'inboxsdk' ? ['content.js', 'pageWorld.js'] : ['content.js'];
  return {
    name,
    browser,
    bytes: scripts.reduce((sum, file) => sum + gzipped(join(folder, file)), 0),
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** jQuery and InboxSDK make elements from strings, which Gmail allows them and the simulated one to nobody. */
async function allowMarkup({ context, web }: Chromium): Promise<void> {
  await context.route('https://mail.google.com/**', (route) => {
    const reply = web.answer(route.request().url());
    if (!reply) return route.abort();
    const { 'content-security-policy': _, ...headers } = reply.headers;
    return route.fulfill({ ...reply, headers });
  });
}

export const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** An unpacked extension in a folder of its own, its script bundled from `contenders/`. */
async function extension(name: Contender['name']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `walk-the-talk-${name}-`));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: `tests/bench/contenders/${name}.${name === 'gmail-js' ? 'js' : 'ts'}`,
        output: { format: 'iife', entryFileNames: 'content.js' },
      },
    },
  });
  const sdk = 'node_modules/@inboxsdk/core';
  if (name === 'inboxsdk') {
    for (const file of ['background.js', 'pageWorld.js'])
      cpSync(`${sdk}/${file}`, join(folder, file));
  } else writeFileSync(join(folder, 'background.js'), '');
  if (name === 'frame') {
    writeFileSync(join(folder, 'prompt.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest(name)));
  return folder;
}
