import { composeDock, composes, openCompose } from './compose.js';
import { make } from './dom.js';
import { churn, fillUp } from './filler.js';
import { keys, listenForShortcuts } from './keys.js';
import { me, threads, variants, wantedElements, words } from './mailbox.js';
import * as router from './router.js';
import { buildShell, buildWindow, nameWindow, showView, stage } from './shell.js';
import { setState } from './thread.js';
import { compose, receive, receiveThread, reply, sent } from './writing.js';

const { shown } = router;

const box = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};

const boxes = (selector) =>
  [...document.querySelectorAll(selector)]
    .map(box)
    .filter(({ width, height }) => width > 0 && height > 0);

// Described in sim.ts.
window.sim = {
  keys,
  openThread(index) {
    router.openThread(threads[index]);
    return router.follow();
  },
  selectPreview: (index) => router.preview(threads[index]),
  back() {
    router.back();
    return router.follow();
  },
  collapse: (index) => setState(shown.thread, shown.thread.messages.at(index), 'collapsed'),
  expand: (index) => setState(shown.thread, shown.thread.messages.at(index), 'open'),
  compose,
  reply: (index = -1) => reply(shown.thread, shown.thread.messages.at(index)),
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
  newMail: (index, message) => receive(threads[index], message),
  newThread: receiveThread,
  churn,
  rects: () => ({
    send: boxes('[role=button][data-tooltip]'),
    composes: boxes('[role=dialog]:has(form), .ip .M9'),
    focused: document.activeElement === document.body ? undefined : box(document.activeElement),
  }),
};

// Page scripts of other tools look for these; an isolated content script cannot see them.
window.GLOBALS = Object.assign([], { 10: me.address });
window.GM_SPT_ENABLED = 'true';

function startMailbox() {
  if (router.hashParts().length === 0) location.replace('#inbox');
  buildShell({ compose, back: router.back });
  document.body.append(composeDock);
  const inbox = router.listOf('inbox');
  stage.append(inbox);
  fillUp(inbox, stage, wantedElements);
  addEventListener('hashchange', router.follow);
  router.show();
}

function startThreadWindow(index) {
  buildWindow('xE', 'aAU', 'Su');
  router.showThread(threads[index]);
  nameWindow('inbox', threads[index].subject);
}

function startComposeWindow() {
  buildWindow('xE', 'xp');
  const host = make('div', { class: 'nH' });
  showView(host);
  openCompose({ window: host, onSend: sent, onClose: () => window.close() });
  document.title = `${words.compose} - ${me.address} - Gmail`;
}

function start() {
  const query = new URLSearchParams(location.search);
  const kind = { pt: 'thread', cm: 'compose' }[query.get('view')] ?? variants.popOut;
  if (kind === 'thread') startThreadWindow(Number(query.get('th')));
  else if (kind === 'compose') startComposeWindow();
  else startMailbox();
}

Object.assign(router.answers, {
  reply,
  popOut: (thread) =>
    open(`${location.pathname}?view=pt&th=${threads.indexOf(thread)}`, '_blank', 'popup'),
});
listenForShortcuts();
if (variants.loading) {
  const wait = make('p', { class: 'loading' }, words.loading);
  document.body.append(wait);
  setTimeout(() => {
    wait.remove();
    start();
  }, variants.loading);
} else start();
