// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Days } from '../../components/journal/days';
import { stubTexts } from './texts-stub';

const root = () => document.body;
const lines = () => root().querySelectorAll('li').length;
const dayOf = (entry: number) => `2026-11-${String(30 - (entry % 30)).padStart(2, '0')}`;
const lineOf = (entry: number) => <li key={entry}>{entry}</li>;
const some = (count: number) => Array.from({ length: count }, (_, n) => n);
const draw = (entries: number[], subject = '') =>
  render(
    <Days entries={entries} dayOf={dayOf} subject={subject} today="2026-11-30">
      {lineOf}
    </Days>,
    root(),
  );

/** The observers that look for the end of the list: calling one says that the leader came near. */
let comeNear: (() => void) | undefined;
beforeEach(() => {
  stubTexts();
  comeNear = undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly seen: (entries: object[]) => void) {}
      observe() {
        comeNear = () => this.seen([{ isIntersecting: true }]);
      }
      disconnect() {
        comeNear = undefined;
      }
    },
  );
});
afterEach(() => {
  render(null, root());
  vi.unstubAllGlobals();
});

it('a long list grows as one comes near its end, stays so when an entry comes or goes, and begins anew for another search', async () => {
  draw(some(400));
  expect(lines()).toBe(60);
  await vi.waitFor(() => expect(comeNear).toBeDefined());
  comeNear!();
  await vi.waitFor(() => expect(lines()).toBe(80));

  draw(some(401));
  expect(lines()).toBe(80);
  draw(some(399));
  expect(lines()).toBe(80);
  draw(some(399), 'Ana');
  expect(lines()).toBe(60);
});
