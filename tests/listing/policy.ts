import { placeholder } from './contact';

/** developer.chrome.com, "Limited Use": the statement that is asked for, word for word. */
export const limitedUse =
  'The use of information received from Google APIs will adhere to the Chrome Web Store User Data Policy, including the Limited Use requirements.';

/**
 * The privacy policy for the stores: what `docs/PRIVACY.md` promises, without the list of its tests, with what stores ask for
 * beside it. One text is changed, and both say the same.
 * @param promise the text of `docs/PRIVACY.md` @param contact whom people may ask; empty leaves a placeholder
 */
export function privacyPolicy(promise: string, contact: string): string {
  const [said = ''] = promise.split('\n## Each claim and its test');
  const body = said
    .replace('# Privacy\n', '# Privacy policy of Walk the Talk\n')
    .replace(/The use of information received by[\s\S]*$/, '')
    .replace('[How it is made](backup-format.md)', 'How it is made')
    .trimEnd();
  return `${body}

## Limited use

${limitedUse}

Walk the Talk calls no Google API. It holds itself to the same for what it reads on pages of Gmail and Google Calendar.

## Your rights, and changes

Nobody but you holds anything: there is nothing that we could hand over, correct or delete. In the extension you see, correct,
download and delete people, settings, log and journal yourself; "Erase everything" removes the rest with them. If a later
version reads or keeps more, the extension says so before it does, and this page says it, too.

## Contact

${contact || placeholder}
`;
}
