import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeholder, readContact, withContact } from './contact';
import { languages } from './languages';
import { limitedUse, privacyPolicy } from './policy';
import { interfaceTexts, storeTexts, textFaults, textsFile, type StoreTexts } from './texts';

const english = storeTexts('en');

describe('the texts of the listings', () => {
  it('stand there in every language of the listings, and in no other', () => {
    const named = languages.map((language) => `${language}.md`);
    expect(readdirSync('listing/texts').toSorted()).toEqual(named.toSorted());
    const samples = languages.map((language) => `${language}.json`);
    expect(readdirSync('listing/sample').toSorted()).toEqual(samples.toSorted());
  });

  it.each(languages)('fit the stores in %s, and are written in that language', (language) => {
    const texts = storeTexts(language);
    const other = language === 'en' ? undefined : english;
    expect(textFaults(texts, interfaceTexts(language), other)).toEqual([]);
  });

  it.each<[string, (texts: StoreTexts) => Partial<StoreTexts>, RegExp]>([
    ['no description', () => ({ description: '' }), /too short/],
    [
      'one that is too long',
      ({ description }) => ({ description: description.repeat(2) }),
      /\d characters/,
    ],
    ['markup', ({ description }) => ({ description: `${description}\n**Free**` }), /Markup/],
    ['a list of markdown', ({ news }) => ({ news: `${news}\n- prompts` }), /Markup/],
    ['a boast', ({ news }) => ({ news: `${news} The best there is.` }), /boast/],
    ['an empty place', ({ support }) => ({ support: `${support} $1` }), /not filled/],
    [
      'a button by another name',
      ({ description }) => ({ description: description.replaceAll('Not now', 'Later') }),
      /promptNotNow/,
    ],
    [
      'no word on whose marks they are',
      ({ description }) => ({ description: description.replace('Google LLC', 'us') }),
      /marks/,
    ],
    ['a caption too few', ({ captions }) => ({ captions: captions.slice(1) }), /4 captions/],
    [
      'a long caption',
      ({ captions }) => ({ captions: ['long '.repeat(40), ...captions.slice(1)] }),
      /caption is too long/,
    ],
    ['eight search terms', ({ terms }) => ({ terms: [...terms, 'one more'] }), /how many/],
    [
      'a long search term',
      ({ terms }) => ({ terms: ['x'.repeat(31), ...terms.slice(1)] }),
      /term is too long/,
    ],
    [
      '22 words of them',
      ({ terms }) => ({ terms: ['a b c d e f g h i j k', ...terms.slice(1)] }),
      /2\d words/,
    ],
    ['no news', () => ({ news: '' }), /What is new/],
    ['no support', () => ({ support: '' }), /support/],
  ])('would be refused with %s', (_what, flaw, said) => {
    const flawed = { ...english, ...flaw(english) };
    expect(textFaults(flawed, interfaceTexts('en')).join('\n')).toMatch(said);
  });

  it('would be refused where a sentence was left in English', () => {
    const german = storeTexts('de');
    const flawed = { ...german, support: `${german.support} ${english.captions[0]}` };
    expect(textFaults(flawed, interfaceTexts('de'), english)).toEqual([
      'In English: A mail from someone you lead is open.',
      'In English: In the corner, one suggestion:',
      'In English: give this person an answer, or a time for one.',
    ]);
  });
});

describe('what the stores ask', () => {
  const promise = readFileSync('docs/PRIVACY.md', 'utf8');
  const policy = readFileSync('listing/privacy.md', 'utf8');

  it('has a privacy policy that promises what the project does; npm run listing -- privacy writes it anew', () => {
    expect(policy).toBe(privacyPolicy(promise, readContact()));
    expect(policy).not.toBe(privacyPolicy(promise.replace('keyed hash', 'hash'), readContact()));
    for (const part of ['What is read', 'What is kept', 'What never happens', 'Contact'])
      expect(policy).toContain(`\n## ${part}`);
    expect(policy).not.toMatch(/tests\/|\]\((?!https:)/);
  });

  it('says whom to ask, in the policy and under each support text, from one file', () => {
    const contact = 'Walk Ltd, help@corp.example';
    expect(privacyPolicy(promise, '')).toContain(`\n## Contact\n\n${placeholder}\n`);
    const filled = privacyPolicy(promise, contact);
    expect(filled).toContain(`\n## Contact\n\n${contact}\n`);
    expect(filled).not.toContain('[CONTACT');
    for (const language of languages) {
      const file = readFileSync(textsFile(language), 'utf8');
      expect(file).toBe(withContact(file, readContact()));
      const asked = withContact(file, contact);
      expect(asked).toContain(`\n\n✉ ${contact}\n\n## Screenshots`);
      expect(asked).not.toContain('[CONTACT');
      // Neither a second line, nor the first one for good.
      expect(withContact(asked, contact)).toBe(asked);
      expect(withContact(asked, readContact())).toBe(file);
    }
  });

  it('is answered with the sentence on limited use, word for word', () => {
    expect(policy).toContain(limitedUse);
    expect(readFileSync('listing/review.md', 'utf8')).toContain(limitedUse);
  });
});
