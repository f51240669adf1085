// Plain descriptions of elements, built or exchanged in place. No HTML strings: Trusted Types forbid them.

const SVG = 'http://www.w3.org/2000/svg';
const described = new WeakMap();

/** A description; attributes starting with "on" are handlers, null and false are left out. */
export function h(tag, attrs, ...children) {
  return { tag, attrs: attrs ?? {}, children: children.flat(9).filter((c) => c || c === 0) };
}

/** New nodes for a description. */
export function build(v) {
  if (typeof v !== 'object') return document.createTextNode(String(v));
  const node = ['svg', 'path'].includes(v.tag)
    ? document.createElementNS(SVG, v.tag)
    : document.createElement(v.tag);
  for (const [name, value] of Object.entries(v.attrs)) assign(node, name, value);
  node.append(...v.children.map(build));
  described.set(node, v);
  return node;
}

/**
 * Exchanges texts and attributes in place, as Calendar does with its popover: nodes live on, attributes set by
 * others stay, children put in by others vanish.
 */
export function patch(node, v) {
  const before = described.get(node);
  for (const name of Object.keys(before.attrs)) {
    if (!(name in v.attrs)) assign(node, name, null);
  }
  for (const [name, value] of Object.entries(v.attrs)) {
    if (before.attrs[name] !== value) assign(node, name, value);
  }
  const own = [...node.childNodes].filter((c) => described.has(c) || c.nodeType === Node.TEXT_NODE);
  const kept = v.children.map((child, i) => fitting(own[i], child) ?? build(child));
  for (const child of [...node.childNodes]) if (!kept.includes(child)) child.remove();
  kept.forEach((child, i) => {
    if (node.childNodes[i] !== child) node.insertBefore(child, node.childNodes[i] ?? null);
  });
  described.set(node, v);
}

/** New children for a node, by the description it already has: what a framework's re-render does. */
export function renew(node) {
  node.replaceChildren(...described.get(node).children.map(build));
}

function fitting(node, v) {
  if (!node) return undefined;
  if (typeof v !== 'object') {
    if (node.nodeType !== Node.TEXT_NODE) return undefined;
    if (node.data !== String(v)) node.data = String(v);
    return node;
  }
  if (described.get(node)?.tag !== v.tag) return undefined;
  patch(node, v);
  return node;
}

function assign(node, name, value) {
  if (name.startsWith('on')) node[name] = value;
  else if (name === 'value') node.value = value ?? '';
  else if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : String(value));
}

const ICONS = {
  close: 'M6 6l12 12M18 6L6 18',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13.5 6.5l4 4',
  delete: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  before: 'M15 5l-7 7 7 7',
  after: 'M9 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  plus: 'M12 5v14M5 12h14',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L20 20',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 20c0-8 13-8 13 0M16 5.5a3 3 0 0 1 0 6M17.5 14c3 .6 4.5 2.6 4.5 6',
  video: 'M3 7h12v10H3zM15 11l6-3v8l-6-3',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 20.5h4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  room: 'M5 20V4h11v16M3 20h18M12.5 12v.01',
  text: 'M4 7h16M4 12h16M4 17h10',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  copy: 'M8 8h12v12H8zM4 16V4h12',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4l3 2',
  pin: 'M12 21c-8-9-6-17 0-17s8 8 0 17zM12 9.5v1',
};

export function icon(name) {
  return h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: `icon icon-${name}` }, [
    h('path', { d: ICONS[name] }),
  ]);
}

/** Text for screen readers only, under the class name the real page was seen with. */
export function hiddenText(text) {
  return h('span', { class: 'XuJrye' }, text);
}
