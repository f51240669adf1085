// An event as it stands in a view.

import { h } from './draw.js';
import { clock, fullDay, minutesOf, range, spokenRange } from './dates.js';
import { say } from './setting.js';
import { mine } from './events.js';

/** Height of an hour in the week view, in px; the style sheet draws its lines by the same number. */
export const HOUR = 48;

const COLOURS = 6;

/** A timed chip: hidden reading text first, resize handle last. `lane` of `lanes` side by side. */
export function timedChip(event, lane, lanes) {
  const top = (minutesOf(event.start) / 60) * HOUR;
  const height = ((minutesOf(event.end) - minutesOf(event.start)) / 60) * HOUR;
  const short = height <= HOUR / 2 ? ' short' : '';
  return h(
    'div',
    {
      role: 'button',
      tabindex: 0,
      class: `chip timed${short}${look(event)}`,
      'data-eventchip': '',
      'data-eventid': event.eid,
      jslog: `35463; 2:["${event.id}",null]`,
      style:
        `top: ${top}px; height: ${Math.max(height - 2, 16)}px; ` +
        `inset-inline-start: ${(lane / lanes) * 100}%; width: ${94 / lanes}%; ` +
        `background-color: ${colour(event)}; border-color: ${colour(event, 'edge')};`,
    },
    h('div', { class: 'XuJrye' }, readingText(event)),
    h(
      'div',
      { 'aria-hidden': 'true', class: 'face' },
      h('span', { class: 'title' }, event.title || say('noTitle')),
      h('span', { class: 'time' }, range(event.start, event.end)),
    ),
    h('div', { class: 'handle', 'data-eventid': event.eid }),
  );
}

/** A chip in the month view or in the all-day row: the button is inside. */
export function stackedChip(event) {
  const time = event.allDay || event.task ? null : h('span', { class: 'time' }, clock(event.start));
  return h(
    'div',
    {
      class: `stacked${look(event)}`,
      'data-eventchip': '',
      'data-eventid': event.eid,
      'data-stacked-layout-chip-container': 'true',
    },
    h(
      'div',
      {
        role: 'button',
        tabindex: 0,
        class: 'chip',
        'data-stacked-layout-chip': 'true',
        style: `background-color: ${colour(event)}; border-color: ${colour(event, 'edge')};`,
      },
      h('div', { class: 'XuJrye' }, readingText(event)),
      h(
        'div',
        { 'aria-hidden': 'true', class: 'face' },
        time,
        h('span', { class: 'title' }, event.title),
      ),
    ),
  );
}

/** A line of the agenda. */
export function agendaRow(event) {
  const when = event.allDay ? say('allDay') : range(event.start, event.end);
  return h(
    'div',
    {
      role: 'presentation',
      class: `line${look(event)}`,
      'data-eventchip': '',
      'data-eventid': event.eid,
    },
    h(
      'div',
      { role: 'gridcell' },
      h(
        'div',
        { role: 'button', tabindex: 0, class: 'agenda-chip', 'aria-label': readingText(event) },
        h('span', { class: 'spot', style: `background-color: ${colour(event, 'edge')}` }),
        h('span', { class: 'time' }, when),
        h('span', { class: 'title' }, event.title),
      ),
    ),
  );
}

/** Chips of one day beside each other where they overlap. */
export function lanesOf(timed) {
  const placed = [];
  for (const event of timed) {
    const busy = placed.filter((p) => p.event.end > event.start).map((p) => p.lane);
    let lane = 0;
    while (busy.includes(lane)) lane += 1;
    placed.push({ event, lane });
  }
  const meet = (a, b) => a.start < b.end && b.start < a.end;
  return placed.map(({ event, lane }) => {
    const together = placed.filter((p) => meet(p.event, event)).map((p) => p.lane);
    return { event, lane, lanes: Math.max(...together) + 1 };
  });
}

/** Where the chip of an event is, in whichever view is shown. */
export function chipOf(event) {
  return document.querySelector(`[data-eventchip][data-eventid="${CSS.escape(event.eid)}"]`);
}

function readingText(event) {
  const when = event.allDay ? say('allDay') : spokenRange(event.start, event.end);
  return say('reading', {
    when,
    title: event.title,
    owner: event.organiser.name,
    place: event.rooms[0]?.name ?? say('noLocation'),
    date: fullDay(event.day),
  });
}

/** Declined is struck through, unanswered is outlined. */
function look(event) {
  const response = mine(event)?.response;
  if (response === 'no') return ' refused';
  return response === 'awaiting' ? ' open' : '';
}

function colour(event, part = 'fill') {
  if (event.task) return `var(--${part}-task)`;
  const number = [...event.series].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return `var(--${part}-${number % COLOURS})`;
}
