import { make, nextId } from './dom.js';
import { shortDate } from './mailbox.js';
import { rowPerson } from './people.js';

const names = ['Alva', 'Bruno', 'Chika', 'Dario', 'Elin', 'Farid', 'Greta', 'Hugo', 'Ines'];
const families = ['Holm', 'Costa', 'Mori', 'Weber', 'Diallo', 'Novak', 'Reyes'];
const hour = 3_600_000;
const topics = [
  'Newsletter',
  'Invoice',
  'Your order',
  'Weekly digest',
  'Build finished',
  'Reminder',
];
const shownRows = 50;
const rowsPerHiddenList = 100;

const rows = [];

/** Adds rows of nobody we know until the page has so many elements: some in the list, the rest in hidden lists. */
export function fillUp(inbox, stage, wanted) {
  const elements = () => document.getElementsByTagName('*').length;
  let missing = wanted - elements();
  let body = inbox.querySelector('tbody');
  while (missing > 0) {
    if (rows.length >= shownRows && (rows.length - shownRows) % rowsPerHiddenList === 0) {
      body = hiddenList(stage);
    }
    const row = fillerRow(rows.length);
    rows.push(row);
    body.append(row);
    missing -= row.getElementsByTagName('*').length + 1;
  }
}

/** Replaces a text in `changes` filler rows, `perBatch` of them between two turns of the event loop. */
export async function churn(changes, perBatch = 10) {
  if (rows.length === 0) throw new Error('Churn happens in filler rows: give the scene a filler.');
  for (let change = 0; change < changes; change++) {
    const old = rows[change % rows.length].querySelector('.y2');
    old.replaceWith(make('span', { class: 'y2' }, ` – changed ${change}`));
    if ((change + 1) % perBatch === 0) await new Promise((done) => setTimeout(done));
  }
}

/** A list of another route that Gmail keeps. */
function hiddenList(stage) {
  const body = make('tbody');
  const table = make('table', { class: 'F cf zt' }, body);
  stage.append(
    make('div', { class: 'nH', hidden: '' }, make('div', { class: 'ae4 UI', gh: 'tl' }, table)),
  );
  return body;
}

function fillerRow(place) {
  const name = `${names[place % names.length]} ${families[place % families.length]}`;
  const address = `nobody${place}@filler.example`;
  const person = () => rowPerson({ name, address }, false);
  const topic = topics[place % topics.length];
  const id = (0x16f40000000 + place).toString(16) + '00000';
  return make('tr', { class: 'zA yO', role: 'row', id: nextId(), 'data-filler': '' }, [
    make('td', { class: 'oZ-x3 xY' }, make('div', { class: 'oZ-jc T-Jo', role: 'checkbox' })),
    make('td', { class: 'yX xY', role: 'gridcell' }, [
      make('div', { class: 'afn' }, person()),
      make('div', { class: 'yW' }, make('span', { class: 'bA4' }, person())),
    ]),
    make('td', { class: 'xY a4W', role: 'gridcell' }, [
      make('div', { class: 'xS', role: 'link' }, [
        make('div', { class: 'xT' }, [
          make('span', { class: 'bog' }, make('span', { 'data-legacy-thread-id': id }, topic)),
          make('span', { class: 'y2' }, ' – nothing that needs an answer'),
        ]),
      ]),
    ]),
    make(
      'td',
      { class: 'xW xY' },
      make('span', {}, shortDate(Date.now() - (200 + 3 * place) * hour)),
    ),
  ]);
}
