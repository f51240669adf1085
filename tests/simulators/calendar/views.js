// Week, month and agenda. The frame of a view stays, its chips are new nodes at every drawing.

import { agendaRow, HOUR, lanesOf, stackedChip, timedChip } from './chips.js';
import { build, h } from './draw.js';
import { clock, dateKey, minutesOf, today, weekOf, written } from './dates.js';
import { digits, say, variants } from './setting.js';
import { eventsOn } from './events.js';
import { showPeriod, stage } from './shell.js';

const OPENS_AT = 7.75;

/** What is shown: a view around a day. */
export const shown = { view: 'week', day: today };

/** Draws the frame of a view and its chips. */
export function showView(view, day) {
  Object.assign(shown, { view, day });
  const main = build(h('main', { role: 'main', class: `view ${view}` }, FRAMES[view](day)));
  stage.replaceChildren(main);
  showPeriod(written(day, { month: 'long', year: 'numeric' }), view);
  drawChips();
  const hours = main.querySelector('.hours');
  if (hours) hours.scrollTop = OPENS_AT * HOUR;
}

/** Replaces every chip by a new node. */
export function drawChips() {
  for (const place of stage.querySelectorAll('[data-chips]')) {
    const date = Temporal.PlainDate.from(place.dataset.chips);
    place.replaceChildren(...CHIPS[place.dataset.kind](eventsOn(date)).map(build));
  }
}

const CHIPS = {
  timed: (events) =>
    lanesOf(events.filter((event) => !event.allDay)).map((p) =>
      timedChip(p.event, p.lane, p.lanes),
    ),
  whole: (events) => events.filter((event) => event.allDay).map(stackedChip),
  month: (events) => events.map(stackedChip),
  agenda: (events) => events.map(agendaRow),
};

const FRAMES = { week: weekFrame, month: monthFrame, agenda: agendaFrame };

function chipsOf(date, kind) {
  return h('div', { class: `chips ${kind}`, 'data-chips': date.toString(), 'data-kind': kind });
}

function weekFrame(day) {
  const days = weekOf(day);
  const hours = Array.from({ length: 23 }, (_, i) => `${String(i + 1).padStart(2, '0')}:00`);
  return [
    h('div', { class: 'heads', role: 'row' }, h('div', { class: 'corner' }), days.map(head)),
    h(
      'div',
      { class: 'whole-days', role: 'row' },
      h('div', { class: 'corner' }, say('allDay')),
      days.map((date) => cell(date, 'whole')),
    ),
    h(
      'div',
      { class: 'hours', role: 'row' },
      h(
        'div',
        { class: 'scale', 'aria-hidden': 'true' },
        hours.map((time, i) => h('span', { style: `top: ${(i + 1) * HOUR}px` }, clock(time))),
      ),
      days.map((date) => cell(date, 'timed', date.equals(today) && nowLine())),
    ),
  ];
}

function monthFrame(day) {
  const first = weekOf(day.with({ day: 1 }))[0];
  const days = Array.from({ length: 42 }, (_, i) => first.add({ days: i }));
  const number = (date) => h('div', { class: 'number' }, digits(date.day));
  return [
    h(
      'div',
      { class: 'heads', role: 'row' },
      days.slice(0, 7).map((date) => name(date)),
    ),
    h(
      'div',
      { class: 'weeks', role: 'row' },
      days.map((date) => cell(date, 'month', number(date))),
    ),
  ];
}

function agendaFrame(day) {
  const first = weekOf(day)[0];
  const days = Array.from({ length: 21 }, (_, i) => first.add({ days: i }));
  return h(
    'div',
    { role: 'grid', class: 'lines' },
    days
      .filter((date) => eventsOn(date).length > 0)
      .map((date) =>
        h(
          'div',
          { role: 'rowgroup', 'data-datekey': dateKey(date), class: 'group' },
          head(date),
          h('div', { role: 'row' }, chipsOf(date, 'agenda')),
        ),
      ),
  );
}

function cell(date, kind, extra) {
  const present = date.equals(today) ? ' present' : '';
  const attrs = { role: 'gridcell', class: `day${present}`, 'data-datekey': dateKey(date) };
  return h('div', attrs, kind === 'month' && extra, chipsOf(date, kind), kind === 'timed' && extra);
}

function head(date) {
  const present = date.equals(today) ? ' present' : '';
  return h(
    'div',
    { class: `head${present}`, role: 'columnheader' },
    name(date),
    h('span', { class: 'number' }, digits(date.day)),
  );
}

function name(date) {
  return h('span', { class: 'weekday' }, written(date, { weekday: 'short' }));
}

/** Late morning, whatever the clock says: pictures must not depend on when they are taken. */
function nowLine() {
  const top = (minutesOf('11:20') / 60) * HOUR;
  return h('div', { class: 'now', style: `top: ${top}px` }, h('span', { class: 'XuJrye' }, '0'));
}

if (variants.tickingClock) {
  let ticks = 0;
  setInterval(() => {
    const label = stage.querySelector('.now span');
    if (label) label.textContent = String((ticks += 1));
  }, 100);
}
