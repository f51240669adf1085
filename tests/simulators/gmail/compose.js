import { iconButton, make } from './dom.js';
import { fullDate, variants, words } from './mailbox.js';
import { pastedMarkup } from './pasted.js';
import { recipients } from './recipients.js';
import { fill } from './words.js';

/** Every compose window ever opened, by its index; closed ones are `undefined`. */
export const composes = [];

const dock = make('div', { class: 'dw' });
const moles = make('div', { class: 'nH' });
dock.append(make('div', { class: 'nH' }, moles));

/** The corner in which compose windows are docked. */
export const composeDock = dock;

/** A window at the bottom end corner, or (`window: true`) one that fills a browser window of its own. */
export function openCompose({ onSend, onClose, window: host }) {
  const draft = draftOf({ title: words.newMessage, onSend, onClose });
  const title = make('div', { class: 'aYF' }, words.newMessage);
  const place = make('div', { class: 'aaZ' }, draft.root);
  const dialog = make('div', { class: 'nH Hd', role: 'dialog', 'aria-label': words.newMessage }, [
    make('div', { class: 'nH Hy aXJ' }, [
      make('h2', { class: 'a3E' }, title),
      make('div', { class: 'Hm' }, [
        iconButton('minimise', words.minimise, () => draft.minimise()),
        iconButton('full', words.fullScreen, () => draft.fullScreen()),
        iconButton('close', words.saveAndClose, () => draft.close()),
      ]),
    ]),
    place,
  ]);
  const hole = host ?? make('div', { class: 'no' });
  hole.append(dialog);
  if (!host) moles.append(hole);
  draft.subject.addEventListener('input', () => {
    title.textContent = draft.subject.value || words.newMessage;
  });
  let overlay;
  draft.minimise = () => dialog.classList.toggle('minimised');
  draft.fullScreen = () => {
    if (overlay) {
      hole.append(dialog);
      overlay.remove();
      overlay = undefined;
      return;
    }
    dialog.classList.remove('minimised');
    overlay = make('div', { class: 'aSs' }, make('div', { class: 'aSt' }, dialog));
    document.body.append(overlay);
  };
  /** A full-screen window stays in the page for ever, hidden and emptied. */
  draft.leave = () => {
    if (overlay) {
      place.replaceChildren();
      overlay.hidden = true;
    } else dialog.remove();
    if (!host) hole.remove();
  };
  draft.people.fields.to.input.focus();
  return draft;
}

/** A reply inside its message, addressed and with the quoted text; `onSend(draft)` gets it back. */
export function openReply(message, { to, cc, subject, host, onSend }) {
  const draft = draftOf({ title: words.reply, onSend, quoted: message });
  draft.subject.type = 'hidden';
  draft.subject.value = subject;
  const place = make('div', { class: 'ip adB' }, draft.root);
  host.append(place);
  draft.leave = () => place.remove();
  draft.message = message;
  draft.people.fields.to.add(...to);
  if (cc.length > 0) draft.people.fields.cc.add(...cc);
  draft.body.focus();
  draft.people.collapse();
  return draft;
}

function draftOf({ title, onSend, onClose, quoted }) {
  const index = composes.length;
  const people = recipients();
  const subject = make('input', {
    class: 'aoT',
    name: 'subjectbox',
    placeholder: words.subject,
    'aria-label': words.subject,
  });
  const body = make('div', {
    class: 'Am aiL Al editable',
    g_editable: 'true',
    role: 'textbox',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'aria-label': words.body,
    tabindex: '0',
  });
  body.append(make('div', {}, make('br')));
  if (quoted) body.append(quote(quoted));
  const draft = { index, people, subject, body };
  draft.close = () => {
    if (!composes[index]) return;
    composes[index] = undefined;
    draft.leave();
    onClose?.();
  };
  draft.send = () => {
    if (!composes[index]) return;
    onSend(draft);
    draft.close();
  };
  const tip = `${words.send} \u202a(Ctrl-Enter)\u202c`;
  const sendButton = make(
    'div',
    {
      class: 'T-I J-J5-Ji aoO v7 T-I-atl L3',
      role: 'button',
      tabindex: '0',
      'data-tooltip': tip,
      'aria-label': tip,
      onclick: draft.send,
      onkeydown: (event) => event.key === 'Enter' && !event.ctrlKey && draft.send(),
    },
    words.send,
  );
  const form = make('form', { class: 'bAs', onsubmit: (event) => event.preventDefault() }, [
    make('input', { type: 'hidden', name: 'composeid', value: String(index) }),
    people.element,
    make('div', { class: 'aoD az6' }, subject),
    make('div', { class: 'Ar Au' }, body),
    make(
      'div',
      { class: 'btC' },
      sendButton,
      iconButton('bin', words.discard, () => draft.close(), 'oh'),
    ),
  ]);
  draft.root = make('div', { class: 'M9', 'aria-label': title }, form);
  draft.root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey) draft.send();
    if (event.key === 'Escape') draft.close();
  });
  composes.push(draft);
  return draft;
}

function quote({ from, at, body, pasted }) {
  const markup = body === 'pasted-gmail-markup' || variants.quotePastedMarkup;
  const text = make('div', {}, body === 'pasted-gmail-markup' ? '' : body);
  return make('div', { class: 'gmail_quote gmail_quote_container' }, [
    make(
      'div',
      { class: 'gmail_attr', dir: 'auto' },
      fill(words.wrote, { date: fullDate(at), name: from.name }),
    ),
    make('blockquote', { class: 'gmail_quote' }, text, markup ? pastedMarkup(pasted) : undefined),
  ]);
}
