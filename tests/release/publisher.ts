import type { Row } from './row';

/** What only whoever publishes can know; a rehearsal does without it, a release does not. */
interface Publisher {
  /** whom people may ask, of `listing/contact.json` */
  contact: string;
  /** the id of the Firefox add-on, `gecko.id`, which can never be changed */
  id: string;
}

/** A reserved domain (RFC 2606, RFC 6761), at the end of a domain: nobody is reached there. */
const invented = /\.(?:example|test|invalid|localhost)(?![\w.-])|\bexample\.(?:com|net|org)\b/i;
const address = /[^\s@]+@[^\s@]+\.\w+|https:\/\/\S+/;

export function publisherRow({ contact, id }: Publisher): Row {
  const missing = [
    ...(contact === '' ? ['listing/contact.json names nobody to ask.'] : []),
    ...(id === '' || invented.test(id)
      ? [`gecko.id in wxt.config.ts is ${id || 'missing'}, an example.`]
      : []),
  ];
  return {
    check: 'whom to ask, and the id in Firefox',
    figure: `${2 - missing.length} of 2 filled in`,
    aim: '2 of 2',
    faults:
      contact !== '' && (!address.test(contact) || invented.test(contact))
        ? ['listing/contact.json holds no mail address and no https address that can be reached.']
        : [],
    ...(missing.length > 0 ? { leftOut: missing.join(' ') } : {}),
  };
}
