import fc from 'fast-check';
import { expect } from 'vitest';
import type { Facts } from '../../domain/facts';
import { requestShape } from '../../storage/request-shapes';
import * as v from 'valibot';

const tags = ['div', 'span', 'tr', 'td', 'h2', 'h3', 'form', 'input', 'button', 'body', 'table'];
const attributes: Record<string, string[]> = {
  role: ['main', 'dialog', 'alertdialog', 'listitem', 'row', 'treeitem', 'button', 'banner'],
  class: ['gD', 'hb', 'g2', 'a3s', 'ii', 'kv', 'h7', 'zA', 'yW', 'yP', 'M9', 'ip adB', 'gF', 'ha'],
  id: ['xDetDlg', 'xDetDlgAtt', 'xDetDlgCal', 'rAECCd', 'xTiIn', 'xSaveBu', 'xRsvpNoBu', 'xStTiIn'],
  name: ['to', 'cc', 'bcc', 'subjectbox', ''],
  email: ['ana@corp.example', 'me@corp.example', '...', '', '@', 'x'.repeat(300)],
  'data-email': ['bo@corp.example', 'r@resource.calendar.google.com', 'undefined'],
  'data-hovercard-id': ['ana@corp.example', 'spaces/x', '@'],
  'data-message-id': ['#msg-f:1', ''],
  'data-legacy-message-id': ['16f4000000012345', 'undefined', ''],
  'data-legacy-last-message-id': ['16f4000000012345', 'ffffffffffffffff'],
  'data-legacy-thread-id': ['16f4000000012345', 'undefined', ''],
  'data-eventid': ['NGFiYzEyM2RlZiBtZUBt', 'c2VyaWVzXzIwMjYxMzQ1', 'IG1l', '*', ''],
  'data-eventchip': [''],
  'data-datekey': ['28975', '31', 'x', '999999'],
  'data-is-expandable': ['true', 'false', ''],
  'data-ical': ['20261120', 'T173000'],
  value: ['ana@corp.example, <b@c', '@@@', 'x'],
  contenteditable: [''],
  hidden: [''],
};
const anyAttribute = fc
  .constantFrom(...Object.keys(attributes))
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...attributes[name]!)));
const anyElement = fc.record({
  tag: fc.constantFrom(...tags),
  having: fc.array(anyAttribute, { maxLength: 4 }),
  text: fc.constantFrom('', '4 guests', '٤', 'x'),
  /** how many levels to climb before it is put in */
  up: fc.constantFrom(0, 0, 1, 1, 2, 5),
});

function plant(elements: readonly (typeof anyElement extends fc.Arbitrary<infer T> ? T : never)[]) {
  document.body.replaceChildren();
  let parent: Element = document.body;
  for (const { tag, having, text, up } of elements) {
    for (let n = 0; n < up && parent !== document.body; n += 1) parent = parent.parentElement!;
    const element = document.createElement(tag);
    for (const [name, value] of having) element.setAttribute(name, value);
    element.append(text);
    parent.append(element);
    parent = element;
  }
}

/**
 * Fills the page with elements of our vocabulary in any order and depth, 10,000 in all, and has them
 * read: nothing throws, and what is read has the shape that the background accepts.
 */
export function growWild(read: () => Facts[]): void {
  const request = { request: 'facts', site: 'gmail' };
  const said = new Set<string>();
  const anyPage = fc.array(anyElement, { minLength: 250, maxLength: 250, size: 'max' });
  fc.assert(
    fc.property(anyPage, (elements) => {
      plant(elements);
      const facts = read();
      for (const fact of facts) said.add(fact.kind);
      const { issues = [] } = v.safeParse(requestShape, { ...request, facts });
      expect(issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
  // The page is wild, not empty: something is recognised in it.
  expect(said.size).toBeGreaterThan(0);
}
