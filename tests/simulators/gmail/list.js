import { make, nextId } from './dom.js';
import { me, newest, shortDate, fullDate, threads, variants, words } from './mailbox.js';
import { rowPerson } from './people.js';

/** Lists by route, each built once and then kept in the page, hidden while another is shown. */
const lists = new Map();

/** The view of a list route (`inbox`, `sent`, …); `open` is called with the thread that was clicked. */
export function listView(route, open) {
  const known = lists.get(route);
  if (known) return known.view;
  const body = make('tbody');
  const view = make(
    'div',
    { class: 'BltHke nH oy8Mbf' },
    make(
      'div',
      { class: 'nH a0V' },
      make('h2', { class: 'unseen', tabindex: '-1' }, words.conversations),
    ),
    make('div', { class: 'ae4 UI UJ', gh: 'tl' }, [
      make('div', { class: 'Cp' }, make('table', { class: 'F cf zt', role: 'grid' }, body)),
    ]),
  );
  const list = { route, view, body, open, rows: new Map() };
  lists.set(route, list);
  const shown = threads.filter((thread) => belongs(route, thread));
  shown.sort((a, b) => newest(a).at.localeCompare(newest(b).at));
  for (const thread of shown) place(list, thread);
  if (variants.otherExtensionRow) body.prepend(bundleRow());
  if (shown.length === 0) view.append(make('p', { class: 'nothing' }, words.empty));
  return view;
}

/** Draws a thread's rows anew; new mail brings them to the top. */
export function refreshRows(thread, toTop = false) {
  for (const list of lists.values()) if (belongs(list.route, thread)) place(list, thread, toTop);
}

function belongs(route, thread) {
  if (route === 'sent') return thread.messages.some(({ from }) => from.address === me.address);
  return route === 'inbox' || route === 'all';
}

function place({ route, body, rows, open }, thread, toTop = true) {
  const old = rows.get(thread);
  const made = rowsOf(thread, route, () => open(thread));
  rows.set(thread, made);
  if (old && !toTop) old[0].before(...made);
  else body.prepend(...made);
  old?.forEach((row) => row.remove());
}

function writers(thread) {
  const byAddress = new Map(thread.messages.map(({ from }) => [from.address, from]));
  return [...byAddress.values()];
}

/** In Sent, a row names whom my last message went to, where others name who wrote. */
function receivers(thread) {
  const mine = thread.messages.findLast(({ from }) => from.address === me.address);
  return [...mine.to, ...mine.cc];
}

/** One row, or with the vertical split of the preview pane a group that begins with `.zA.apv`. */
function rowsOf(thread, route, onclick) {
  const label = nextId();
  const attributes = {
    class: `zA ${thread.unread ? 'zE' : 'yO'}${variants.previewPane ? ' apv' : ''}`,
    id: nextId(),
    tabindex: '-1',
    'aria-labelledby': label,
    onclick,
    ...(variants.rows2014 ? {} : { role: 'row', jsmodel: 'nXDxbd', draggable: 'true' }),
  };
  const people = peopleCell(thread, label, route === 'sent');
  if (!variants.previewPane) {
    return [make('tr', attributes, checkCell(), people, subjectCell(thread), dateCell(thread))];
  }
  return [
    make('tr', attributes, checkCell(), people, dateCell(thread)),
    make('tr', { class: 'zA apw', onclick }, cell('PF'), subjectCell(thread, { colspan: '2' })),
  ];
}

const cell = (className, ...children) => make('td', { class: `${className} xY` }, ...children);

const checkCell = () =>
  cell(
    'oZ-x3',
    make('div', {
      class: 'oZ-jc T-Jo J-J5-Ji',
      role: 'checkbox',
      'aria-checked': 'false',
      tabindex: '-1',
    }),
  );

function peopleCell(thread, label, isSent) {
  const { unread, subject, messages } = thread;
  const people = isSent ? receivers(thread) : writers(thread);
  const spans = () => people.flatMap((person) => [rowPerson(person, unread), ', ']);
  const visible = spans().slice(0, -1);
  const copy = variants.twiceListed === false ? [] : spans();
  const reading = [
    unread ? `${words.unread}, ` : '',
    ...copy,
    `${subject}, ${shortDate(newest(thread).at)}.`,
  ];
  const count =
    messages.length > 1 ? make('span', { class: 'bx0' }, String(messages.length)) : undefined;
  return make('td', { class: 'yX xY', role: variants.rows2014 ? undefined : 'gridcell' }, [
    make('div', { class: 'afn', id: label }, reading),
    make(
      'div',
      { class: 'yW' },
      isSent ? `${words.to}: ` : '',
      make('span', { class: 'bA4' }, visible),
      ' ',
      count,
    ),
  ]);
}

function subjectCell({ subject, messages, legacyId, permId, unread }, more = {}) {
  const last = messages.at(-1);
  const ids = {
    'data-thread-id': `#${permId}`,
    'data-legacy-thread-id': legacyId,
    'data-legacy-last-message-id': last.legacyId,
  };
  const snippet = last.body === 'pasted-gmail-markup' ? '' : ` – ${last.body.replace(/\s+/g, ' ')}`;
  const title = make(unread ? 'b' : 'span', {}, subject || words.noSubject);
  return make(
    'td',
    { class: 'xY a4W', role: variants.rows2014 ? undefined : 'gridcell', ...more },
    [
      make('div', { class: 'xS', role: 'link' }, [
        make('div', { class: 'xT' }, [
          make('span', { class: 'bog' }, make('span', variants.rows2014 ? {} : ids, title)),
          make('span', { class: 'y2' }, snippet),
        ]),
      ]),
    ],
  );
}

function dateCell(thread) {
  const { at } = newest(thread);
  const full = fullDate(at);
  return cell('xW', make('span', { title: full, 'aria-label': full }, shortDate(at)));
}

/** A row that another extension has put in front: looks like one of Gmail's, holds people, belongs to no thread. */
function bundleRow() {
  const people = threads.flatMap(writers).slice(0, 3);
  return make('tr', { class: 'zA yO bundle-row', role: 'row' }, [
    cell('PF'),
    make('td', { class: 'yX xY', role: 'gridcell' }, [
      make(
        'div',
        { class: 'yW' },
        people.flatMap((person) => [rowPerson(person, false), ' ']),
      ),
    ]),
    cell('a4W', `Bundle · ${people.length}`),
    cell('xW'),
  ]);
}
