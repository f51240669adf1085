import { icon, iconButton, make } from './dom.js';
import { lang, me, unreadCount, variants, words } from './mailbox.js';
import { fill } from './words.js';

const routes = {
  inbox: 'inbox',
  starred: 'star',
  snoozed: 'clock',
  sent: 'sent',
  drafts: 'draft',
  all: 'all',
};
const tickEvery = 100;

/** Where views are put: `.aeF > .nH`, only one of them shown, with `role=main`. */
export const stage = make('div', { class: 'nH' });

const toast = make('div', { class: 'bAq', role: 'alert', hidden: '' });
const links = new Map();

/** Everything around the views. `actions`: `compose`, `back`. */
export function buildShell(actions) {
  const content = make('div', { class: 'content' }, [
    make('div', { class: 'toolbar', gh: 'tm' }, [
      iconButton('back', words.back, actions.back, 'back'),
    ]),
    make('div', { class: 'aeF' }, stage),
    footer(),
  ]);
  const page = make('div', { class: 'page' }, [banner(), navigation(actions), content]);
  document.body.append(page, toast);
  document.body.classList.add('aAU');
}

/** A window of its own: no header, no navigation, only the view. */
export function buildWindow(...classes) {
  document.body.append(make('div', { class: 'aeF' }, stage), toast);
  document.body.classList.add(...classes);
}

/** Shows one view and hides the others, which stay where they are. */
export function showView(view) {
  if (view.parentElement !== stage) stage.append(view);
  for (const other of stage.children) {
    other.hidden = other !== view;
    if (other !== view) other.removeAttribute('role');
  }
  view.setAttribute('role', 'main');
}

/** Marks the list we are in, shows how much is unread, and names the window. */
export function nameWindow(route, title) {
  const unread = unreadCount();
  const count = unread > 0 ? ` (${unread})` : '';
  document.title = `${title ?? (words[route] ?? route) + (route === 'inbox' ? count : '')} - ${me.address} - Gmail`;
  document.body.classList.toggle('in-thread', title !== undefined);
  for (const [name, { link, number }] of links) {
    link.setAttribute('aria-current', name === route ? 'page' : 'false');
    number.textContent = name === 'inbox' && unread > 0 ? String(unread) : '';
  }
}

/** A sentence at the bottom start corner for four seconds. */
export function say(sentence) {
  toast.textContent = sentence;
  toast.hidden = false;
  setTimeout(() => {
    toast.hidden = true;
  }, 4000);
}

function banner() {
  const label = fill(words.account, {
    name: me.name,
    address: variants.unreadable ? '' : me.address,
  });
  return make('header', { class: 'gb', role: 'banner' }, [
    iconButton('menu', words.mainMenu, () => document.body.classList.toggle('narrow')),
    make('span', { class: 'brand' }, 'Mail'),
    make('form', { class: 'search', role: 'search', onsubmit: (event) => event.preventDefault() }, [
      icon('search'),
      make('input', { name: 'q', placeholder: words.search, 'aria-label': words.search }),
    ]),
    make(
      'a',
      {
        class: 'account',
        role: 'button',
        href: 'https://accounts.google.com/SignOutOptions',
        'aria-label': label,
        onclick: (event) => event.preventDefault(),
      },
      make('span', {}, [...me.name][0]),
    ),
  ]);
}

function navigation({ compose }) {
  const entries = Object.entries(routes).map(([name, shape]) => {
    const number = make('span', { class: 'bsU' });
    const link = make('a', { class: 'J-Ke', href: `#${name}`, title: words[name] }, [
      icon(shape),
      make('span', { class: 'nav-name' }, words[name]),
      number,
    ]);
    links.set(name, { link, number });
    return link;
  });
  const button = make(
    'div',
    {
      class: 'T-I T-I-KE L3',
      role: 'button',
      tabindex: '0',
      title: words.compose,
      onclick: compose,
    },
    icon('compose'),
    make('span', { class: 'nav-name' }, words.compose),
  );
  return make('nav', { class: 'nav', role: 'navigation' }, button, entries);
}

function footer() {
  const activity = make('span', { class: 'l6' });
  let ticks = 0;
  const tick = () => {
    activity.textContent = fill(words.activity, { n: (ticks++ / 10).toLocaleString(lang) });
  };
  tick();
  if (variants.tickingClock) setInterval(tick, tickEvery);
  return make('footer', { class: 'aeG', role: 'contentinfo' }, activity);
}
