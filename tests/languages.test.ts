import { describe, expect, it } from 'vitest';
import { faultsOf, languages, type Texts } from './languages';

const english = languages.get('en')!;
const others = [...languages].filter(([language]) => language !== 'en');

describe('the languages', () => {
  it('are seven', () => {
    expect([...languages.keys()].toSorted()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt-BR']);
  });

  it.each([...languages])(
    '%s has every text, with its values, within its length',
    (language, texts) => {
      expect(faultsOf(language, texts, english)).toEqual([]);
    },
  );

  it.each([...languages])('%s says which one it is', (language, { language: said }) => {
    expect(said?.message).toBe(language);
  });

  it('have a description of every text for whoever translates it', () => {
    const bare = Object.entries(english).filter(
      ([, { description = '' }]) => description.length < 10,
    );
    expect(bare.map(([key]) => key)).toEqual([]);
    // What every language repeats would stand there for nothing.
    for (const [, texts] of others) {
      expect(Object.values(texts).filter(({ description }) => description !== undefined)).toEqual(
        [],
      );
    }
  });

  const german = languages.get('de')!;
  const withText = (texts: Texts, key: string, message: string): Texts => ({
    ...texts,
    [key]: { message },
  });
  it.each<[string, string, Texts, string]>([
    ['a missing text', 'de', withText(german, 'journalTitle', ' '), 'journalTitle is missing'],
    [
      'a missing plural',
      'ar',
      withText(languages.get('ar')!, 'popupDueCount_few', ''),
      'popupDueCount_few is missing',
    ],
    [
      'a text that nobody asks for',
      'de',
      withText(german, 'journalTitel', 'Journal'),
      'journalTitel is used by nobody',
    ],
    [
      'a plural that the language has not',
      'ja',
      withText(languages.get('ja')!, 'popupDueCount_one', '$1'),
      'popupDueCount_one is used by nobody',
    ],
    [
      'a lost value',
      'de',
      withText(german, 'B01_named', 'Antworten Sie *heute*.'),
      'B01_named: has not the values $1',
    ],
    [
      'a foreign value',
      'de',
      withText(german, 'B01_why', 'Für $2.'),
      'B01_why: has not the values ',
    ],
    [
      'a name that is too long for the stores',
      'fr',
      withText(languages.get('fr')!, 'extensionName', 'W'.repeat(46)),
      'extensionName: has 46 characters of 45',
    ],
    [
      'the same in letters that count twice',
      'fr',
      withText(languages.get('fr')!, 'extensionName', '🐾'.repeat(23)),
      'extensionName: has 46 characters of 45',
    ],
    [
      'a long label',
      'de',
      withText(german, 'optionsSave', 'Alle Änderungen dauerhaft speichern'),
      'optionsSave: is too long',
    ],
    [
      'a lost stress',
      'de',
      withText(german, 'B01_prompt', 'Antworten Sie heute.'),
      'B01_prompt: stresses nothing',
    ],
    ['English', 'de', withText(german, 'B01_why', english.B01_why!.message), 'B01_why: is English'],
    [
      'Latin letters in Arabic',
      'ar',
      withText(languages.get('ar')!, 'optionsSave', 'Save'),
      'optionsSave: is in another script',
    ],
    [
      'a blank before a Japanese counter',
      'ja',
      withText(languages.get('ja')!, 'popupDueCount_other', '期日の来た約束：$1 件'),
      'popupDueCount_other: has a blank beside a number',
    ],
    [
      'a blank between Japanese and a number',
      'ja',
      withText(languages.get('ja')!, 'optionsLossUnknown', '最近 14日分の記録'),
      'optionsLossUnknown: has a blank beside a number',
    ],
    [
      'a mark that can slip to the next line',
      'fr',
      withText(languages.get('fr')!, 'promptWhy', 'Pourquoi ?'),
      'promptWhy: has no narrow blank',
    ],
  ])('would be caught with %s', (_, language, texts, said) => {
    const found = faultsOf(language, texts, english);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });
});
