import { make } from './dom.js';

const stranger = { name: 'Petra Pasted', address: 'petra.pasted@elsewhere.example' };

/**
 * What arrives when somebody copies a whole conversation and a draft out of Gmail into a mail: Gmail's own markup,
 * with people who have nothing to do with the mail it stands in.
 */
export function pastedMarkup(people = [stranger]) {
  return make('div', { class: 'gmail_quote' }, people.map(pastedMessage), people.map(pastedDraft));
}

function pastedMessage({ name, address }) {
  const person = { email: address, name, 'data-hovercard-id': address };
  return make(
    'div',
    {
      class: 'adn ads',
      role: 'listitem',
      'data-message-id': '#msg-f:1650000000000000001',
      'data-legacy-message-id': '16e5f1b2a3c40001',
    },
    make('div', { class: 'gE iv gt' }, [
      make('h3', { class: 'iw gFxsud' }, [
        make('span', { class: 'qu', translate: 'no', role: 'gridcell' }, [
          make('span', { ...person, class: 'gD' }, make('span', {}, name)),
          ' ',
          make('span', { class: 'go' }, `<${address}>`),
        ]),
      ]),
      make('span', { class: 'hb' }, 'to ', make('span', { ...person, class: 'g2' }, name)),
    ]),
    make(
      'div',
      { class: 'ii gt' },
      make('div', { class: 'a3s aiL' }, 'Forwarded by copy and paste.'),
    ),
  );
}

function pastedDraft({ name, address }) {
  const chip = { role: 'option', 'data-name': name, 'data-hovercard-id': address };
  return make('div', { class: 'GS' }, [
    make('div', { class: 'anm', name: 'to' }, [
      make('div', { role: 'listbox' }, make('div', chip, name)),
    ]),
  ]);
}
