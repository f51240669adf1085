import type { Newest } from './changelog';
import type { DataHashes, Disclosed } from './disclosed';
import { hashOf } from './folder';
import type { Row } from './row';

interface Texts {
  /** docs/PRIVACY.md */
  privacy: string;
  /** listing/review.md: what we answer to the stores' questions */
  review: string;
  /** public/_locales/en/messages.json */
  messages: Record<string, { message: string } | undefined>;
}

/** What the welcome page says before anything is read. */
const noticeKeys = [
  'welcomeReadTitle',
  'welcomeRead',
  'welcomeKeptTitle',
  'welcomeKept',
  'welcomeNeverTitle',
  'welcomeNever',
];

/** What a text says, however its lines and tables are laid out. */
const plain = (text: string): string => text.replace(/[\s|-]+/g, ' ').trim();

/** The answers to the stores that say what is done with data and with code; each stands there under its heading. */
const answerTitles = ['Single purpose', 'Permissions', 'Remote code', 'Data practices'];

/** Throws when one of the texts is not where it is looked for: then nothing watches over it. */
export function dataHashes({ privacy, review, messages }: Texts): DataHashes {
  const [promises, ...proofs] = privacy.split(/^## Each claim and its test$/m);
  if (proofs.length !== 1) throw new Error('docs/PRIVACY.md has no "## Each claim and its test".');
  const parts = review.split(/^(?=## )/m);
  const answers = answerTitles.map((title) => {
    const found = parts.find((part) => part.startsWith(`## ${title}\n`));
    if (found === undefined) throw new Error(`listing/review.md has no "## ${title}".`);
    return found;
  });
  const notice = noticeKeys.map((key) => messages[key]?.message);
  if (notice.includes(undefined))
    throw new Error('The welcome page has lost a part of its notice.');
  return {
    practices: hashOf(plain([promises, ...answers].join('\n'))),
    notice: hashOf(notice.join('\n')),
  };
}

/**
 * What is promised about data changes only together with the notice that people see, and both are written down.
 * Chrome's policy asks for that: changes after installation are disclosed prominently. Where only words were mended, a
 * line "Wording only: …" under "Privacy" in the changelog says so.
 */
export function dataPracticeRow(
  now: DataHashes,
  told: Disclosed,
  before: Disclosed | undefined,
  newest: Newest,
): Row {
  const isTold = now.practices === told.data.practices && now.notice === told.data.notice;
  const hasChanged = before !== undefined && told.data.practices !== before.data.practices;
  const isNoticed =
    told.data.notice !== before?.data.notice ||
    /\bwording only\b/i.test(newest.sections.get('Privacy') ?? '');
  return {
    check: 'promises about data, and the notice of them',
    figure: `${isTold ? 'as written down' : 'changed'}; since the last release ${hasChanged ? `changed, ${isNoticed ? 'with' : 'without'} a notice` : 'the same'}`,
    aim: 'as written down; changed with a notice',
    faults: [
      ...(isTold
        ? []
        : [
            'docs/PRIVACY.md, the answers in listing/review.md or the welcome page have changed. See that they still agree and that the stores are told, then: npm run release:disclose.',
          ]),
      ...(hasChanged && !isNoticed
        ? [
            'What is promised about data has changed and the notice has not: change the welcome page, or say under "Privacy" in CHANGELOG.md that it is "Wording only: …".',
          ]
        : []),
    ],
  };
}
