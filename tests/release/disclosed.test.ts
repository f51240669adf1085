import { describe, expect, it } from 'vitest';
import { newestPart } from './changelog';
import { dataHashes, dataPracticeRow } from './data-practices';
import { askedBy, permissionRow, type Disclosed } from './disclosed';

const manifest = {
  permissions: ['storage', 'alarms'],
  host_permissions: ['https://mail.google.com/*'],
  optional_permissions: ['notifications'],
  content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content-scripts/gmail.js'] }],
  content_security_policy: { extension_pages: "default-src 'none'; connect-src 'none'" },
  web_accessible_resources: [
    { resources: ['prompt.html'], matches: ['https://mail.google.com/*'] },
  ],
};
const asked = { chrome: askedBy(manifest) };
const data = { practices: 'p', notice: 'n' };
const told: Disclosed = { asked, data };
const newest = (text = '') => newestPart(`## [1.1.0] - Unreleased\n\n${text}`);

describe('what a build asks for', () => {
  it('holds when it is what was disclosed, in whatever order', () => {
    const turned = { ...manifest, permissions: ['alarms', 'storage'] };
    expect(permissionRow({ chrome: askedBy(turned) }, told, told, newest()).faults).toEqual([]);
  });

  it.each([
    ['a permission more', { permissions: ['storage', 'alarms', 'tabs'] }, '`tabs`'],
    ['a permission fewer', { permissions: ['storage'] }, '`alarms`'],
    ['a wider site', { host_permissions: ['https://*.google.com/*'] }, '`https://*.google.com/*`'],
    ['an optional one more', { optional_permissions: ['notifications', 'history'] }, '`history`'],
    [
      'an optional site',
      { optional_host_permissions: ['https://meet.google.com/*'] },
      '`https://meet.google.com/*`',
    ],
    [
      'a script on more pages',
      { content_scripts: [{ matches: ['https://mail.google.com/*', 'https://x.example/*'] }] },
      '`https://x.example/*`',
    ],
    [
      'a script in all frames',
      { content_scripts: [{ matches: ['https://mail.google.com/*'], all_frames: true }] },
      'all_frames',
    ],
    [
      'a looser policy',
      { content_security_policy: { extension_pages: "default-src 'none'; connect-src *" } },
      'connect-src *',
    ],
    [
      'another file that pages can reach',
      { web_accessible_resources: [{ resources: ['journal.html'] }] },
      'journal.html',
    ],
    [
      'data that is collected',
      {
        browser_specific_settings: {
          gecko: { data_collection_permissions: { required: ['websiteContent'] } },
        },
      },
      'websiteContent',
    ],
  ])('fails with %s', (_what, flaw, named) => {
    const flawed = { chrome: askedBy({ ...manifest, ...flaw }) };
    const { faults } = permissionRow(flawed, told, told, newest());
    expect(faults.join('\n')).toContain(named);
    expect(faults.join('\n')).toContain('release:disclose');
  });

  it('fails with another id in Firefox, or a key more that an administrator may set', () => {
    const schema = (...more: string[]) => ({
      properties: {
        budget: {},
        playbook: {
          properties: {
            talk: { items: { properties: Object.fromEntries(more.map((key) => [key, {}])) } },
          },
        },
      },
    });
    const named = (id: string) => ({ ...manifest, browser_specific_settings: { gecko: { id } } });
    const as = (id: string, ...more: string[]) => ({ chrome: askedBy(named(id), schema(...more)) });
    const written: Disclosed = { ...told, asked: as('a@corp.example') };
    const faults = (now: Disclosed['asked']) =>
      permissionRow(now, written, written, newest()).faults.join('\n');
    expect(faults(as('a@corp.example'))).toBe('');
    expect(faults(as('b@corp.example'))).toContain('`b@corp.example` (gecko_id) is new');
    expect(faults(as('a@corp.example', 'report'))).toContain(
      '`playbook.talk.report` (managed_schema) is new',
    );
    // Nobody is asked for them: once written down, that is enough.
    expect(permissionRow(written.asked, written, told, newest()).faults).toEqual([]);
  });

  it('holds with a permission more when that is written down and named in the changelog, not before', () => {
    const more = { chrome: askedBy({ ...manifest, permissions: ['storage', 'alarms', 'tabs'] }) };
    const now: Disclosed = { ...told, asked: more };
    const faults = (text: string) => permissionRow(more, now, told, newest(text)).faults;
    expect(faults('### Permissions\n\n- `tabs`, to find the open calendar.\n')).toEqual([]);
    const unnamed = ['`tabs` has changed and is not named under "Permissions" in CHANGELOG.md.'];
    expect(faults('')).toEqual(unnamed);
    expect(faults('### Added\n\n- `tabs`\n')).toEqual(unnamed);
    // Of an older version.
    expect(faults('\n## [1.0.0] - 2026-01-01\n\n### Permissions\n\n- `tabs`\n')).toEqual(unnamed);
  });

  it('is named in whole before the first release', () => {
    const { faults } = permissionRow(asked, told, undefined, newest());
    expect(faults).toHaveLength(6);
    const all =
      '`storage` `alarms` `https://mail.google.com/*` `notifications` `content_security_policy` `web_accessible_resources`';
    expect(
      permissionRow(asked, told, undefined, newest(`### Permissions\n\n- ${all}\n`)).faults,
    ).toEqual([]);
  });
});

