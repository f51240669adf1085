import { newest } from './mailbox.js';
import { back, shown } from './router.js';
import { compose, reply } from './writing.js';

/** Shortcuts that reached the document, oldest first. */
export const keys = [];

const shortcuts = {
  c: () => compose(),
  r: () => shown.thread && reply(shown.thread, newest(shown.thread)),
  u: () => shown.thread && back(),
  j: () => moveRow(1),
  k: () => moveRow(-1),
};

function moveRow(step) {
  const rows = [...document.querySelectorAll('[role=main] tr.zA')];
  const place = rows.indexOf(document.activeElement) + step;
  rows[Math.max(0, Math.min(rows.length - 1, place))]?.focus();
}

/** Listens on the document like Gmail: a key that leaks out of a prompt ends up here. */
export function listenForShortcuts() {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !(key in shortcuts)) return;
    event.preventDefault();
    keys.push(key);
    shortcuts[key]();
  });
}
