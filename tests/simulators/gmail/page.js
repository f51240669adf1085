import { composeDock, composes, openCompose, openReply } from './compose.js';
import { make } from './dom.js';
import { churn, fillUp } from './filler.js';
import { listView, refreshRows } from './list.js';
import * as mailbox from './mailbox.js';
import { isMe } from './people.js';
import { buildShell, buildWindow, nameWindow, say, showView, stage } from './shell.js';
import { appendMessage, setState, threadView, wrapperOf } from './thread.js';

const { me, threads, variants, words } = mailbox;
const viewDelay = 50;

let shownThread;
let shownRoute = 'inbox';
let pane;

/** The hash without `?compose=…`, in parts. */
const hashParts = () => location.hash.slice(1).split('?')[0].split('/').filter(Boolean);

function threadOfHash() {
  const last = hashParts().at(-1);
  return threads.find(({ route, legacyId }) => route === last || legacyId === last);
}

/** The address changes first and the view a moment later, as in Gmail. */
function follow() {
  return new Promise((shown) => {
    setTimeout(() => {
      show();
      shown();
    }, viewDelay);
  });
}

function show() {
  const thread = threadOfHash();
  shownRoute = hashParts()[0] ?? 'inbox';
  shownThread = thread ?? (variants.previewPane ? shownThread : undefined);
  if (!thread) {
    showView(listOf(shownRoute));
    nameWindow(shownRoute);
    return;
  }
  showView(threadView(thread, actions));
  read(thread);
  nameWindow(shownRoute, thread.subject);
}

function listOf(route) {
  const view = listView(route, openFromRow);
  if (variants.previewPane && !view.querySelector('.aia')) {
    pane ??= make('div', { class: 'aia' }, make('p', { class: 'nothing' }, words.nothingSelected));
    view.append(pane);
    view.classList.add('split');
  }
  return view;
}

function openFromRow(thread) {
  if (variants.previewPane) preview(thread);
  else location.hash = `${shownRoute}/${thread.route}`;
}

function preview(thread) {
  shownThread = thread;
  pane.replaceChildren(threadView(thread, actions));
  read(thread);
  nameWindow(shownRoute);
}

function read(thread) {
  if (!thread.unread) return;
  thread.unread = false;
  refreshRows(thread);
}

function compose() {
  const draft = openCompose({ onSend: sent, onClose: forgetComposeInHash });
  location.replace(`#${hashParts().join('/')}?compose=new`);
  return draft.index;
}

function forgetComposeInHash() {
  if (composes.every((draft) => draft === undefined)) location.replace(`#${hashParts().join('/')}`);
}

function reply(thread, message) {
  const answered = composes.find((draft) => draft?.message === message);
  if (answered) return answered.index;
  if (message.state !== 'open') setState(thread, message, 'open');
  const mine = isMe(message.from);
  return openReply(message, {
    to: mine ? message.to : [message.from],
    cc: mine ? message.cc : [],
    subject: `Re: ${thread.subject}`,
    host: wrapperOf(thread, message).querySelector('[data-legacy-message-id]'),
    onSend: (draft) => {
      sent();
      const { to, cc } = draft.people.fields;
      const text = draft.body.firstElementChild?.textContent?.trim() || '…';
      const at = new Date().toISOString();
      receive(thread, { from: me, to: [...to.people], cc: [...cc.people], at, body: text });
    },
  }).index;
}

const sent = () => say(words.messageSent);

function receive(thread, message) {
  const added = mailbox.deliver(thread, message);
  appendMessage(thread, added);
  if (thread === shownThread) thread.unread = false;
  refreshRows(thread, true);
  nameWindow(shownRoute, thread === shownThread && !variants.previewPane ? thread.subject : undefined);
}

const actions = {
  compose,
  reply,
  back: () => {
    location.hash = shownRoute;
  },
  popOut: (thread) => open(`${location.pathname}?view=pt&th=${threads.indexOf(thread)}`, '_blank', 'popup'),
};

