import { make } from './dom.js';
import { named, variants, words } from './mailbox.js';

const recreateDelay = 200;
const collapseDelay = 1000;

/** Splits typed or pasted text into people: `Name <address>` or a bare address, by comma, semicolon or line. */
const peopleIn = (text) =>
  text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, address] = /^"?([^"<]*?)"?\s*<([^>]+)>$/.exec(part) ?? [];
      return address ? { name: name || address, address } : named(part);
    });

/** To, Cc and Bcc of a compose window: `fields.to.add(person)`, `remove(address)`, `people`; `element`; `settle()`. */
export function recipients() {
  const fields = {
    to: field('to', words.toRecipients),
    cc: field('cc', words.cc),
    bcc: field('bcc', words.bcc),
  };
  const all = Object.values(fields);
  const more = ['cc', 'bcc'].map((kind) =>
    make(
      'span',
      { class: 'aB gQ pE', role: 'link', tabindex: '0', onclick: () => fields[kind].show() },
      words[kind],
    ),
  );
  fields.to.row.append(make('td', { class: 'more' }, more));
  const rows = make(
    'tbody',
    {},
    all.map(({ row }) => row),
  );
  const summary = make('div', { class: 'aoD hl', tabindex: '0', hidden: '' });
  const table = make('table', { class: 'GS' }, rows);
  const element = make('div', { class: 'fX aXjCH' }, summary, table);

  function collapse() {
    if (!variants.chipsCollapseWhenUnfocused || element.contains(document.activeElement)) return;
    summary.textContent = all.flatMap(({ people }) => people.map(({ name }) => name)).join(', ');
    summary.hidden = false;
    table.hidden = true;
    if (variants.chipsCollapseWhenUnfocused === 'leave') for (const { clear } of all) clear();
  }
  function expand() {
    if (summary.hidden) return;
    summary.hidden = true;
    table.hidden = false;
    for (const { draw } of all) draw();
    fields.to.input.focus();
  }
  summary.addEventListener('focus', expand);
  summary.addEventListener('click', expand);
  element.addEventListener('focusout', () => setTimeout(collapse));
  const settle = () => setTimeout(collapse, collapseDelay);
  return { element, fields, collapse, expand, settle };
}

function field(kind, label) {
  const people = [];
  const old = variants.oldChips;
  const chips = make(
    'div',
    old ? { class: 'chips' } : { class: 'chips', role: 'listbox', 'aria-label': label },
  );
  const input = make(
    old ? 'textarea' : 'input',
    old
      ? { class: 'vO', name: kind, rows: '1', 'aria-label': label }
      : {
          class: 'agP aFw',
          'peoplekit-id': 'BbVjBd',
          role: 'combobox',
          'aria-label': label,
          autocomplete: 'off',
        },
  );
  const box = make('div', old ? { class: 'anm' } : { class: 'anm', name: kind }, chips, input);
  const row = make('tr', { class: 'bzf', hidden: kind === 'to' ? undefined : '' }, [
    make('td', { class: 'label' }, words[kind]),
    make('td', {}, box),
  ]);
  const draw = () => chips.replaceChildren(...people.map((person) => chip(kind, person, remove)));
  /** As Gmail does: once it has looked the people up, all chips are made anew. */
  const changed = () => {
    draw();
    setTimeout(() => chips.childElementCount > 0 && draw(), recreateDelay);
  };
  const show = () => row.removeAttribute('hidden');
  function add(...added) {
    people.push(...added.filter(({ address }) => people.every((one) => one.address !== address)));
    show();
    changed();
  }
  function remove(address) {
    const place = people.findIndex((one) => one.address === address);
    if (place >= 0) people.splice(place, 1);
    changed();
  }
  function commit() {
    const typed = peopleIn(input.value);
    input.value = '';
    if (typed.length > 0) add(...typed);
  }
  input.addEventListener('keydown', (event) => {
    if (['Enter', ',', ';'].includes(event.key) && input.value.trim() !== '') {
      event.preventDefault();
      commit();
    } else if (event.key === 'Backspace' && input.value === '' && people.length > 0) {
      remove(people.at(-1).address);
    }
  });
  input.addEventListener('blur', commit);
  input.addEventListener('paste', (event) => {
    event.preventDefault();
    add(...peopleIn(event.clipboardData.getData('text/plain')));
  });
  box.addEventListener('click', () => input.focus());
  return { people, row, input, show, add, remove, draw, clear: () => chips.replaceChildren() };
}

function chip(kind, person, remove) {
  const { name, address } = person;
  const cross = make(
    'span',
    {
      class: 'vM',
      'aria-label': `${words.remove}: ${name}`,
      onclick: (event) => {
        event.stopPropagation();
        remove(address);
      },
    },
    '×',
  );
  if (variants.oldChips) {
    const value = variants.unreadable ? name : `"${name}" <${address}>`;
    return make('div', { class: 'vR' }, [
      make('span', { class: 'vN' }, make('span', { class: 'vT' }, name), cross),
      make('input', { type: 'hidden', name: kind, value }),
    ]);
  }
  const hovercard = variants.unreadable ? undefined : address;
  return make(
    'div',
    {
      class: 'afV',
      role: 'option',
      translate: 'no',
      'data-name': name,
      'data-hovercard-id': hovercard,
    },
    make('span', { class: 'afW' }, name),
    cross,
  );
}
