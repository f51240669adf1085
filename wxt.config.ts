import { readFileSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { evened } from './tests/release/zip';

/** The same files make the same ZIP, so that anybody can see that a build is ours. */
const even = (_wxt: unknown, path: string): void => writeFileSync(path, evened(readFileSync(path)));

const sites = ['https://mail.google.com/*', 'https://calendar.google.com/*'];

/** `default-src 'none'` makes silence structural: no page of ours can fetch anything from anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // The prompt stands in a frame on these two sites and nowhere else ('none' would refuse it there, too).
  'frame-ancestors https://mail.google.com https://calendar.google.com',
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    'zip:extension:done': even,
    'zip:sources:done': even,
    // On the page bytes decide: what a content script asks of the browser is the same in all of them, so the
    // polyfill (a third of its size) stays out of it.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      const alias = config.resolve?.alias as Record<string, string> | undefined;
      if (alias) delete alias['wxt/browser'];
    },
    // What a text is for is for translators; it would be a third of the store's file.
    'build:publicAssets'(_wxt, files) {
      for (const [index, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('messages.json')) continue;
        const texts: Record<string, { message: string }> = JSON.parse(
          readFileSync(file.absoluteSrc, 'utf8'),
        );
        const bare = Object.entries(texts).map(([key, { message }]) => [key, { message }]);
        files[index] = {
          relativeDest: file.relativeDest,
          contents: `${JSON.stringify(Object.fromEntries(bare), undefined, 1)}\n`,
        };
      }
    },
  },
  outDir: '.output',
  zip: {
    // Whoever rebuilds it gets all that is in git: tests and dot files, too, which are left out otherwise.
    includeSources: [
      '.{gitignore,oxlintrc.json,prettierignore,prettierrc.json}',
      '.{ci,github}/**/*',
      '**/*.{test,spec}.{ts,tsx}',
    ],
  },
  // Every browser we support preloads modules itself; the stand-in for others would be the one `fetch` in the build.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // unlimitedStorage exempts the private log from eviction when the disk runs full.
    permissions: ['storage', 'alarms', 'unlimitedStorage'],
    host_permissions: sites,
    // What is seen in a private window must not come into the log, which would outlive it.
    incognito: 'not_allowed',
    // Asked for only when the leader switches on what needs them.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://meet.google.com/*'],
    content_security_policy: { extension_pages: policy },
    externally_connectable: browser === 'firefox' ? undefined : { ids: [] },
    web_accessible_resources: [
      { resources: ['prompt.html'], matches: sites, use_dynamic_url: true },
    ],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
      'focus-prompt': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandFocusPrompt__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'walk-the-talk@walk-the-talk.example',
              // Temporal came in 139, the word on data collection in 140, on Android in 142.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '144',
          // Firefox hands an administrator's settings over without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
