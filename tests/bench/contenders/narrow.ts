// Watches only where views come and go: next to free, and blind to the preview pane and to compose windows.
const stage = document.querySelector('.aeF > .nH');
const watchRoles = () => {
  for (const view of stage?.children ?? []) {
    roles.observe(view, { attributes: true, attributeFilter: ['role'] });
  }
};
const look = () => {
  watchRoles();
  const main = stage?.querySelector(':scope > [role=main]');
  if (main?.querySelector('[data-message-id]')) main.querySelectorAll('[email]');
};
const roles = new MutationObserver(look);
const views = new MutationObserver(look);
if (stage) views.observe(stage, { childList: true });
look();
