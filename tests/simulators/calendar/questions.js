// The questions Calendar asks before it does something. Their real markup is not known: only that they are
// dialogs over everything else, without event details and without a title field.

import { build, h } from './draw.js';
import { say, variants } from './setting.js';

const open = [];

/**
 * Asks and waits. Resolves to the value of the pressed button, to the chosen option's when there are options, and to
 * undefined when cancelled. With the variant `noQuestion`, to the first of them at once.
 */
export function ask({ role = 'dialog', title, options = [], buttons }) {
  if (variants.noQuestion) return Promise.resolve((options[0] ?? buttons[0]).value);
  return new Promise((resolve) => {
    const done = (value) => {
      open.splice(open.indexOf(question), 1);
      question.node.remove();
      resolve(value);
    };
    const chosen = () =>
      question.node.querySelector('input:checked')?.value ?? options[0]?.value ?? undefined;
    const cancel = h(
      'button',
      { class: 'plain', 'data-id': 'cancel', onclick: () => done(undefined) },
      say('cancel'),
    );
    const answers = buttons.map(({ label, value }, i) =>
      h(
        'button',
        {
          class: i === buttons.length - 1 ? 'filled' : 'plain',
          'data-id': i === buttons.length - 1 ? 'confirm' : 'other',
          onclick: () => done(chosen() ?? value),
        },
        label,
      ),
    );
    const order = variants.cancelFirst ? [cancel, answers] : [answers, cancel];
    const card = h(
      'div',
      { role, 'aria-modal': 'true', 'aria-label': title, class: 'question', tabindex: -1 },
      h('h2', null, title),
      options.map(({ label, value }, i) =>
        h(
          'label',
          null,
          h('input', { type: 'radio', name: 'scope', value, checked: i === 0 }),
          label,
        ),
      ),
      h('div', { class: 'answers' }, order),
    );
    const question = { node: build(h('div', { class: 'scrim' }, card)), cancel: () => done() };
    open.push(question);
    document.body.append(question.node);
    question.node.firstChild.focus();
  });
}

/** Which occurrences? 'this', 'following', 'all', or undefined when cancelled. */
export function askWhich(title) {
  return ask({
    title: say(title),
    options: [
      { label: say('thisOne'), value: 'this' },
      { label: say('thisAndNext'), value: 'following' },
      { label: say('allOfThem'), value: 'all' },
    ],
    buttons: [{ label: say('ok'), value: 'this' }],
  });
}

/** Shall the guests get a mail? 'quietly', 'mail', or undefined when cancelled. */
export function askGuests(title, role) {
  return ask({
    role,
    title: say(title),
    buttons: [
      { label: say('dontSend'), value: 'quietly' },
      { label: say('send'), value: 'mail' },
    ],
  });
}

/** The question on top, if one is open: its node, and how to cancel it. */
export function openQuestion() {
  return open.at(-1);
}
