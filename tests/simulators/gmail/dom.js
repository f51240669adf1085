/**
 * An element with attributes and children, made without a string of markup (Trusted Types).
 * `undefined` attributes and children are left out; `onclick` and its kind are listeners.
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined));
  return element;
}

const shapes = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M11 5a6 6 0 1 0 0 12a6 6 0 0 0 0-12M15.5 15.5L20 20',
  compose: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1 3h4l1-3h5',
  star: 'M12 4l2.5 5 5.5.8-4 3.9 1 5.5-5-2.7-5 2.7 1-5.5-4-3.9 5.5-.8z',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 8v4l3 2',
  sent: 'M4 12l16-7-5 15-3-6zM12 14l8-9',
  draft: 'M6 4h9l4 4v12H6zM15 4v4h4M9 13h6M9 16h6',
  all: 'M4 8l8-4 8 4v11H4zM4 9l8 5 8-5',
  back: 'M11 5l-7 7 7 7M4 12h16',
  reply: 'M9 6l-6 5 6 5M3 11h10a7 7 0 0 1 7 7',
  window: 'M10 5H5v14h14v-5M13 4h7v7M20 4l-9 9',
  minimise: 'M6 18h12',
  full: 'M14 5h5v5M10 19H5v-5M19 5l-6 6M5 19l6-6',
  close: 'M6 6l12 12M18 6L6 18',
  bin: 'M5 7h14M10 4h4M7 7l1 13h8l1-13',
};

/** A line drawing from the list above, for decoration only. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

/** A round button that shows only an icon. */
export function iconButton(name, label, onclick, className = '') {
  return make(
    'div',
    {
      class: `T-I J-J5-Ji icon-button ${className}`,
      role: 'button',
      tabindex: '0',
      'aria-label': label,
      onclick,
      onkeydown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onclick(event);
      },
    },
    icon(name),
  );
}

/** A disc with a first letter, in one of eight calm colours that stays the same for a name. */
export function avatar(name) {
  const tone = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 8;
  return make('span', { class: `avatar tone-${tone}`, 'aria-hidden': 'true' }, [...name][0] ?? '?');
}

let serial = 0;

/** A fresh element id in Gmail's manner, such as `:2f`. */
export const nextId = () => `:${(++serial + 40).toString(36)}`;