/** Single-key shortcuts, on the document like Gmail's: a key that leaks out of a prompt ends up here. */
const shortcuts = {
  c: () => compose(),
  r: () => shownThread && reply(shownThread, mailbox.newest(shownThread)),
  u: () => shownThread && actions.back(),
  j: () => moveRow(1),
  k: () => moveRow(-1),
};

function moveRow(step) {
  const rows = [...document.querySelectorAll('[role=main] tr.zA')];
  const place = rows.indexOf(document.activeElement) + step;
  rows[Math.max(0, Math.min(rows.length - 1, place))]?.focus();
}

function onKey(event) {
  const { target, key } = event;
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName);
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !(key in shortcuts)) return;
  event.preventDefault();
  sim.keys.push(key);
  shortcuts[key]();
}

const box = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};

const boxes = (selector) =>
  [...document.querySelectorAll(selector)].map(box).filter(({ width, height }) => width > 0 && height > 0);

/** What tests and the demo may do; every act is one a leader could do with mouse and keys, or the mail server. */
const sim = {
  /** Shortcuts that reached the document, oldest first. */
  keys: [],
  openThread(index) {
    openFromRow(threads[index]);
    return follow();
  },
  selectPreview: (index) => preview(threads[index]),
  back() {
    actions.back();
    return follow();
  },
  compose,
  reply(messageIndex = shownThread.messages.length - 1) {
    return reply(shownThread, shownThread.messages[messageIndex]);
  },
  addRecipient(index, kind, person) {
    const { people } = composes[index];
    people.fields[kind].add(person);
    people.settle();
  },
  removeRecipient: (index, kind, address) => composes[index].people.fields[kind].remove(address),
  send: (index) => composes[index].send(),
  closeCompose: (index) => composes[index].close(),
  minimise: (index) => composes[index].minimise(),
  fullScreen: (index) => composes[index].fullScreen(),
  newMail: (threadIndex, message) => receive(threads[threadIndex], message),
  /** Adds a thread and answers its index. */
  newThread(thread) {
    refreshRows(mailbox.begin(thread), true);
    nameWindow(shownRoute);
    return threads.length - 1;
  },
  collapse: (messageIndex) => setState(shownThread, shownThread.messages[messageIndex], 'collapsed'),
  expand: (messageIndex) => setState(shownThread, shownThread.messages[messageIndex], 'open'),
  churn,
  /** Boxes in CSS px: visible Send buttons and compose windows, and what has the focus. */
  rects: () => ({
    send: boxes('[role=button][data-tooltip]'),
    composes: boxes('[role=dialog]:has(form), .ip .M9'),
    focused: document.activeElement === document.body ? undefined : box(document.activeElement),
  }),
};

function start() {
  const query = new URLSearchParams(location.search);
  const popOut = { pt: 'thread', cm: 'compose' }[query.get('view')] ?? variants.popOut;
  if (popOut === 'thread') {
    buildWindow('xE', 'aAU', 'Su');
    shownThread = threads[Number(query.get('th') ?? 0)];
    showView(threadView(shownThread, actions));
    nameWindow('inbox', shownThread.subject);
  } else if (popOut === 'compose') {
    buildWindow('xE', 'xp');
    const host = make('div', { class: 'nH' });
    showView(host);
    openCompose({ window: host, onSend: sent, onClose: () => window.close() });
    document.title = `${words.compose} - ${me.address} - Gmail`;
  } else {
    if (hashParts().length === 0) location.replace('#inbox');
    buildShell(actions);
    document.body.append(composeDock);
    fillUp(listOf('inbox'), stage, mailbox.wantedElements);
    addEventListener('hashchange', follow);
    show();
  }
}

// Page scripts and other extensions look for these; an isolated content script cannot see them.
window.GLOBALS = Object.assign([], { 10: me.address });
window.GM_SPT_ENABLED = 'true';
window.sim = sim;
document.addEventListener('keydown', onKey);
if (variants.loading) {
  const wait = make('p', { class: 'loading' }, words.loading);
  document.body.append(wait);
  setTimeout(() => {
    wait.remove();
    start();
  }, variants.loading);
} else start();
