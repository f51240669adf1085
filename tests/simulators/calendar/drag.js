// Dragging chips with the mouse, and clicks on an empty slot.

import { build, h } from './draw.js';
import { chipOf, HOUR } from './chips.js';
import { eventBy } from './events.js';
import { minutesOf, timeOf } from './dates.js';
import { move } from './actions.js';
import { openQuick } from './quick.js';
import { stage } from './shell.js';

const STEP = 15;
/** px the mouse must travel before a press becomes a drag. */
const SLOP = 4;

let drag;
/** A drag may end in a click on whatever lies there: it must not open anything. */
let dragged = false;

stage.addEventListener('mousedown', (press) => {
  const chip = press.target.closest('.chip.timed');
  const event = chip && eventBy(chip.dataset.eventid);
  if (press.button !== 0 || !event) return;
  press.preventDefault();
  chip.focus({ preventScroll: true });
  drag = { event, from: press, resize: press.target.matches('.handle'), ghost: undefined };
});

document.addEventListener('mousemove', (point) => {
  if (!drag) return;
  const { from } = drag;
  if (!drag.ghost && Math.hypot(point.clientX - from.clientX, point.clientY - from.clientY) < SLOP)
    return;
  drag.to = target(point);
  if (!drag.to) return;
  drag.ghost ??= ghostOf(drag.event);
  const { day, start, end } = drag.to;
  drag.ghost.style.top = `${(minutesOf(start) / 60) * HOUR}px`;
  drag.ghost.style.height = `${((minutesOf(end) - minutesOf(start)) / 60) * HOUR - 2}px`;
  columns()
    .find(({ dataset }) => dataset.chips === day.toString())
    ?.append(drag.ghost);
});

document.addEventListener('mouseup', () => {
  const done = drag;
  drag = undefined;
  if (!done?.ghost) return;
  done.ghost.remove();
  chipOf(done.event)?.classList.remove('lifted');
  dragged = true;
  setTimeout(() => (dragged = false));
  const { day, start, end } = done.event;
  const { to } = done;
  if (!to.day.equals(day) || to.start !== start || to.end !== end) move(done.event, to);
});

stage.addEventListener('click', (click) => dragged && click.stopPropagation(), true);

stage.addEventListener('click', (click) => {
  const slot = slotAt(click);
  if (!slot || click.target.closest('.chip')) return;
  const start = Math.floor(slot.minutes / 30) * 30;
  openQuick({ day: slot.day, start: timeOf(start), end: timeOf(start + 60) });
});

/** The columns of the week view that hold timed chips. */
export function columns() {
  return [...stage.querySelectorAll('.chips.timed')];
}

/** The day and the minutes since midnight under a point, if a column is there. */
function slotAt({ clientX, clientY }) {
  const column = columns().find((each) => {
    const box = each.getBoundingClientRect();
    return clientX >= box.left && clientX < box.right && clientY >= box.top && clientY < box.bottom;
  });
  if (!column) return undefined;
  const minutes = ((clientY - column.getBoundingClientRect().top) / HOUR) * 60;
  return { day: Temporal.PlainDate.from(column.dataset.chips), minutes };
}

/** Where the event would lie; the grabbed point keeps its distance from the start (or the end). */
function target(point) {
  const from = slotAt(drag.from);
  const to = slotAt(point);
  if (!from || !to) return drag.to;
  const by = Math.round((to.minutes - from.minutes) / STEP) * STEP;
  const [start, end] = [minutesOf(drag.event.start), minutesOf(drag.event.end)];
  if (drag.resize) {
    return { ...placeOf(drag.event), end: timeOf(Math.max(start + STEP, end + by)) };
  }
  const first = Math.max(0, Math.min(start + by, 24 * 60 - (end - start) - 1));
  return { day: to.day, start: timeOf(first), end: timeOf(first + end - start) };
}

function placeOf({ day, start, end }) {
  return { day, start, end };
}

function ghostOf(event) {
  const chip = chipOf(event);
  chip.classList.add('lifted');
  const { backgroundColor, borderColor } = chip.style;
  const colours = `background-color: ${backgroundColor}; border-color: ${borderColor};`;
  const style = `${colours} inset-inline-start: 0; width: 94%;`;
  return build(
    h(
      'div',
      { class: 'chip timed ghost', 'aria-hidden': 'true', style },
      h('b', null, event.title),
    ),
  );
}
