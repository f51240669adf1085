import { composes, openCompose, openReply } from './compose.js';
import { refreshRows } from './list.js';
import { begin, deliver, me, threads, variants, words } from './mailbox.js';
import { isMe } from './people.js';
import { hashParts, shown } from './router.js';
import { nameWindow, say } from './shell.js';
import { appendMessage, setState, wrapperOf } from './thread.js';

/** Opens a new docked window and answers its index; the hash gains `?compose=new`, as in Gmail. */
export function compose() {
  const draft = openCompose({ onSend: sent, onClose: forgetComposeInHash });
  location.replace(`#${hashParts().join('/')}?compose=new`);
  return draft.index;
}

function forgetComposeInHash() {
  if (composes.every((draft) => draft === undefined)) {
    location.replace(`#${hashParts().join('/')}`);
  }
}

/** Opens a reply inside a message, or finds the one that is open, and answers its index. */
export function reply(thread, message) {
  const begun = composes.find((draft) => draft?.message === message);
  if (begun) return begun.index;
  if (message.state !== 'open') setState(thread, message, 'open');
  const mine = isMe(message.from);
  return openReply(message, {
    to: mine ? message.to : [message.from],
    cc: mine ? message.cc : [],
    subject: `Re: ${thread.subject}`,
    host: wrapperOf(thread, message).querySelector('[data-legacy-message-id]'),
    onSend: (draft) => {
      sent();
      receive(thread, messageOf(draft));
    },
  }).index;
}

function messageOf({ people, body }) {
  const { to, cc } = people.fields;
  return {
    from: me,
    to: [...to.people],
    cc: [...cc.people],
    at: new Date().toISOString(),
    body: body.firstChild?.textContent.trim() || '…',
  };
}

export const sent = () => say(words.messageSent);

/** A message arrives in a thread, wherever that is shown. */
export function receive(thread, message) {
  const added = deliver(thread, message);
  appendMessage(thread, added);
  if (thread === shown.thread) thread.unread = false;
  refreshRows(thread, true);
  nameShownWindow();
}

/** A new thread arrives; answers its index. */
export function receiveThread(thread) {
  refreshRows(begin(thread), true);
  nameShownWindow();
  return threads.length - 1;
}

const nameShownWindow = () =>
  nameWindow(shown.route, variants.previewPane ? undefined : shown.thread?.subject);
