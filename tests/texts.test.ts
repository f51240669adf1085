import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { behaviours, measureIds, standards } from '../domain/behaviours';
import { marks } from '../domain/log';
import { momentKinds } from '../domain/moments';
import { isPlannable } from '../domain/plans';
import messages from '../public/_locales/en/messages.json';

const keys = Object.keys(messages);

const sources = ['components', 'domain', 'entrypoints', 'sites', 'storage']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  )
  .filter((name) => /\.tsx?$/.test(name) && name !== 'storage/texts.ts')
  .concat('wxt.config.ts')
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

/** A key is used by its whole name, by the stem of its plural, or as one of those a template makes: text(`occasion_${kind}`). */
function unusedIn(code: string): string[] {
  const names = new Set(
    [...code.matchAll(/['"`](\w+)['"`]/g)].map(([, name = '']) => name.replace(/^__MSG_|__$/g, '')),
  );
  // `storage/texts.ts` asks for it itself; its templates would stand for everything.
  names.add('language');
  const templates = [...code.matchAll(/(?:text|counted)\(\s*`(\w*\$\{[^`]+)`/g)].map(
    ([, template = '']) => new RegExp(`^${template.replace(/\$\{[^}]+\}/g, '\\w+')}$`),
  );
  return keys.filter(
    (key) =>
      !names.has(key) &&
      !names.has(key.replace(/_(zero|one|two|few|many|other)$/, '')) &&
      !templates.some((template) => template.test(key)),
  );
}

const part = (id: string) => id.replaceAll('-', '_');
const dueRules = new Set(behaviours.map(({ due }) => due));

/** What templates make, by the lists that they are made of. */
const made: Record<string, string[]> = {
  behaviours: behaviours.flatMap(({ id }) =>
    ['prompt', 'why', 'short'].map((what) => `${id}_${what}`),
  ),
  'plans for moments': behaviours
    .filter(({ moments }) => moments.some(isPlannable))
    .map(({ id }) => `${id}_will`),
  occasions: momentKinds.map((kind) => `occasion_${part(kind)}`),
  plans: momentKinds.filter(isPlannable).map((kind) => `planIf_${part(kind)}`),
  standards: standards.flatMap((one) => [`standard_${part(one)}`, `standard_${part(one)}_line`]),
  measures: measureIds.flatMap((id) => [
    `measure_${id}`,
    `measure_${id}_means`,
    `measure_${id}_unknown`,
  ]),
  marks: Object.keys(marks).map((what) => `journalMark_${part(what)}`),
  'due times': [...dueRules].map((due) => `optionsDue_${part(due)}`),
};

describe('the texts', () => {
  it('are all used', () => {
    expect(unusedIn(sources)).toEqual([]);
  });

  it('would be caught unused: without the code that says them', () => {
    const unused = unusedIn(sources);
    const without = (words: RegExp) =>
      unusedIn(sources.replace(words, '')).filter((key) => !unused.includes(key));
    expect(without(/'journalTitle'/g)).toEqual(['journalTitle']);
    expect(without(/'popupDueCount'/g)).toEqual(['popupDueCount_one', 'popupDueCount_other']);
    expect(without(/`journalMark_/g)).toContain('journalMark_useful');
  });

  it.each(Object.entries(made))('stand for all %s', (_, wanted) => {
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('have every plural in whole', () => {
    const stems = keys
      .filter((key) => key.endsWith('_one') && !key.endsWith('_on_one'))
      .map((key) => key.slice(0, -4));
    expect(stems.length).toBeGreaterThan(50);
    expect(stems.filter((stem) => !keys.includes(`${stem}_other`))).toEqual([]);
  });

  it('are those that the manifest and the sites ask for', () => {
    const asked = [...sources.matchAll(/__MSG_(\w+)__|getMessage\('(\w+)'\)/g)];
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.map(([, msg, name]) => msg ?? name).filter((key) => !keys.includes(key!))).toEqual(
      [],
    );
  });
});
