// Quick create: a small dialog for a new event at the place that was clicked.

import { build, h, icon, patch } from './draw.js';
import { draftOf, invite, typedGuest } from './draft.js';
import { go } from './routes.js';
import { guestRows } from './guests.js';
import { longDay, range } from './dates.js';
import { save } from './actions.js';
import { say } from './setting.js';

let dialog;
let draft;

export function openQuick(given) {
  closeQuick();
  draft = draftOf(undefined, given);
  dialog = build(card());
  document.body.append(dialog);
  dialog.querySelector('input').focus();
}

export function closeQuick() {
  dialog?.remove();
  dialog = undefined;
}

/** The dialog's node while it is open. */
export function quickDialog() {
  return dialog;
}

async function done() {
  if (await save(draft)) closeQuick();
}

function more() {
  const { title, day, start, end, guests } = draft;
  closeQuick();
  go({ create: { title, day, start, end, guests } });
}

function card() {
  return h(
    'div',
    {
      role: 'dialog',
      class: 'quick',
      'aria-modal': 'true',
      'aria-label': say('create'),
      tabindex: -1,
    },
    h(
      'span',
      { jsname: 'bN97Pc' },
      h(
        'div',
        { jsname: 'SF0uGd', 'data-eventid': 'bmV3' },
        h(
          'div',
          { class: 'tools' },
          h(
            'button',
            { class: 'round', 'aria-label': say('close'), onclick: closeQuick },
            icon('close'),
          ),
        ),
        h(
          'div',
          { jsname: 'GYcwYe' },
          h('input', {
            'aria-label': say('addTitle'),
            placeholder: say('addTitle'),
            oninput: ({ target }) => (draft.title = target.value),
          }),
        ),
        h(
          'div',
          { class: 'row' },
          icon('clock'),
          `${longDay(draft.day)} ⋅ ${range(draft.start, draft.end)}`,
        ),
        h('div', { class: 'row' }, icon('people'), guestField()),
        h('div', { role: 'tree', 'aria-label': say('guests') }, guestRows(draft)),
        h(
          'div',
          { class: 'answers' },
          h('button', { jsname: 'rhPddf', class: 'plain', onclick: more }, say('moreOptions')),
          h('button', { jsname: 'x8hlje', class: 'filled', onclick: done }, say('save')),
        ),
      ),
    ),
  );
}

function guestField() {
  return h('input', {
    'aria-label': say('addGuests'),
    placeholder: say('addGuests'),
    role: 'combobox',
    'aria-expanded': 'false',
    onkeydown: (press) => {
      const guest = ['Enter', ','].includes(press.key) && typedGuest(press.target.value);
      if (!guest) return;
      press.preventDefault();
      press.target.value = '';
      invite(draft, guest);
      patch(dialog, card());
    },
  });
}

document.addEventListener('pointerdown', ({ target }) => {
  if (dialog && !target.closest?.('.quick, .scrim')) closeQuick();
});
