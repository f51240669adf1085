import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

// What the stores get, as it is built.
const sites = ['https://mail.google.com/*', 'https://calendar.google.com/*'];
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors https://mail.google.com https://calendar.google.com";

for (const browser of ['chrome', 'firefox'] as const) {
  const folder = `.output/${browser}-mv3`;
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const manifest = () => JSON.parse(read('manifest.json'));
  const files = (ending: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name));

  test.describe(`the build for ${browser}`, () => {
    test('asks for two sites and nothing wider', () => {
      const { manifest_version, host_permissions, content_scripts, ...rest } = manifest();
      expect(manifest_version).toBe(3);
      expect(host_permissions.toSorted()).toEqual(sites.toSorted());
      const matches = content_scripts.flatMap((script: { matches: string[] }) => script.matches);
      expect(matches.toSorted()).toEqual(sites.toSorted());
      expect(['storage', 'alarms', 'unlimitedStorage']).toEqual(
        expect.arrayContaining(rest.permissions),
      );
    });

    test('asks for more only when the leader switches it on', () => {
      const { permissions, optional_permissions, optional_host_permissions } = manifest();
      expect(optional_permissions).toEqual(['notifications']);
      expect(optional_host_permissions).toEqual(['https://meet.google.com/*']);
      expect(permissions).not.toContain('notifications');
    });

    test('can fetch nothing, and shows only the prompt to the two sites', () => {
      const { content_security_policy, web_accessible_resources } = manifest();
      expect(content_security_policy).toEqual({ extension_pages: policy });
      expect(web_accessible_resources).toHaveLength(1);
      const [{ resources, matches, use_dynamic_url }] = web_accessible_resources;
      expect(resources).toEqual(['prompt.html']);
      expect(matches.toSorted()).toEqual(sites.toSorted());
      expect(use_dynamic_url).toBe(true);
    });

    test('has every page and icon it speaks of', () => {
      for (const page of ['popup', 'journal', 'options', 'welcome', 'prompt']) {
        expect(existsSync(join(folder, `${page}.html`)), page).toBe(true);
      }
      const { icons, action, default_locale } = manifest();
      expect(Object.keys(icons)).toEqual(expect.arrayContaining(['16', '48', '128']));
      for (const path of Object.values<string>(icons)) {
        expect(existsSync(join(folder, path)), path).toBe(true);
      }
      expect(action.default_popup).toBe('popup.html');
      expect(existsSync(join(folder, '_locales', default_locale, 'messages.json'))).toBe(true);
    });

    test('puts little and no Preact into the pages of others', () => {
      const scripts: string[] = manifest().content_scripts.flatMap(
        ({ js }: { js: string[] }) => js,
      );
      expect(scripts).toHaveLength(2);
      for (const script of scripts) {
        const text = read(script);
        expect(gzipSync(text, { level: 9 }).length, script).toBeLessThanOrEqual(10_000);
        expect(text, script).not.toMatch(preactMarks);
      }
      // The same look finds Preact where it is meant to be.
      const pages = files(/\.js$/).filter((name) => !scripts.includes(name));
      expect(pages.some((name) => preactMarks.test(read(name)))).toBe(true);
    });
  });
}

test('the Chromium build names the versions and connections that it takes', () => {
  const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
  expect(manifest.minimum_chrome_version).toBe('144');
  expect(manifest.externally_connectable).toEqual({ ids: [] });
});

test('the Firefox build says that it collects nothing', () => {
  const manifest = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8'));
  expect(manifest.browser_specific_settings.gecko).toMatchObject({
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  });
});

test('the linter of the Firefox store finds no error, and warns of nothing but Preact', async () => {
  const linter = 'node_modules/addons-linter/bin/addons-linter';
  const run = promisify(execFile)(process.execPath, [
    linter,
    '--output=json',
    '.output/firefox-mv3',
  ]);
  // It ends with 1 when there are errors; the report is worth more than that.
  const { stdout } = await run.catch((failed: { stdout: string }) => failed);
  interface Finding {
    code: string;
    message: string;
    file?: string;
  }
  const { summary, errors, warnings } = JSON.parse(stdout) as {
    summary: { errors: number; warnings: number };
    errors: Finding[];
    warnings: Finding[];
  };
  expect(errors.map(({ message, file }) => `${file}: ${message}`)).toEqual([]);
  expect(summary.errors).toBe(0);
  // Preact's `dangerouslySetInnerHTML`, which nothing of ours uses (tests/trust/hostile-names.test.ts).
  expect(warnings.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
});

/** Property names that Preact puts on its nodes, which no minifier may rename. */
const preactMarks = /__k\b|_render\b|componentDidMount/;
