// The editor's fields for days and times. Inputs show localised text; only `data-ical` and `data-date` do not.

import { clock, minutesOf, stamp, timeOf, typedTime, written } from './dates.js';
import { digits } from './setting.js';
import { h } from './draw.js';

const STEP = 15;

/** A date input under `[data-ical]`; its cells carry `data-date`. */
export function dateField({ id, jsname, label, date, open, onOpen, onPick }) {
  const first = date.subtract({ days: date.dayOfWeek + 6 });
  const days = Array.from({ length: 35 }, (_, i) => first.add({ days: i }));
  return h(
    'div',
    { class: 'picker', jsname, 'data-ical': stamp(date) },
    h('input', {
      id,
      'aria-label': label,
      readonly: true,
      'data-date': stamp(date),
      value: written(date, { year: 'numeric', month: 'short', day: 'numeric' }),
      onfocus: onOpen,
    }),
    open &&
      h(
        'div',
        { role: 'grid', class: 'choices days' },
        days.map((day) =>
          h(
            'div',
            {
              role: 'gridcell',
              'data-date': stamp(day),
              'aria-selected': String(day.equals(date)),
              onclick: () => onPick(day),
            },
            digits(day.day),
          ),
        ),
      ),
  );
}

/** A time input; the options of its list carry `data-ical="THHMMSS"`. */
export function timeField({ id, jsname, label, time, from, open, onOpen, onPick }) {
  const first = from === undefined ? 0 : minutesOf(from) + STEP;
  const times = Array.from({ length: Math.ceil((24 * 60 - first) / STEP) }, (_, i) =>
    timeOf(first + i * STEP),
  );
  return h(
    'div',
    { class: 'picker', jsname },
    h('input', {
      id,
      'aria-label': label,
      autocomplete: 'off',
      value: clock(time, true),
      onfocus: onOpen,
      onchange: ({ target }) => {
        const typed = typedTime(target.value);
        if (typed && (from === undefined || typed > from)) onPick(typed);
        else target.value = clock(time, true);
      },
    }),
    open &&
      h(
        'div',
        { role: 'listbox', class: 'choices' },
        times.map((each) =>
          h(
            'div',
            {
              role: 'option',
              'data-ical': `T${each.replace(':', '')}00`,
              'aria-selected': String(each === time),
              onclick: () => onPick(each),
            },
            clock(each, true),
          ),
        ),
      ),
  );
}
