// One popover for all events: reused in place for the next one, left in the page when it closes.

import { build, h, patch, renew } from './draw.js';
import { eventBy } from './events.js';
import { chipOf } from './chips.js';
import { details } from './details.js';
import { erase, respond } from './actions.js';
import { go } from './routes.js';
import { variants } from './setting.js';

const RENDERED_AGAIN = 800;
const GUESTS_ARRIVE = 300;
const CARD = 448;

let frame;
let current;
let here = { guests: false, count: false };
let timers = [];

/** Opens the popover beside its chip; an event that is already shown stays as it is. */
export function openPopover(event) {
  if (isOpen() && current === event) return;
  timers.forEach(clearTimeout);
  const { guestsLate = GUESTS_ARRIVE, countLate = 0 } = variants;
  current = event;
  here = { guests: guestsLate === 0, count: countLate === 0 };
  draw();
  show();
  timers = [
    setTimeout(() => arrive('guests'), guestsLate),
    setTimeout(() => arrive('count'), countLate),
    setTimeout(renderAgain, RENDERED_AGAIN),
  ];
}

export function closePopover() {
  if (!isOpen()) return;
  timers.forEach(clearTimeout);
  frame.classList.remove('open');
  if (variants.hiddenBy === 'detach') frame.remove();
  chipOf(current)?.focus?.({ preventScroll: true });
}

export function isOpen() {
  return frame?.classList.contains('open') ?? false;
}

/** The dialog's node, once there is one. */
export function popoverDialog() {
  return frame?.firstChild;
}

function draw() {
  const inner = details(current, here, does);
  if (frame) patch(popoverDialog().querySelector('[jsname=bN97Pc]'), inner);
  else frame = build(around(inner));
}

function arrive(what) {
  here[what] = true;
  draw();
  place();
}

/** Content list, what stands beside it and the answers become new nodes; foreign children go with the old ones. */
function renderAgain() {
  for (const part of frame.querySelectorAll('[jsname=sV9x3c], .beside, [jsname=lHDFj]'))
    renew(part);
}

/** The frame is wider than the card in it, as on the real page. */
function around(inner) {
  const attrs = {
    role: 'dialog',
    jsname: 'ssXDle',
    class: 'popover',
    'data-chips-dialog': 'true',
    'aria-labelledby': 'rAECCd',
    'aria-modal': 'true',
    'data-layout-mode': 'bubble',
    tabindex: -1,
  };
  return h(
    'div',
    { class: `popover-frame hidden-by-${variants.hiddenBy ?? 'display'}` },
    h('div', attrs, inner),
  );
}

function show() {
  if (!frame.isConnected) document.body.append(frame);
  frame.classList.add('open');
  place();
  popoverDialog().focus({ preventScroll: true });
}

/** Beside the chip, before it if there is room; always inside the window. */
function place() {
  const chip = chipOf(current)?.getBoundingClientRect();
  const { style, offsetHeight } = popoverDialog();
  const width = Math.min(CARD, innerWidth - 16);
  const before = (chip?.left ?? 0) - width - 8;
  const left = before > 8 ? before : (chip?.right ?? innerWidth / 3) + 8;
  const top = Math.min(chip?.top ?? 120, innerHeight - offsetHeight - 8);
  style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  style.top = `${Math.max(8, top)}px`;
}

const does = {
  close: closePopover,
  edit() {
    closePopover();
    go({ edit: current });
  },
  async erase() {
    const event = current;
    if ((await erase(event)) && current === event) closePopover();
  },
  answer(response) {
    const event = current;
    respond(event, response, () => current === event && draw());
  },
};

document.addEventListener('pointerdown', ({ target }) => {
  if (isOpen() && !target.closest?.('.popover, .scrim')) closePopover();
});

document.addEventListener('click', ({ target }) => {
  const chip = target.closest?.('[data-eventchip]');
  const event = chip && eventBy(chip.dataset.eventid);
  if (event) openPopover(event);
});
