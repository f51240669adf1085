// What stands in the popover of an event.

import { guestCounts, guestRows } from './guests.js';
import { h, hiddenText, icon } from './draw.js';
import { longDay, range, written } from './dates.js';
import { me, say, variants } from './setting.js';
import { mine } from './events.js';

/** The description of the popover's inner part. `here` says whether guests and their count have arrived; `does` has close, edit, erase and answer. */
export function details(event, here, does) {
  return h('span', { jsname: 'bN97Pc' }, event.task ? task(event, does) : card(event, here, does));
}

function card(event, here, does) {
  const meeting = [video(event), attendees(event, here)];
  const outside = variants.meetBlockOutside;
  return h(
    'div',
    {
      id: 'xDetDlg',
      'data-eventid': event.eid,
      'data-origin': '2',
      'data-open-edit-note': 'false',
      'data-actions-expanded': 'false',
      jslog: `35389; 2:["${event.id}"${variants.unreadable ? '' : `,"${me.address}"`}]`,
    },
    h(
      'div',
      { class: 'column' },
      tools(event, does),
      h(
        'div',
        { jsname: 'sV9x3c' },
        when(event),
        !outside && meeting,
        event.rooms.map(room),
        event.description && description(event),
        reminder(),
        calendarLine(event),
      ),
      outside && h('div', { class: 'beside' }, meeting),
    ),
    mine(event) && h('div', { class: 'foot' }, answers(event, does)),
  );
}

function task(event, does) {
  return h(
    'div',
    { class: 'task' },
    h(
      'div',
      { class: 'column' },
      tools(event, does, true),
      h('div', { class: 'list' }, when(event)),
    ),
    h(
      'div',
      { class: 'foot' },
      h('button', { class: 'plain', onclick: does.close }, say('taskDone')),
    ),
  );
}

function tools(event, does, isTask = false) {
  const tool = (name, label, attrs) =>
    h('button', { class: 'round', 'aria-label': say(label), ...attrs }, icon(name));
  const menu = { role: 'menu', 'aria-label': say('eventMenu'), 'data-eventid': event.eid };
  return h(
    'div',
    { class: 'tools' },
    !isTask && tool('edit', 'edit', { jsname: 'DyVDA', onclick: does.edit }),
    !isTask &&
      tool('delete', 'delete', { id: 'xDetDlgDelBu', jsname: 'VkLyEc', onclick: does.erase }),
    tool('more', 'options', { 'aria-haspopup': 'menu' }),
    h(
      'ul',
      menu,
      ['print', 'duplicate'].map((key) => h('li', { role: 'menuitem' }, say(key))),
    ),
    tool('close', 'close', { id: 'xDetDlgCloseBu', 'data-id': 'TvD9Pc', onclick: does.close }),
  );
}

function when(event) {
  const title = event.title || say('noTitle');
  const times = [h('span', null, '⋅'), h('span', null, range(event.start, event.end))];
  const weekday = written(event.day, { weekday: 'long' });
  return h(
    'div',
    { class: 'row first' },
    h('div', { 'aria-hidden': 'true', class: 'swatch' }),
    h(
      'div',
      { id: 'xDetDlgWhen' },
      h(
        'div',
        null,
        h(
          'div',
          { 'data-text': title },
          h('span', { role: 'heading', 'aria-level': 1, id: 'rAECCd' }, title),
        ),
        h('div', null, longDay(event.day), !event.allDay && times),
        event.recurring && h('div', null, say('weekly', { weekday })),
      ),
    ),
  );
}

function video(event) {
  if (event.guests.length === 0) return null;
  return [
    h(
      'div',
      { id: 'xDetDlgVideo', class: 'row', 'data-details': 'meeting' },
      icon('video'),
      h('button', { class: 'filled' }, say('join')),
    ),
    h('div', { role: 'alert' }),
    h('div', { id: 'xDetDlgPhone', class: 'row' }, icon('clock'), h('span', null, say('phone'))),
  ];
}

function attendees(event, here) {
  if (event.guests.length === 0) return null;
  const button = (name, label, jsname) =>
    h('button', { class: 'round', 'aria-label': say(label), jsname }, icon(name));
  return h(
    'div',
    { class: 'row top' },
    icon('people'),
    h(
      'div',
      { class: 'grow' },
      h(
        'div',
        { jsname: 'bA8IK', class: 'count' },
        h('div', { id: 'xDetDlgAtt' }, h('div', null, here.count && guestCounts(event.guests))),
        button('copy', 'copyGuests', 'UUkoTc'),
        button('text', 'chatGuests', 'JPTkKc'),
        button('mail', 'emailGuests'),
      ),
      h(
        'div',
        { jsname: 'MsyPn', role: 'tree', 'aria-label': say('guests') },
        here.guests && guestRows(event),
      ),
    ),
  );
}

function room({ name }, i) {
  const id = i === 0 ? 'xDetDlgRoom' : null;
  const parts = name.split(' ').join('\u00a0');
  return h(
    'div',
    { id, class: 'row' },
    icon('room'),
    h('div', null, hiddenText(say('room')), h('div', null, parts)),
  );
}

function description(event) {
  return h(
    'div',
    { id: 'xDetDlgDesc', class: 'row' },
    icon('text'),
    h('div', null, hiddenText(say('description')), h('div', null, event.description)),
  );
}

function reminder() {
  return h(
    'div',
    { class: 'row' },
    icon('bell'),
    h(
      'div',
      { id: 'xDetDlgNot' },
      h('ol', { 'aria-label': say('notifications') }, h('li', null, say('tenMinutes'))),
    ),
  );
}

function calendarLine({ organiser }) {
  const card = variants.unreadable ? {} : { 'data-hovercard-id': organiser.address };
  return h(
    'div',
    { role: 'button', tabindex: 0, class: 'row', 'aria-haspopup': 'dialog', ...card },
    icon('calendar'),
    h(
      'div',
      { id: 'xDetDlgCal', ...card },
      h('span', { class: 'XuJrye' }, say('organizerIs', { name: organiser.name })),
      h('div', { 'aria-hidden': 'true' }, organiser.name),
    ),
  );
}

function answers(event, does) {
  const answer = (response, id, jsname) => {
    const label = say('respond', { answer: say(response) });
    const chosen = mine(event).response === response;
    const attrs = {
      id,
      jsname,
      'data-button-type': 'actionButton',
      onclick: () => does.answer(response),
    };
    const spoken = chosen ? say('selected', { label }) : label;
    return h(
      'div',
      { class: chosen ? 'answer KKjvXb' : 'answer' },
      h('button', { ...attrs, 'aria-label': spoken }, say(response)),
    );
  };
  return h(
    'div',
    { jsname: 'lHDFj' },
    h('span', { 'aria-hidden': 'true' }, say('going')),
    answer('yes', 'xRsvpYesBu', 'lezaG'),
    h(
      'button',
      { class: 'more', 'aria-label': say('moreAnswers'), 'aria-haspopup': 'menu' },
      icon('down'),
    ),
    h(
      'ul',
      { role: 'menu' },
      h('li', { role: 'menuitem', jsname: 'ViOCad' }, say('inRoom')),
      h('li', { role: 'menuitem', jsname: 'NyZ9Md' }, say('virtually')),
    ),
    answer('no', 'xRsvpNoBu', 'TtJ8Me'),
    answer('maybe', 'xRsvpMaybeBu', 'EVpSp'),
  );
}
