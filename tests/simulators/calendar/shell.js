// Everything around the calendar: the bar above, the side, the short messages, and what concerns nobody.

import { digits, me, say, scene, variants } from './setting.js';
import { build, h, icon } from './draw.js';
import { today, weekOf, written } from './dates.js';

export const VIEWS = ['week', 'month', 'agenda'];

const toast = build(h('div', { class: 'toast', role: 'status', 'aria-live': 'polite' }));
const period = build(h('h1', { class: 'period' }));
export const stage = build(h('div', { class: 'stage' }));
const crowd = build(h('div', { class: 'crowd', 'aria-hidden': 'true' }));
const notes = build(h('div', { class: 'crowd', 'aria-hidden': 'true' }));

/** Puts the page together; `go` gets what the bar's buttons ask for. */
export function drawShell(go) {
  document.body.append(
    build(bar(go)),
    build(h('div', { class: 'below' }, side(go))),
    // A dialog that is always there and never open, as on the real page.
    build(h('div', { role: 'dialog', class: 'stray', 'aria-hidden': 'true' }, h('div'))),
    toast,
    crowd,
    notes,
  );
  document.querySelector('.period-place').replaceWith(period);
  document.querySelector('.below').append(stage);
  crowd.append(...Array.from({ length: variants.filler ?? 0 }, () => document.createElement('i')));
}

export function showPeriod(text, view) {
  period.textContent = text;
  document.title = `${say('calendar')} - ${text}`;
  for (const button of document.querySelectorAll('.views button')) {
    button.setAttribute('aria-pressed', String(button.value === view));
  }
}

export function showToast(text) {
  toast.textContent = text;
  setTimeout(() => toast.textContent === text && (toast.textContent = ''), 4000);
}

/** `n` changes to nodes that concern nobody, `perBatch` of them in each task; resolves after the last. */
export async function churn(n, perBatch) {
  const note = (i) => build(h('div', null, h('span', null, `note ${i}`)));
  while (notes.childNodes.length < 20) notes.append(note(0));
  const rows = [...notes.childNodes];
  for (let i = 0; i < n; i += 1) {
    if (i > 0 && i % perBatch === 0) await new Promise((resolve) => setTimeout(resolve));
    const next = note(i);
    rows[i % 20].replaceWith(next);
    rows[i % 20] = next;
  }
}

function bar(go) {
  const button = (name, label) =>
    h('button', { class: 'round', 'aria-label': say(label), onclick: () => go(label) }, icon(name));
  return h(
    'header',
    { role: 'banner', class: 'bar' },
    h('button', { class: 'round menu', 'aria-label': say('menu') }, icon('menu')),
    h('div', { class: 'brand' }, h('span', { class: 'leaf' }, today.day), say('calendar')),
    h('button', { class: 'outlined', onclick: () => go('today') }, say('today')),
    h('div', { class: 'steps' }, button('before', 'previous'), button('after', 'next')),
    h('div', { class: 'period-place' }),
    h('button', { class: 'round search', 'aria-label': say('search') }, icon('search')),
    h(
      'div',
      { class: 'views', role: 'group' },
      VIEWS.map((view) => h('button', { value: view, onclick: () => go(view) }, say(view))),
    ),
    h(
      'a',
      { class: 'account', role: 'button', tabindex: 0, 'aria-label': say('account', { ...me }) },
      [...me.name][0],
    ),
  );
}

function side(go) {
  const calendars = [me.name, say('tasks'), say('holidays')];
  return h(
    'nav',
    { class: 'side' },
    h('button', { class: 'create', onclick: () => go('create') }, icon('plus'), say('create')),
    littleMonth(),
    h('h2', null, say('mine')),
    h(
      'ul',
      null,
      calendars.map((name, i) => h('li', null, h('span', { class: `tick tick-${i}` }), name)),
    ),
  );
}

function littleMonth() {
  const first = weekOf(today.with({ day: 1 }))[0];
  const days = Array.from({ length: 42 }, (_, i) => first.add({ days: i }));
  const letters = days.slice(0, 7).map((d) => written(d, { weekday: 'narrow' }));
  const kind = (d) =>
    d.equals(today) ? 'present' : d.month === today.month ? 'inside' : 'outside';
  return h(
    'div',
    { class: 'little-month', lang: scene.lang, 'aria-hidden': 'true' },
    h('b', null, written(today.toPlainYearMonth().toPlainDate({ day: 1 }), monthAndYear)),
    letters.map((letter) => h('span', { class: 'letter' }, letter)),
    days.map((d) => h('span', { class: kind(d) }, digits(d.day))),
  );
}

const monthAndYear = { month: 'long', year: 'numeric' };
