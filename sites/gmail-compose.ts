import { isAddress } from '../domain/address';
import { surfaceOf, type ComposeFacts } from '../domain/facts';
import { addressesOf, isShown } from './dom';
import { body, person } from './gmail-marks';

const composeRoot = '[role=dialog], .ip, .M9, form';
const popOutCompose = 'body.xE.xp';
/** No window in which one can write is lower, CSS pixels. */
const titleBar = 80;

/** Compose windows, inline replies and the pop-out: to and cc, never bcc. */
export function composeReader(page: Document) {
  const pageLife = crypto.randomUUID();
  const known = new WeakMap<Element, { key: string; to: string[] }>();
  let opened = 0;
  return (thread: string | undefined): { facts: ComposeFacts[]; busy: string[] } => {
    const facts: ComposeFacts[] = [];
    const busy: string[] = [];
    for (const root of composeRoots(page)) {
      if (!isShown(root) || isPutAway(root)) continue;
      const before = known.get(root) ?? { key: `${pageLife}:${(opened += 1)}`, to: [] };
      const to = recipientsIn(root, before.to);
      known.set(root, { key: before.key, to: to ?? before.to });
      const people = to === undefined ? 'unreadable' : to.length > 0 ? 'people' : 'none';
      const inline = root.closest('[role=main]') ? thread : undefined;
      const fact: ComposeFacts = {
        kind: 'compose',
        key: before.key,
        people,
        to: to ?? [],
        thread: inline,
      };
      facts.push(fact);
      if (isTypingRecipient(root)) busy.push(surfaceOf(fact));
    }
    return { facts, busy };
  };
}

/** Minimised to its title bar, or a full-screen window that was closed and stays in the page, emptied. */
function isPutAway(root: Element): boolean {
  const emptied = root.querySelector('.aaZ')?.childElementCount === 0;
  return (
    emptied || (root.matches('[role=dialog]') && root.getBoundingClientRect().height < titleBar)
  );
}

/** Everything a mail is written in. Gmail's own markup pasted into a mail is a quotation, no compose window. */
export function composeRoots(page: Document): Element[] {
  // Asked of the whole page at every look: each in the way that is quickest for it, for together they take ten times as long.
  const inputs = [...page.getElementsByTagName('input')];
  const marks = [
    ...page.getElementsByName('to'),
    ...inputs.filter(({ name }) => name === 'subjectbox'),
    ...page.querySelectorAll('.M9'),
  ].filter((mark) => !mark.closest(body));
  const roots = marks.map((mark) => outermost(mark) ?? page.querySelector(popOutCompose));
  return [...new Set(roots)].filter((root) => root !== null);
}

/** The window, reply box or form that a mark belongs to. */
function outermost(mark: Element): Element | undefined {
  let root = mark.closest(composeRoot);
  for (let next = root; next; next = next.parentElement?.closest(composeRoot) ?? null) root = next;
  return root ?? undefined;
}

/** @returns undefined when the fields cannot be read: unreadable is not nobody */
function recipientsIn(root: Element, before: string[]): string[] | undefined {
  const fields = [...root.querySelectorAll('[name="to"], [name="cc"]')].filter(
    (field) => !field.closest(`[name="bcc"], ${body}`),
  );
  const chips = fields.flatMap((field) => [
    ...field.querySelectorAll('[data-hovercard-id*="@"], [email]'),
  ]);
  const written = fields.flatMap(
    (field) =>
      ('value' in field && String(field.value).match(/[^\s<>,;"()]+@[^\s<>,;"()]+/g)) || [],
  );
  const whole = written.map((one) => one.toLowerCase()).filter(isAddress);
  const found = new Set([...addressesOf(chips), ...whole]);
  if (found.size > 0) return [...found];
  // An unfocused compose folds its fields away: what was there still is.
  const open = fields.some((field) => field.getAttribute('type') !== 'hidden' && isShown(field));
  if (open) return [];
  const known = before.length > 0 ? before : summarised(root);
  return known.length > 0 ? known : undefined;
}

/** A reply can open with its fields folded into a line of names; where a blind copy is written, that line is not read. */
function summarised(root: Element): string[] {
  if (root.querySelector(`[name="bcc"] :is(${person})`)) return [];
  return addressesOf([...root.querySelectorAll(person)].filter((one) => !one.closest(body)));
}

function isTypingRecipient(root: Element): boolean {
  const active = root.ownerDocument.activeElement;
  return (
    active instanceof HTMLInputElement &&
    root.contains(active) &&
    active.closest('[name="to"], [name="cc"], [name="bcc"]') !== null &&
    active.value.trim() !== ''
  );
}
