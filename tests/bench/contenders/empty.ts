// The least that a watcher of the whole page can cost: it is called for every change and does nothing.
new MutationObserver(() => undefined).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
});
