import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { proved } from './proof';

/** What a listener on a page or in the prompt does when it acts on no more than what it reads, by file and event. */
const harmless: Record<string, string> = {
  'sites/frame.ts focusin': 'remembers where the focus goes back to',
  'sites/frame.ts load': 'hands the frame its port',
  'sites/frame.ts message': 'answers the frame alone, with a number',
  'sites/watch.ts abort': 'our own signal',
  'sites/watch.ts click': 'reads what the page shows',
  'sites/watch.ts pointerdown': 'reads what the page shows',
  'sites/watch.ts pointerup': 'reads what the page shows',
  'sites/watch.ts focusin': 'looks again soon',
  'sites/watch.ts scroll': 'looks again soon',
  'sites/watch.ts name': 'looks again soon: hashchange, popstate, resize',
  'components/prompt/closing.ts pointermove': 'keeps the prompt a little longer',
  'components/prompt/closing.ts pointerleave': 'lets it go after its time',
  'components/prompt/closing.ts focusin': 'keeps the prompt a little longer',
  'components/prompt/closing.ts focusout': 'lets it go after its time',
  'components/prompt/keyboard.ts focus': 'puts the focus on a button',
  'components/prompt/keyboard.ts focusin': 'remembers whether the keyboard is here',
  'components/prompt/page-side.ts message (port)': 'hears the content script alone',
  'components/prompt/prompt.tsx mousedowncapture': 'leaves the focus where it was',
  'components/prompt/visible-since.ts visibilitychange': 'looks anew',
};

interface Handler {
  /** file and event */
  what: string;
  /** what the handler does, as far as it stands at its place or under its name in the same file */
  body: string;
}

/** Every listener of a source: by method, by property of a port, by attribute of JSX. */
function handlersIn(file: string, source: string): Handler[] {
  const after = (index: number) => source.slice(index, index + 260);
  const named = (name: string) => {
    const at = source.search(new RegExp(`(const|function) ${name}\\b`));
    return at < 0 ? '' : after(at);
  };
  const byMethod = [
    ...source.matchAll(/addEventListener\(\s*'?([\w-]+)'?,\s*(\(|async|\{|(\w+))/g),
  ].map(({ 0: all, 1: event = '', 3: name, index }) => ({
    event,
    body: name === undefined ? after(index + all.length) : named(name),
  }));
  const byProperty = [...source.matchAll(/\.on([a-z]+) = /g)].map(({ 1: event = '', index }) => ({
    event: file.includes('page-side') ? `${event} (port)` : event,
    body: after(index),
  }));
  const events = 'Click|Key|Pointer|Mouse|Focus|Blur|Input|Change|Submit|Drag|Drop|Touch|Paste';
  const byAttribute = [
    ...source.matchAll(new RegExp(`\\bon((?:${events})[A-Za-z]*)[=:] ?\\{?\\(?(\\w*)`, 'g')),
  ].map(({ 1: event = '', 2: name = '', index }) => ({
    event: event.toLowerCase(),
    body: named(name) || after(index),
  }));
  return [...byMethod, ...byProperty, ...byAttribute].map(({ event, body }) => ({
    what: `${file} ${event}`,
    body,
  }));
}

/** Handlers that act on what nobody has really done. In the prompt every click passes the gate of its card first. */
const breaches = (file: string, source: string): string[] =>
  handlersIn(file, source)
    .filter(({ what, body }) => {
      const isGated = file.startsWith('components/prompt/') && / click(capture)?$/.test(what);
      return !isGated && harmless[what] === undefined && !body.includes('isTrusted');
    })
    .map(({ what }) => what);

const sources = ['sites', 'components/prompt', 'entrypoints/prompt'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const),
);

it('every handler on a page or in the prompt acts on real input only, or does nothing but read', () => {
  const all = sources.flatMap(([file, source]) => handlersIn(file, source));
  expect(all.length).toBeGreaterThan(20);
  expect(sources.flatMap(([file, source]) => breaches(file, source))).toEqual([]);
  // Nothing is excused that is no longer there.
  const there = new Set(all.map(({ what }) => what));
  expect(Object.keys(harmless).filter((what) => !there.has(what))).toEqual([]);

  // The gate itself: one for the whole card, in the capture phase, and it asks whether the click is real.
  const text = (file: string) => sources.find(([name]) => name === file)![1];
  const gate = text('components/prompt/prompt.tsx');
  expect(gate).toMatch(/<main[^]*?onClickCapture=\{onClickCapture\}/);
  expect(gate).toMatch(/if \(sight\.current\?\.counts\(event\)[^]*?event\.stopPropagation\(\)/);
  expect(text('components/prompt/visible-since.ts')).toMatch(
    /counts: \(click\) =>\s*click\.isTrusted/,
  );

  const planted = [
    breaches('sites/gmail.ts', "page.addEventListener('keydown', ({ key }) => answer(key));"),
    breaches('components/prompt/menu.tsx', '<ul onKeyDown={({ key }) => refuse(key)}>'),
    breaches(
      'sites/frame.ts',
      'const act = () => answer();\npage.addEventListener("x", act);\nport.onclose = act;',
    ),
  ];
  expect(planted.filter((found) => found.length > 0)).toHaveLength(3);
  proved('S2 handlers', `0 of ${all.length}`, '3 of 3 planted ones are found');
});
