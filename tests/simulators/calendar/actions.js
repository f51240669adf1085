// What can be done to an event, with the questions that come first. Each resolves to whether it was done.

import { addEvent, changed, hasOthers, mine, occurrences, remove } from './events.js';
import { ask, askGuests, askWhich } from './questions.js';
import { say } from './setting.js';
import { showToast } from './shell.js';

/** Answers an invitation: 'yes', 'no' or 'maybe'. The new answer shows while the question is open. */
export async function respond(event, response, redraw) {
  const before = mine(event).response;
  mine(event).response = response;
  redraw();
  const scope = event.recurring ? await askWhich('respondSeries') : 'this';
  if (scope === undefined) {
    mine(event).response = before;
  } else {
    for (const each of occurrences(event, scope)) {
      if (mine(each)) mine(each).response = response;
    }
    changed();
  }
  redraw();
  return scope !== undefined;
}

/** Deletes an event, or declines and removes it when it is somebody else's. */
export async function erase(event) {
  const scope = event.recurring ? await askWhich('deleteSeries') : 'this';
  if (scope === undefined) return false;
  if (hasOthers(event) && !(await askGuests('sendCancel', 'alertdialog'))) return false;
  remove(occurrences(event, scope));
  showToast(say('deleted'));
  return true;
}

/** Moves or resizes an event; it stands in its new place while the question is open. */
export async function move(event, to) {
  const { day, start, end } = event;
  Object.assign(event, to);
  changed();
  const agreed = await agreedToChange(event);
  if (!agreed) Object.assign(event, { day, start, end });
  changed();
  if (agreed) showToast(say('saved'));
  return agreed;
}

/** Writes a draft of the editor or of quick create into the calendar. */
export async function save(draft) {
  const known = draft.event;
  const agreed = known
    ? await agreedToChange({ ...known, guests: draft.guests })
    : !hasOthers(draft) || (await askGuests('sendInvite'));
  if (!agreed) return false;
  const { title, day, start, end, guests, allDay, description } = draft;
  if (known) Object.assign(known, { title, day, start, end, guests, allDay, description });
  else
    addEvent({ title, day, start, end, guests, allDay, description, organiser: draft.organiser });
  changed();
  showToast(say('saved'));
  return true;
}

/** Leaves what was typed behind? Resolves to true when it may go. */
export async function mayDiscard() {
  const answer = await ask({
    role: 'alertdialog',
    title: say('discard'),
    buttons: [{ label: say('discardIt'), value: 'discard' }],
  });
  return answer !== undefined;
}

async function agreedToChange(event) {
  if (event.recurring && !(await askWhich('editSeries'))) return false;
  return !hasOthers(event) || (await askGuests('sendUpdate')) !== undefined;
}
