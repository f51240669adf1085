import { readFileSync } from 'node:fs';
import { screenshots } from './assets';
import { withoutContact } from './contact';
import { localeOf, type Language } from './languages';

/** What a store shows in one language beside name and short description, which `public/_locales` holds. */
export interface StoreTexts {
  description: string;
  terms: string[];
  news: string;
  /** without the line of the contact, which is the same in all languages */
  support: string;
  /** of the screenshots, in their order */
  captions: string[];
}

export const textsFile = (language: Language): string => `listing/texts/${language}.md`;

/** @returns the parts of `listing/texts/<language>.md`; a part that is not there is empty */
export function storeTexts(language: Language): StoreTexts {
  const file = readFileSync(textsFile(language), 'utf8');
  const parts = new Map(
    file.split(/^## /m).map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()] as const;
    }),
  );
  const lines = (name: string, mark: RegExp) =>
    (parts.get(name) ?? '')
      .split('\n')
      .filter((line) => mark.test(line))
      .map((line) => line.replace(mark, ''));
  return {
    description: parts.get('Description') ?? '',
    terms: lines('Search terms', /^- /),
    news: parts.get("What's new") ?? '',
    support: withoutContact(parts.get('Support') ?? ''),
    captions: lines('Screenshots', /^\d+\. /),
  };
}

/** Markup that no store renders: it would be read as it stands. */
const markup = /\*\*|__|`|^#|^- |\]\(|<\w|&\w+;/m;
/** What no test can prove. In English, where it creeps in first. */
const boast = /\b(best|ultimate|powerful|easiest|perfect|amazing|revolutionary|#1)\b/i;
/** Buttons that a description quotes; each stands in it as the interface has it. */
const quoted = ['welcomeStart', 'promptDo', 'promptDone', 'promptNotNow', 'promptWhy'] as const;
/** Characters: Chrome Web Store 16,000, Edge 10,000; nobody reads more than this. */
const longest = 4000;
/** Edge: so many search terms, so many words in all, so many characters each. */
const terms = { most: 7, words: 21, characters: 30 };

/**
 * What is wrong with the texts of a language; a line each.
 * @param interfaceTexts of the language, by key @param english undefined for English itself
 */
export function textFaults(
  texts: StoreTexts,
  interfaceTexts: Record<string, { message: string }>,
  english?: StoreTexts,
): string[] {
  const { description, news, support, captions } = texts;
  const all = [description, news, support, ...captions];
  const faults: string[] = [];
  const claim = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  claim(description.length >= 800, 'The description is missing or too short.');
  claim(description.length < longest, `The description has ${description.length} characters.`);
  claim(news !== '' && news.length <= 500, 'What is new is missing or too long.');
  claim(support !== '' && support.length <= 600, 'The support text is missing or too long.');
  claim(captions.length === screenshots.length, `${captions.length} captions.`);
  claim(
    captions.every((caption) => caption.length <= 160),
    'A caption is too long.',
  );
  claim(!all.some((text) => markup.test(text)), 'Markup that stores do not render.');
  claim(!all.some((text) => boast.test(text)), 'A boast.');
  claim(!all.some((text) => /\$\d|\bTODO\b|\{\w+\}/.test(text)), 'A place that was not filled.');
  claim(description.includes('Google LLC'), 'It does not say whose marks the sites are.');
  for (const key of quoted) {
    const words = interfaceTexts[key]?.message ?? '';
    claim(plain(description).includes(plain(words)), `It does not quote "${words}" (${key}).`);
  }
  const words = texts.terms.join(' ').split(/\s+/).length;
  claim(texts.terms.length > 0 && texts.terms.length <= terms.most, 'Search terms: how many.');
  claim(words <= terms.words, `Search terms: ${words} words.`);
  claim(
    texts.terms.every((term) => term.length <= terms.characters),
    'A search term is too long.',
  );
  claim(new Set(texts.terms).size === texts.terms.length, 'A search term stands twice.');
  if (english) {
    const known = new Set(sentences(english));
    for (const same of sentences(texts).filter((line) => known.has(line)))
      faults.push(`In English: ${same}`);
  }
  return faults;
}

/** Words without the difference between straight and curved apostrophes. */
const plain = (words: string): string => words.replaceAll('’', "'");

const sentences = ({ description, news, support, captions }: StoreTexts): string[] =>
  [description, news, support, ...captions]
    .join('\n')
    .split(/\n|(?<=[.:؟?。]) /)
    .map((line) => line.trim())
    .filter((line) => line.length > 3);

/** The texts of the interface in a language, by their keys. */
export const interfaceTexts = (language: Language): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${localeOf(language)}/messages.json`, 'utf8'));
