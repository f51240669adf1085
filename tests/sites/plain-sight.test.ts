// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { plainSight } from '../../sites/plain-sight';

/** What the browser says of how much of the host stands in its place, from the newest observer. */
let tell: (intersectionRatio: number, time: number) => void;
let host: HTMLElement;
/** where the page has put the host, whatever we said */
let at: DOMRect;
let now: number;

const observers = (knows: boolean) => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: unknown[]) => void) {
        tell = (intersectionRatio, time) => callback([{ intersectionRatio, time }]);
      }
      observe() {}
      disconnect() {}
      takeRecords = () => [];
    },
  );
  const prototype = knows ? { isVisible: false } : {};
  vi.stubGlobal('IntersectionObserverEntry', { prototype });
};

beforeEach(() => {
  observers(true);
  host = document.documentElement.appendChild(document.createElement('div'));
  at = new DOMRect(900, 500, 360, 200);
  host.getBoundingClientRect = () => at;
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  host.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('counts the time from when it stood in its place', () => {
  const sight = plainSight(document, host);
  sight.put(900, 500, 360, 200);
  expect(sight.plainFor()).toBe(0);
  tell(1, 1000);
  now = 1700;
  expect(sight.plainFor()).toBe(700);
});

it('begins anew when the page has moved it, seen by the browser or only just now', () => {
  const sight = plainSight(document, host);
  sight.put(900, 500, 360, 200);
  tell(1, 1000);
  tell(0.4, 1500);
  now = 1600;
  expect(sight.plainFor()).toBe(0);
  tell(1, 1700);
  now = 2300;
  expect(sight.plainFor()).toBe(600);
  at = new DOMRect(200, 100, 360, 200);
  expect(sight.plainFor()).toBe(0);
  at = new DOMRect(900, 500, 360, 200);
  now = 2500;
  expect(sight.plainFor()).toBe(200);
});

it('goes on when it only grows or shrinks, and begins anew in another corner', () => {
  const sight = plainSight(document, host);
  sight.put(900, 500, 360, 200);
  tell(1, 1000);
  now = 1800;
  at = new DOMRect(900, 400, 360, 300);
  sight.put(900, 400, 360, 300);
  tell(1, 1800);
  expect(sight.plainFor()).toBe(800);
  at = new DOMRect(16, 400, 360, 300);
  sight.put(16, 400, 360, 300);
  expect(sight.plainFor()).toBe(0);
  tell(1, 1900);
  now = 2000;
  expect(sight.plainFor()).toBe(100);
});

it('where the frame cannot tell, looks for what recolours it; where it can, it leaves that to it', () => {
  for (const [knows, expected] of [
    [false, 0],
    [true, 500],
  ] as const) {
    observers(knows);
    const sight = plainSight(document, host);
    now = 1000;
    sight.put(900, 500, 360, 200);
    tell(1, 1000);
    now = 1500;
    expect(sight.plainFor()).toBe(500);
    document.documentElement.style.filter = 'invert(1)';
    expect(sight.plainFor()).toBe(expected);
    document.documentElement.style.filter = '';
  }
});
