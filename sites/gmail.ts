import { fieldInUse, isInWindow, isShown } from './dom';
import { composeReader, composeRoots } from './gmail-compose';
import { listReader } from './gmail-list';
import { person } from './gmail-marks';
import { readThread } from './gmail-thread';
import type { Reader, Sight, Site } from './site';

/** Send and its neighbours: their tooltips carry a shortcut between direction marks, in every language. */
const sending = '[role=button][data-tooltip*="\u202A"], .aoO[role=button]';

export const gmail: Site = {
  name: 'gmail',
  open(page, says): Reader {
    const main = mainFinder(page);
    const list = listReader();
    const composes = composeReader(page);
    return {
      look(): Sight {
        const view = main();
        const thread = view && readThread(view, page, says);
        const rows = view && !thread ? list(view) : undefined;
        const written = composes(thread?.facts.key);
        const facts = [thread?.facts, rows?.facts, ...written.facts].filter(
          (fact) => fact !== undefined,
        );
        // People without any surface we know: the page has changed, or is not the Gmail we know.
        const lost = facts.length === 0 && view?.querySelector(person) ? view : undefined;
        const blind = thread?.blind ?? lost;
        return {
          facts,
          busy: written.busy,
          lookAgainIn: rows?.staleIn,
          trouble: blind && { surface: lost ? 'page' : 'thread', element: blind },
        };
      },
      mustStayClear: () => [...page.querySelectorAll(sending)].concat(fieldInUse(page) ?? []),
      shouldStayClear: () =>
        composeRoots(page).concat(...page.querySelectorAll('[role=dialog], [role=alertdialog]')),
    };
  },
};

/**
 * The shown `role=main`: kept while it stays so. Gmail changes views by moving the role to the next
 * one beside it, so the whole page is asked only where that finds none.
 */
function mainFinder(page: Document): () => Element | undefined {
  let main: Element | undefined;
  const isView = (element: Element) =>
    element.getAttribute('role') === 'main' && isShown(element) && isInWindow(element);
  return () => {
    if (main?.isConnected && isView(main)) return main;
    const beside = [...(main?.parentElement?.children ?? [])];
    main = beside.find(isView) ?? [...page.querySelectorAll('[role=main]')].find(isView);
    return main;
  };
}