describe('promises about data', () => {
  const texts = {
    privacy:
      '# Privacy\n\nIt sends nothing.\n\n| a | b |\n|---|---|\n\n## Each claim and its test\n\n| x |\n',
    review:
      '# For reviewers\n\n## Single purpose\n\nOne.\n\n## Permissions\n\nFew.\n\n## Remote code\n\nNo.\n\n## Data practices\n\nNone is collected.\n\n## Notes for reviewers\n\nTry it.\n',
    messages: Object.fromEntries(
      ['Read', 'Kept', 'Never'].flatMap((part) =>
        [`welcome${part}`, `welcome${part}Title`].map((key) => [key, { message: key }]),
      ),
    ),
  };
  const now = dataHashes(texts);
  const written: Disclosed = { asked, data: now };
  const row = (flaw: Partial<typeof texts>, after = written, before = written, text = '') =>
    dataPracticeRow(dataHashes({ ...texts, ...flaw }), after, before, newest(text)).faults;
  const promise = texts.privacy.replace('nothing', 'something');
  const notice = { ...texts.messages, welcomeRead: { message: 'Addresses and titles.' } };

  it('hold as long as nobody touches them; how a table is laid out is no promise', () => {
    expect(row({})).toEqual([]);
    expect(row({ privacy: texts.privacy.replace('| a | b |', '| a   | b   |') })).toEqual([]);
    expect(row({ privacy: `${texts.privacy}| another proof |\n` })).toEqual([]);
    expect(row({ review: texts.review.replace('Try it.', 'Do try it.') })).toEqual([]);
  });

  it.each([
    ['a promise', { privacy: promise }],
    ['an answer to a store', { review: texts.review.replace('None', 'Much') }],
    ['the answer on remote code', { review: texts.review.replace('No.', 'Some.') }],
    ['why a permission is asked for', { review: texts.review.replace('Few.', 'Many.') }],
    ['the purpose', { review: texts.review.replace('One.', 'Two.') }],
    ['the notice', { messages: notice }],
  ])('fail when %s has changed and nobody wrote it down', (_what, flaw) => {
    expect(row(flaw).join()).toContain('release:disclose');
  });

  it('fail when a promise has changed since the last release and the notice has not', () => {
    const after = (flaw: Partial<typeof texts>): Disclosed => ({
      asked,
      data: dataHashes({ ...texts, ...flaw }),
    });
    const silent = { privacy: promise };
    expect(row(silent, after(silent)).join()).toContain('the notice has not');
    const said = { ...silent, messages: notice };
    expect(row(said, after(said))).toEqual([]);
    const mended = '### Privacy\n\n- Wording only: a missing comma.\n';
    expect(row(silent, after(silent), written, mended)).toEqual([]);
    // Before the first release there is nobody who was promised something else.
    expect(dataPracticeRow(now, written, undefined, newest()).faults).toEqual([]);
  });

  it('are refused when they are not where they are looked for', () => {
    expect(() => row({ privacy: '# Privacy' })).toThrow('Each claim and its test');
    expect(() => row({ review: '' })).toThrow('listing/review.md');
    const untitled = texts.review.replace('## Remote code', '## Code');
    expect(() => row({ review: untitled })).toThrow('"## Remote code"');
    expect(() => row({ messages: {} })).toThrow('notice');
  });
});
