import { make } from './dom.js';
import { listView, refreshRows } from './list.js';
import { threads, variants, words } from './mailbox.js';
import { nameWindow, showView } from './shell.js';
import { threadView } from './thread.js';

const viewDelay = 50;

/** What the leader looks at: `thread` is undefined in a list. */
export const shown = { route: 'inbox', thread: undefined };

/** What the buttons of a thread do, `reply(thread, message)` and `popOut(thread)`; the page says so at its start. */
export const answers = {};

let pane;

/** The hash without `?compose=…`, in parts. */
export const hashParts = () => location.hash.slice(1).split('?')[0].split('/').filter(Boolean);

function threadOfHash() {
  const last = hashParts().at(-1);
  return threads.find(({ route, legacyId }) => route === last || legacyId === last);
}

/** Shows what the hash says, a moment after it changed: in Gmail, too, the address is first. */
export function follow() {
  return new Promise((done) => {
    setTimeout(() => {
      show();
      done();
    }, viewDelay);
  });
}

/** Shows what the hash says. */
export function show() {
  const thread = threadOfHash();
  shown.route = hashParts()[0] ?? 'inbox';
  if (!thread) {
    if (!variants.previewPane) shown.thread = undefined;
    showView(listOf(shown.route));
    nameWindow(shown.route);
    return;
  }
  showThread(thread);
  nameWindow(shown.route, thread.subject);
}

/** Puts a thread where a list was. */
export function showThread(thread) {
  shown.thread = thread;
  showView(threadView(thread, answers));
  read(thread);
}

/** The list of a route, with the pane beside it if the mailbox has one. */
export function listOf(route) {
  const view = listView(route, openThread);
  if (variants.previewPane && !view.querySelector('.aia')) {
    pane ??= make('div', { class: 'aia' }, make('p', { class: 'nothing' }, words.nothingSelected));
    view.append(pane);
    view.classList.add('split');
  }
  return view;
}

/** What a click on a row does. */
export function openThread(thread) {
  if (variants.previewPane) preview(thread);
  else location.hash = `${shown.route}/${thread.route}`;
}

/** Shows a thread in the pane; the hash stays the list's. */
export function preview(thread) {
  shown.thread = thread;
  pane.replaceChildren(threadView(thread, answers));
  read(thread);
  nameWindow(shown.route);
}

/** To the list the thread was opened from. */
export function back() {
  location.hash = shown.route;
}

function read(thread) {
  if (!thread.unread) return;
  thread.unread = false;
  refreshRows(thread);
}
