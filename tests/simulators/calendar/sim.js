// window.sim: what tests and the demo do here, as controls.ts describes it.

import { events } from './events.js';
import { chipOf, HOUR } from './chips.js';
import { closePopover, isOpen, popoverDialog } from './popover.js';
import { columns } from './drag.js';
import { day as dayOf, minutesOf, stamp } from './dates.js';
import { drawChips, shown } from './views.js';
import { churn } from './shell.js';
import { currentDraft, inviteToDraft } from './editor.js';
import { go } from './routes.js';
import { openQuestion } from './questions.js';
import { quickDialog } from './quick.js';

const inPopover = (selector) => press(popoverDialog().querySelector(selector));
const inPage = (selector) => press(document.querySelector(selector));

window.sim = {
  keys: [],
  openEvent(index) {
    press(chipInView(index).querySelector('[role=button]') ?? chipOf(events[index]));
  },
  closePopover,
  edit: () => inPopover('[jsname=DyVDA]'),
  respond: (answer) =>
    inPopover({ yes: '#xRsvpYesBu', no: '#xRsvpNoBu', maybe: '#xRsvpMaybeBu' }[answer]),
  del: () => inPopover('#xDetDlgDelBu'),
  answerQuestion(answer) {
    const question = openQuestion();
    if (!question) throw new Error('No question is open.');
    press(question.node.querySelector(`[data-id=${answer}]`));
  },
  setTime(startDay, startTime, endTime) {
    if (startDay) pick('#xStDaIn', `[data-date="${stamp(dayOf(startDay))}"]`);
    if (startTime) pick('#xStTiIn', `[data-ical="T${startTime.replace(':', '')}00"]`);
    if (endTime) pick('#xEnTiIn', `[data-ical="T${endTime.replace(':', '')}00"]`);
  },
  save: () => inPage('#xSaveBu'),
  cancelEdit: () => inPage('#xCancelBu'),
  newEvent: ({ title = '', guests = [] } = {}) => go({ create: { title, guests } }),
  addGuest: (guest) => inviteToDraft(guest),
  rerender: drawChips,
  chipBox(index) {
    const chip = chipInView(index);
    chip.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = chip.getBoundingClientRect();
    const middle = x + width / 2;
    return {
      x,
      y,
      width,
      height,
      grab: { x: middle, y: y + 3 },
      handle: { x: middle, y: y + height - 1 },
    };
  },
  slotPoint(day, time) {
    const column = columns().find(({ dataset }) => dataset.chips === day);
    if (!column) throw new Error(`${day} is not in the week that is shown.`);
    const { x, y, width } = column.getBoundingClientRect();
    return { x: x + width / 2, y: y + (minutesOf(time) / 60) * HOUR + 1 };
  },
  view: (view) => go({ view, day: shown.day }),
  churn,
  rects() {
    const boxOf = (node) => (node ? node.getBoundingClientRect().toJSON() : null);
    const field = document.activeElement?.matches('input, [contenteditable]');
    return {
      save: boxOf(document.querySelector('#xSaveBu, .quick [jsname=x8hlje]')),
      focused: boxOf(field ? document.activeElement : null),
      popover: boxOf(isOpen() ? popoverDialog() : null),
      dialogs: openDialogs().map(boxOf),
    };
  },
};

function openDialogs() {
  const questions = [...document.querySelectorAll('.question')];
  return [isOpen() && popoverDialog(), quickDialog(), ...questions].filter(Boolean);
}

/** The chip of an event, after going where it is shown. */
function chipInView(index) {
  const event = events[index];
  if (!event) throw new Error(`There is no event ${index}.`);
  if (currentDraft() || !chipOf(event)) go({ view: shown.view, day: event.day });
  return chipOf(event);
}

function pick(field, option) {
  const input = document.querySelector(field);
  press(input);
  input.focus();
  const choice = input.parentElement.querySelector(`.choices ${option}`);
  if (!choice) throw new Error(`${field} does not offer ${option}.`);
  press(choice);
}

/** The events of a mouse press, in their order. */
function press(node) {
  const options = { bubbles: true, cancelable: true, composed: true, view: window };
  node.dispatchEvent(new PointerEvent('pointerdown', options));
  node.dispatchEvent(new MouseEvent('mousedown', options));
  node.dispatchEvent(new PointerEvent('pointerup', options));
  node.dispatchEvent(new MouseEvent('mouseup', options));
  node.click();
}
