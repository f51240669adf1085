// The page for editing an event, or making one.

import { build, h, icon, patch } from './draw.js';
import { closePopover } from './popover.js';
import { draftOf, invite, reschedule, typedGuest, uninvite } from './draft.js';
import { dateField, timeField } from './pickers.js';
import { go, onRoute } from './routes.js';
import { guestCounts, guestList, guestRows } from './guests.js';
import { isOrganiser } from './events.js';
import { mayDiscard, save } from './actions.js';
import { say, variants } from './setting.js';
import { shown } from './views.js';
import { showPeriod, stage } from './shell.js';
import { written } from './dates.js';

let draft;
let node;
let openField;
/** how many guests are shown: they may come one by one */
let arrived;
let arriving;

/** Adds a guest to the event that is being edited. */
export function inviteToDraft(guest) {
  invite(draft, guest);
  redraw();
}

/** The event that is being edited, if any. */
export function currentDraft() {
  return draft;
}

onRoute({ edit, leave });

function edit(event, given) {
  draft = draftOf(event, given);
  arrived = Infinity;
  if (variants.editorGuestsEvery) {
    arrived = 2;
    arriving = setInterval(() => {
      arrived += 1;
      redraw();
    }, variants.editorGuestsEvery);
  }
  openField = undefined;
  node = build(page());
  stage.replaceChildren(node);
  showPeriod(draft.title || say('addTitle'));
  document.body.classList.add('editing');
  node.querySelector('#xTiIn').focus({ preventScroll: true });
}

function leave() {
  clearInterval(arriving);
  closePopover();
  document.body.classList.remove('editing');
  draft = undefined;
}

function redraw() {
  patch(node, page());
}

function backToView() {
  go({ ...shown, day: draft.day });
}

async function saveDraft() {
  const mine = draft;
  if (draft.event && !draft.touched) backToView();
  else if ((await save(draft)) && draft === mine) backToView();
}

async function cancel() {
  const mine = draft;
  if ((!draft.touched || (await mayDiscard())) && draft === mine) backToView();
}

document.addEventListener('pointerdown', ({ target }) => {
  if (!openField || target.closest?.('.picker')) return;
  openField = undefined;
  if (draft) redraw();
});

function page() {
  return h(
    'div',
    { id: 'YPCqFe' },
    h('div', null, h('main', { role: 'main', class: 'editor' }, top(), whenFields(), body())),
  );
}

function top() {
  const { title, event } = draft;
  return h(
    'div',
    { class: 'editor-top' },
    h(
      'button',
      { id: 'xCancelBu', class: 'round', 'aria-label': say('cancelEdit'), onclick: cancel },
      icon('close'),
    ),
    h(
      'div',
      { jsname: 'GYcwYe', class: 'grow' },
      h('input', {
        id: 'xTiIn',
        'aria-label': say('addTitle'),
        placeholder: say('addTitle'),
        'data-initial-value': event?.title ?? '',
        'data-previous-value': title,
        value: title,
        oninput: ({ target }) => Object.assign(draft, { title: target.value, touched: true }),
      }),
    ),
    h(
      'button',
      { id: 'xSaveBu', jsname: 'x8hlje', class: 'filled', onclick: saveDraft },
      say('save'),
    ),
  );
}

function whenFields() {
  const { day, start, end, allDay, recurring } = draft;
  const field = (id, change) => ({
    id,
    open: openField === id,
    onOpen: () => openField !== id && ((openField = id), redraw()),
    onPick: (value) => {
      reschedule(draft, change(value));
      openField = undefined;
      redraw();
    },
  });
  const whole = ({ target }) => {
    Object.assign(draft, { allDay: target.checked, touched: true });
    redraw();
  };
  const startDate = { ...field('xStDaIn', (day) => ({ day })), jsname: 'iKdrbf', date: day };
  const endDate = { ...field('xEnDaIn', (day) => ({ day })), jsname: 'qPZlPe', date: day };
  const startTime = { ...field('xStTiIn', (start) => ({ start })), jsname: 'B4GDSd', time: start };
  const endTime = { ...field('xEnTiIn', (end) => ({ end })), jsname: 'XCHdmd', time: end };
  return h(
    'div',
    { id: 'xDaRaSel' },
    dateField({ ...startDate, label: say('startDate') }),
    !allDay && timeField({ ...startTime, label: say('startTime') }),
    h('span', { class: 'dash' }, '–'),
    !allDay && timeField({ ...endTime, from: start, label: say('endTime') }),
    dateField({ ...endDate, label: say('endDate') }),
    h(
      'label',
      null,
      h('input', { type: 'checkbox', id: 'xAlDaCbx', checked: Boolean(allDay), onchange: whole }),
      say('allDay'),
    ),
    repetition(Boolean(recurring), written(day, { weekday: 'long' })),
  );
}

/** Its options say in JSON whether they repeat: a truthy second member. */
function repetition(recurring, weekday) {
  const option = (value, label, selected) =>
    h(
      'div',
      { role: 'option', 'data-value': JSON.stringify(value), 'aria-selected': String(selected) },
      label,
    );
  return h(
    'div',
    { jsname: 'T7keRc', role: 'listbox', class: 'repeats' },
    option(['once', null], say('once'), !recurring),
    option(['week', { every: 1 }], say('weekly', { weekday }), recurring),
  );
}

function body() {
  const lined = (name, ...content) => h('div', { class: 'row' }, icon(name), content);
  return h(
    'div',
    { class: 'editor-body' },
    h(
      'section',
      null,
      lined(
        'pin',
        h('input', {
          id: 'xLocIn',
          placeholder: say('addLocation'),
          'aria-label': say('addLocation'),
        }),
      ),
      lined('bell', h('div', { id: 'xNtList' }, say('tenMinutes'))),
      lined(
        'text',
        h(
          'div',
          {
            id: 'xDescIn',
            role: 'textbox',
            contenteditable: 'true',
            'aria-multiline': 'true',
            'aria-label': say('addDescription'),
            'data-placeholder': say('addDescription'),
          },
          draft.description,
        ),
      ),
    ),
    guestPanel(),
  );
}

function guestPanel() {
  const out = (guest) =>
    !isOrganiser(draft, guest) &&
    h(
      'button',
      {
        class: 'round small',
        'aria-label': say('remove', { name: guest.name || guest.address }),
        onclick: () => (uninvite(draft, guest), redraw()),
      },
      icon('close'),
    );
  const guests = draft.guests.slice(0, arrived);
  const there = { ...draft, guests };
  const list = { 'aria-label': say('guestsInvited'), class: 'invited' };
  return h(
    'section',
    { class: 'guest-panel' },
    h('h2', null, say('guests')),
    h('input', {
      placeholder: say('addGuests'),
      'aria-label': say('addGuests'),
      role: 'combobox',
      'aria-expanded': 'false',
      autocomplete: 'off',
      onkeydown: (press) => {
        const guest = ['Enter', ','].includes(press.key) && typedGuest(press.target.value);
        if (!guest) return;
        press.preventDefault();
        press.target.value = '';
        inviteToDraft(guest);
      },
    }),
    guests.length > 0 && h('div', { class: 'counts' }, guestCounts(guests)),
    variants.editorGuestNesting === 2
      ? h('div', { class: 'nest' }, h('ul', { role: 'list', ...list }, guestList(there, out)))
      : h('div', { role: 'tree', ...list }, guestRows(there, out)),
  );
}
