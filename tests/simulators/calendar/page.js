// The page starts here.

import './drag.js';
import './sim.js';
import { closePopover, isOpen } from './popover.js';
import { closeQuick, openQuick, quickDialog } from './quick.js';
import { drawShell, VIEWS } from './shell.js';
import { drawChips, shown } from './views.js';
import { currentDraft } from './editor.js';
import { follow, go } from './routes.js';
import { onEvents } from './events.js';
import { openQuestion } from './questions.js';
import { today } from './dates.js';

const STEP = { week: { days: 7 }, month: { months: 1 }, agenda: { days: 21 } };

/** What the buttons around the calendar do. */
function lead(to) {
  const { view, day } = shown;
  if (VIEWS.includes(to)) go({ view: to, day });
  else if (to === 'today') go({ view, day: today });
  else if (to === 'previous') go({ view, day: day.subtract(STEP[view]) });
  else if (to === 'next') go({ view, day: day.add(STEP[view]) });
  else if (to === 'create') openQuick();
}

drawShell(lead);
onEvents(() => currentDraft() ?? drawChips());
follow();

document.addEventListener('keydown', (press) => {
  noteShortcut(press);
  if (press.key === 'Escape') {
    const question = openQuestion();
    if (question) question.cancel();
    else if (quickDialog()) closeQuick();
    else if (isOpen()) closePopover();
  } else if (
    (press.key === 'Enter' || press.key === ' ') &&
    press.target.matches('[role=button]')
  ) {
    press.preventDefault();
    press.target.click();
  }
});

/** Calendar has shortcuts of one letter: keys typed elsewhere, into somebody's frame, must not arrive here. */
function noteShortcut({ key, target }) {
  if (key.length === 1 && !target.matches('input, [contenteditable]')) window.sim.keys.push(key);
}
