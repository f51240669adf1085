// Where the page is: pushState routes as in Calendar. Nothing but the address bar tells others.

import { eventBy } from './events.js';
import { openQuestion } from './questions.js';
import { shown, showView } from './views.js';
import { today } from './dates.js';

const ROOT = `${location.pathname.match(/^\/calendar\/u\/\d+/)?.[0] ?? '/calendar/u/0'}/r`;
const surfaces = {};

/** The editor tells how it is shown (`edit`) and put away (`leave`), so that routes need not know it. */
export function onRoute(handlers) {
  Object.assign(surfaces, handlers);
}

/** Goes somewhere: `{ view, day }`, `{ edit: event }` or `{ create: draft }`. */
export function go(to) {
  history.pushState(null, '', addressOf(to));
  show(to);
}

/** Shows what the address says; also after back and forward. */
export function follow() {
  openQuestion()?.cancel();
  const [place, ...rest] = location.pathname.slice(ROOT.length + 1).split('/');
  const event = place === 'eventedit' && rest[0] ? eventBy(decodeURIComponent(rest[0])) : undefined;
  if (event) show({ edit: event });
  else if (place === 'eventedit') show({ create: {} });
  else
    show({ view: ['week', 'month', 'agenda'].includes(place) ? place : 'week', day: dayOf(rest) });
}

addEventListener('popstate', follow);

function show({ view, day, edit, create }) {
  surfaces.leave();
  if (view) showView(view, day);
  else surfaces.edit(edit, create);
}

function addressOf({ view, day, edit }) {
  if (view) return `${ROOT}/${view}/${day.year}/${day.month}/${day.day}`;
  return edit ? `${ROOT}/eventedit/${encodeURIComponent(edit.eid)}` : `${ROOT}/eventedit`;
}

function dayOf(parts) {
  const numbers = parts.slice(0, 3).map(Number);
  return numbers.length === 3 && numbers.every((n) => n > 0)
    ? new Temporal.PlainDate(...numbers)
    : (shown.day ?? today);
}
