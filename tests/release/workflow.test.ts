import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stores } from './stores';

const workflow = readFileSync('.github/workflows/release.yml', 'utf8');

/** What of a release could go out unseen or reach the keys, a sentence each. */
function complaints(text: string): string[] {
  const [before = '', submit = ''] = text.split(/^ {2}submit:$/m);
  const steps = submit.split(/^ {6}- /m);
  const secrets = (part: string) => [...part.matchAll(/secrets\.(\w+)/g)].map(([, key]) => key);
  const wanted = Object.values(stores).flatMap(({ keys }) => keys);
  const given = secrets(steps.at(-1) ?? '');
  return [
    ...[...text.matchAll(/uses: (\S+)(.*)$/gm)]
      .filter(
        ([, action = '', note = '']) => !/@[0-9a-f]{40}$/.test(action) || !/ # v\d/.test(note),
      )
      .map(([, action]) => `${action} is not pinned.`),
    ...(/^permissions:\n {2}contents: read\n\n/m.test(text) ? [] : ['It may do more than read.']),
    ...(text.match(/permissions:/g)?.length === 1 ? [] : ['A job has permissions of its own.']),
    ...(/^ {4}environment: stores$/m.test(submit) ? [] : ['Nobody has to approve it.']),
    ...(/^ {4}needs: check$/m.test(submit) ? [] : ['It is sent unchecked.']),
    ...(/dry-run:[^]*?default: true/.test(before) ? [] : ['By hand it is no rehearsal.']),
    ...(secrets(before).length + secrets(submit).length === given.length
      ? []
      : ['A step that sends nothing has a key.']),
    ...wanted.filter((key) => !given.includes(key)).map((key) => `${key} is not handed on.`),
    ...['.ci/run', 'npm run listing', 'release:check']
      .filter((command) => !before.includes(command))
      .map((command) => `${command} is not run.`),
  ];
}

describe('the workflow that releases', () => {
  it('checks first, waits for an approval, and hands the keys to one step only', () => {
    expect(complaints(workflow)).toEqual([]);
  });

  it.each<[string, string | RegExp, string]>([
    ['an action by its tag', /checkout@[0-9a-f]{40} # v[\d.]+/, 'checkout@v7'],
    ['more rights', 'contents: read', 'contents: write'],
    ['no approval', '    environment: stores\n', ''],
    ['no check before', '    needs: check\n', ''],
    ['no rehearsal by default', 'default: true', 'default: false'],
    [
      'a key for all steps',
      '    needs: check\n',
      '    needs: check\n    env:\n      KEY: ${{ secrets.EDGE_API_KEY }}\n',
    ],
    ['a key forgotten', /^ +EDGE_API_KEY.*$/m, ''],
    ['release:check forgotten', 'release:check', 'release:cheque'],
  ])('would be caught with %s', (_what, before, after) => {
    expect(complaints(workflow.replace(before, after))).toHaveLength(1);
  });
});
