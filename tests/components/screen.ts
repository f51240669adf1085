import { render, type ComponentChild } from 'preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase, databaseName } from '../../storage/database';
import { stubTexts } from './texts-stub';

/** A fresh browser: no data, English texts, and the locks that happy-dom does not have. */
export async function freshBrowser(): Promise<void> {
  document.body.replaceChildren();
  fakeBrowser.reset();
  stubTexts();
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
  await closeDatabase();
  await new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase(databaseName);
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });
}

/** Draws a screen. Call the result to leave it. */
export function open(screen: ComponentChild): () => void {
  const root = document.body.appendChild(document.createElement('div'));
  render(screen, root);
  return () => {
    render(null, root);
    root.remove();
  };
}

/** The field with exactly this label. */
export function field<T extends HTMLElement = HTMLInputElement>(label: string): T {
  for (const one of document.querySelectorAll('label')) {
    const words = [...one.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent);
    if (words.join('').trim() !== label && one.textContent.trim() !== label) continue;
    const found = one.htmlFor
      ? document.getElementById(one.htmlFor)
      : one.querySelector('input, select, textarea');
    if (found) return found as T;
  }
  throw new Error(`There is no field "${label}".`);
}

/** The button with exactly this name. */
export function button(name: string): HTMLButtonElement {
  const named = (one: HTMLButtonElement) =>
    (one.getAttribute('aria-label') ?? one.textContent).trim() === name;
  const found = [...document.querySelectorAll('button')].find(named);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

/** Writes into a field and leaves it. */
export function write(into: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  into.value = value;
  into.dispatchEvent(new Event('input', { bubbles: true }));
  into.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Gives a file to a file input. */
export function choose(input: HTMLInputElement, name: string, content: string): void {
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

export const status = (): string => document.querySelector('[role=status]')?.textContent ?? '';
