import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Chromium } from '../browser/chromium';
import { unpackedId } from '../browser/policies';
import { expect, test } from '../browser/story';
import { flawedBuild, type Flaw } from './flawed';
import { proved } from './proof';

/** Another extension with nothing but a page: what it asks of ours is said by hand. */
function otherExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'other-extension-'));
  const manifest = { manifest_version: 3, name: 'Other', version: '1' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'ask.html'), '<!doctype html><title>Other</title>');
  return folder;
}

/** Everything a page of another extension can try with ours. Runs in that page. @returns what it got, by the way it went */
async function tries(ours: string): Promise<string[]> {
  type Port = {
    onDisconnect: { addListener(then: () => void): void };
    postMessage(m: object): void;
  };
  const { runtime } = (
    globalThis as unknown as {
      chrome: {
        runtime: {
          sendMessage(id: string, message: object): Promise<unknown>;
          connect(id: string): Port & { onMessage: { addListener(then: () => void): void } };
        };
      };
    }
  ).chrome;
  const got: string[] = [];
  const messages = [
    { request: 'watching', body: { site: 'gmail' } },
    { request: 'facts', body: { site: 'gmail', facts: [] } },
    { request: 'card', body: { nonce: '0' } },
    { order: 'watch', site: 'gmail', on: false },
    {},
  ];
  for (const message of messages) {
    const answer = await runtime.sendMessage(ours, message).catch(() => undefined);
    if (answer !== undefined) got.push(`message ${JSON.stringify(message)}`);
  }
  await new Promise<void>((done) => {
    const port = runtime.connect(ours);
    port.onDisconnect.addListener(() => done());
    port.onMessage.addListener(() => got.push('port'));
    port.postMessage({});
    setTimeout(done, 1000);
  });
  const files = [
    'manifest.json',
    'popup.html',
    'journal.html',
    'options.html',
    'prompt.html',
    'background.js',
  ];
  for (const file of files) {
    const read = await fetch(`chrome-extension://${ours}/${file}`)
      .then((reply) => reply.ok)
      .catch(() => false);
    if (read) got.push(`file ${file}`);
  }
  for (const file of files.slice(1, 5)) {
    const frame = document.createElement('iframe');
    frame.src = `chrome-extension://${ours}/${file}`;
    document.body.append(frame);
  }
  await new Promise((resolve) => setTimeout(resolve, 800));
  return got;
}

async function asks(flaws: Flaw[]): Promise<string[]> {
  const other = otherExtension();
  const { folder, forget } =
    flaws.length > 0
      ? flawedBuild(flaws)
      : { folder: resolve('.output/chrome-mv3'), forget: () => {} };
  const both = `${folder},${other}`;
  const browser = await Chromium.start({
    build: folder,
    switches: [`--disable-extensions-except=${both}`, `--load-extension=${both}`],
  });
  try {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${unpackedId(other)}/ask.html`);
    const got = await page.evaluate(tries, browser.id);
    // A frame that was refused says so with an address of the browser's own.
    const framed = page.frames().filter((frame) => frame.url().includes(browser.id));
    return [...got, ...framed.map((frame) => `frame ${new URL(frame.url()).pathname}`)];
  } finally {
    await browser.close();
    forget();
    rmSync(other, { recursive: true, force: true });
  }
}

/** A background that answers everybody, and pages that anybody may have. */
const talkative: Flaw = [
  'background.js',
  (code) =>
    `chrome.runtime.onMessageExternal.addListener((m, s, answer) => answer('heard'));${code}`,
];
const open: Flaw = [
  'manifest.json',
  (text) => {
    const manifest = JSON.parse(text);
    manifest.externally_connectable = { ids: ['*'] };
    manifest.web_accessible_resources = [
      { resources: ['*'], matches: ['<all_urls>'], extension_ids: ['*'] },
    ];
    manifest.content_security_policy.extension_pages = "script-src 'self'";
    return JSON.stringify(manifest);
  },
];

test('another extension gets no answer, no file and no frame', async () => {
  expect(await asks([])).toEqual([]);
  // Even a background that would answer is not asked: the manifest names nobody.
  expect(await asks([talkative])).toEqual([]);
  const got = await asks([talkative, open]);
  expect(got.filter((way) => way.startsWith('message')).length).toBe(5);
  expect(got.filter((way) => way.startsWith('file')).length).toBeGreaterThan(3);
  expect(got.filter((way) => way.startsWith('frame')).length).toBeGreaterThan(0);

  // Firefox knows no such key: there nothing may listen.
  const listens = (code: string) => /on(?:Message|Connect)External\.addListener/.test(code);
  expect(listens(readFileSync('.output/firefox-mv3/background.js', 'utf8'))).toBe(false);
  expect(listens(talkative[1](''))).toBe(true);
  proved(
    'S8',
    '0 of 5 messages, 1 port, 6 files and 4 frames in Chromium; nothing listens in Firefox',
    `with an open manifest ${got.length} of them are answered`,
  );
});
