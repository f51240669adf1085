import { avatar, iconButton, make, nextId } from './dom.js';
import { fullDate, shortDate, variants, words } from './mailbox.js';
import { pastedMarkup } from './pasted.js';
import { receiver, writer } from './people.js';
import { fill } from './words.js';

const headerDelay = 800;

/** Thread views by thread: built once and then kept in the page, hidden while another view is shown. */
const views = new Map();

/** The view of a thread. `actions.reply(thread, message)` and `actions.popOut(thread)` answer its buttons. */
export function threadView(thread, actions) {
  const known = views.get(thread);
  if (known) return known.view;
  const list = make('div', { class: 'nH aHU', role: 'list' });
  const view = make('div', { class: 'nH a98 iY' }, [
    make(
      'div',
      { class: 'nH' },
      make('div', { class: 'ha' }, heading(thread), buttons(thread, actions)),
    ),
    list,
  ]);
  const shown = { view, list, actions, wrappers: new Map() };
  views.set(thread, shown);
  const older = thread.messages.filter(({ state }) => state === 'hidden');
  for (const message of thread.messages) {
    if (message === older[0]) list.append(stack(thread, older));
    appendTo(shown, thread, message);
  }
  return view;
}

/** Adds a message that has just come to the thread's view, wherever that is. */
export function appendMessage(thread, message) {
  const shown = views.get(thread);
  if (shown) appendTo(shown, thread, message);
}

/** Opens, collapses or hides a message: Gmail builds its inside anew. */
export function setState(thread, message, state) {
  message.state = state;
  const shown = views.get(thread);
  const wrapper = shown?.wrappers.get(message);
  if (wrapper) draw(wrapper, thread, message, shown.actions);
}

/** The element around a message of a thread that has a view. */
export const wrapperOf = (thread, message) => views.get(thread)?.wrappers.get(message);

function appendTo({ list, wrappers, actions }, thread, message) {
  const wrapper = make('div', { role: 'listitem', id: nextId() });
  wrappers.set(message, wrapper);
  list.append(wrapper);
  draw(wrapper, thread, message, actions);
}

const heading = ({ subject, permId, legacyId }) =>
  make(
    'h2',
    {
      class: 'hP',
      tabindex: '-1',
      id: nextId(),
      'data-thread-perm-id': permId,
      'data-legacy-thread-id': legacyId,
    },
    subject || words.noSubject,
  );

const buttons = (thread, actions) =>
  iconButton('window', words.newWindow, () => actions.popOut(thread), 'hk');

function stack(thread, older) {
  const button = make(
    'div',
    {
      class: 'adv',
      role: 'button',
      tabindex: '0',
      onclick: () => {
        button.remove();
        for (const message of older) setState(thread, message, 'collapsed');
      },
    },
    make('span', { class: 'adx' }, fill(words.older, { n: older.length })),
  );
  return button;
}

const classes = { open: 'h7', collapsed: 'kv', hidden: 'kQ' };

function draw(wrapper, thread, message, actions) {
  const { state } = message;
  wrapper.className = classes[state];
  wrapper.setAttribute('aria-expanded', String(state === 'open'));
  const toggle = () => setState(thread, message, state === 'open' ? 'collapsed' : 'open');
  const element = make(
    'div',
    {
      class: state === 'open' ? 'adn ads' : 'adf ads',
      'data-message-id': variants.messageAsListitem ? undefined : `#${message.id}`,
      'data-legacy-message-id': message.legacyId,
    },
    header(message, toggle),
    ...(state === 'open' ? [body(message), answering(thread, message, actions)] : []),
  );
  wrapper.replaceChildren(
    avatar(message.from.name),
    make('div', { class: 'Bk' }, make('div', { class: 'G3 G2' }, element)),
  );
}

function header(message, toggle) {
  const open = message.state === 'open';
  const from = make('span', { class: 'qu', translate: 'no', role: 'gridcell' });
  const to = make('span', { class: 'hb', translate: 'no' });
  const show = () => {
    from.replaceChildren(...sender(message, open));
    if (open) to.replaceChildren(...receivers(message));
  };
  if (variants.lateHeader) setTimeout(show, headerDelay);
  else show();
  const full = fullDate(message.at);
  const details = make(
    'div',
    {
      class: 'ajy',
      role: 'button',
      tabindex: '0',
      'aria-haspopup': 'true',
      'aria-label': words.showDetails,
    },
    '▾',
  );
  const rows = [
    make('tr', { class: 'acZ', onclick: toggle }, [
      make('td', { class: 'gF gK' }, make('h3', { class: 'iw gFxsud' }, from)),
      make(
        'td',
        { class: 'gH bAk' },
        make('span', { class: 'g3', title: full }, shortDate(message.at)),
      ),
    ]),
    make('tr', { class: 'acZ xD' }, [
      make(
        'td',
        { colspan: '2' },
        open ? [make('div', { class: 'iw ajw' }, to), details] : snippet(message),
      ),
    ]),
  ];
  return make(
    'div',
    { class: 'gE iv gt' },
    make('table', { class: 'cf gJ' }, make('tbody', {}, rows)),
  );
}

function sender({ from }, open) {
  if (!open || variants.unreadable) return [writer(from)];
  return [writer(from), ' ', make('span', { class: 'go' }, `<${from.address}>`)];
}

/** To and Cc stand in one run, not told apart. */
const receivers = ({ to, cc }) => [
  `${words.to} `,
  ...[...to, ...cc].flatMap((person, place) =>
    place > 0 ? [', ', receiver(person)] : [receiver(person)],
  ),
];

const snippet = ({ body: text }) =>
  make('div', { class: 'iA g6' }, text === 'pasted-gmail-markup' ? '…' : text.slice(0, 120));

function body({ body: text, pasted }) {
  const content =
    text === 'pasted-gmail-markup'
      ? [pastedMarkup(pasted)]
      : text.split(/\n{2,}/).map((paragraph) => make('p', { dir: 'auto' }, paragraph));
  return make('div', { class: 'ii gt' }, make('div', { class: 'a3s aiL' }, content));
}

const answering = (thread, message, actions) =>
  make('div', { class: 'amn' }, [
    make(
      'span',
      {
        class: 'ams bkH',
        role: 'link',
        tabindex: '0',
        onclick: () => actions.reply(thread, message),
      },
      words.reply,
    ),
  ]);
