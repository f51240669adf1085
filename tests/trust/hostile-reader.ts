/*
 * A page that wants to read what we show or keep. The functions are handed to the page as they stand, and run in its
 * own world.
 */

interface Spied {
  roots: ShadowRoot[];
  nodes: Node[];
  changes: string[];
  messages: string[];
}

/** Hooks what could carry our words; run before anything else of the page. */
export function spy(): void {
  const spied: Spied = { roots: [], nodes: [], changes: [], messages: [] };
  (window as unknown as { spied: Spied }).spied = spied;

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    spied.roots.push(root);
    return root;
  };
  const hook = (target: object, name: string, note: (given: unknown[]) => void) => {
    const methods = target as Record<string, (...given: unknown[]) => unknown>;
    const own = methods[name]!;
    methods[name] = function (...given) {
      note(given);
      return own.apply(this, given);
    };
  };
  const keep = (given: unknown[]) =>
    spied.nodes.push(...given.filter((one) => one instanceof Node));
  for (const name of ['appendChild', 'insertBefore']) hook(Node.prototype, name, keep);
  for (const name of ['append', 'prepend', 'after']) hook(Element.prototype, name, keep);
  const hear = (given: unknown[]) => spied.messages.push(JSON.stringify(given[0]) ?? '');
  hook(window, 'postMessage', hear);
  hook(MessagePort.prototype, 'postMessage', hear);
  hook(EventTarget.prototype, 'dispatchEvent', ([event]) =>
    spied.messages.push(JSON.stringify((event as CustomEvent).detail) ?? ''),
  );
  hook(EventTarget.prototype, 'addEventListener', ([type, listener]) =>
    spied.messages.push(`${String(type)} ${String(listener)}`),
  );
  addEventListener('message', ({ data }) => spied.messages.push(JSON.stringify(data) ?? ''), true);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, attributeName } of changes) {
      for (const node of addedNodes) spied.changes.push(node.textContent ?? '');
      if (attributeName) spied.changes.push((target as Element).outerHTML);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/**
 * Tries every way that a page has.
 * @returns by way, the words it found
 */
export async function read(words: string[]): Promise<Record<string, string[]>> {
  const { spied } = window as unknown as { spied: Spied };
  const html = document.documentElement;
  const all = [...document.querySelectorAll<HTMLElement>('*')];
  const roots = [...spied.roots, ...all.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const selection = getSelection()!;
  const find = (text: string) => {
    selection.removeAllRanges();
    const { find } = window as unknown as {
      find(text: string, matchCase: boolean, backwards: boolean, wrap: boolean): boolean;
    };
    return find(text, false, false, true);
  };
  const before = document.activeElement;
  const ways: Record<string, () => string | Promise<string>> = {
    'open shadow roots': () => all.map((one) => one.shadowRoot?.textContent ?? '').join(' '),
    'shadow roots taken as they are attached': () =>
      spied.roots.map(({ textContent }) => textContent).join(' '),
    'nodes taken as they are put in': () => spied.nodes.map((node) => node.textContent).join(' '),
    'the text that can be seen': () => html.innerText,
    'all text': () => html.textContent,
    'the markup': () => html.outerHTML,
    'the markup with shadow roots': () =>
      html.getHTML({ serializableShadowRoots: true, shadowRoots: roots }),
    'searching the page': () => words.filter(find).join(' '),
    'searching, and selecting on from there': () => {
      const found = words.filter((word) => {
        if (!find(word.slice(0, -1))) return false;
        for (const unit of ['word', 'lineboundary', 'documentboundary']) {
          selection.modify('extend', 'forward', unit);
        }
        return true;
      });
      return found.length > 0 ? `${selection.toString()} ${found.join(' ')}` : '';
    },
    'selecting from the last word of the page to its end': () => {
      selection.selectAllChildren(document.body);
      selection.collapseToEnd();
      for (let step = 0; step < 40; step += 1) selection.modify('extend', 'forward', 'line');
      selection.modify('extend', 'forward', 'documentboundary');
      return selection.toString();
    },
    'selecting everything': () => {
      document.execCommand('selectAll');
      const chosen = selection.toString();
      selection.selectAllChildren(html);
      return `${chosen} ${selection.toString()} ${selection.getRangeAt(0).cloneContents().textContent}`;
    },
    'what lies at each point': () => {
      const found: string[] = [];
      for (let x = 10; x < innerWidth; x += 40) {
        for (let y = 10; y < innerHeight; y += 40) {
          for (const root of [document, ...roots]) {
            found.push(...root.elementsFromPoint(x, y).map((one) => one.textContent));
          }
          const caret = document.caretPositionFromPoint(x, y, { shadowRoots: roots });
          found.push(caret?.offsetNode.textContent ?? '');
        }
      }
      return [...new Set(found)].join(' ');
    },
    'changes observed': () => spied.changes.join(' '),
    animations: () =>
      document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect | null)?.target?.textContent ?? '')
        .join(' '),
    'fonts and timings': () =>
      [...performance.getEntries(), ...document.fonts].map((one) => JSON.stringify(one)).join(' '),
    'windows within': () => {
      const found = Array.from({ length: window.length }, (_, n) => window[n]!);
      return found.map((one) => one.document.documentElement.textContent).join(' ');
    },
    'messages and events': () => spied.messages.join(' '),
    'names and titles': () =>
      all
        .flatMap((one) => [one.title, one.ariaLabel, one.ariaDescription, one.dataset])
        .map((one) => JSON.stringify(one))
        .join(' '),
    'what is kept for the page': async () => {
      const databases = await indexedDB.databases();
      const kept = [{ ...localStorage }, { ...sessionStorage }, history.state, databases];
      return `${JSON.stringify(kept)} ${document.cookie} ${(await caches.keys()).join(' ')}`;
    },
    'what is generated': () =>
      all
        .flatMap((one) =>
          ['::before', '::after'].map((part) => getComputedStyle(one, part).content),
        )
        .join(' '),
  };
  const found: Record<string, string[]> = {};
  for (const [way, look] of Object.entries(ways)) {
    const text = await look();
    found[way] = words.filter((word) => text.includes(word));
  }
  selection.removeAllRanges();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return found;
}

/** Puts the words into the page as a careless prompt would: in a shadow root of this kind. */
export function plant({ mode, words }: { mode: ShadowRootMode; words: string[] }): void {
  const host = document.createElement('div');
  const card = document.createElement('p');
  card.textContent = words.join(' ');
  host.attachShadow({ mode }).append(card);
  document.documentElement.append(host);
}

/** The ways by which anything was found. */
export const waysOf = (found: Record<string, string[]>): string[] =>
  Object.keys(found).filter((way) => found[way]!.length > 0);

/** Of what the prompt says, two words each: nobody else says them so; single ones stand in any page. */
export const phrasesOf = (prompt: string): string[] => [
  ...new Set(prompt.match(/\p{L}+ \p{L}{4,}/gu)),
];
