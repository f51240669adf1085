// The control for forced layouts: asks where something stands in the very callback that tells of a change.
new MutationObserver(() => {
  document.body.getBoundingClientRect();
}).observe(document, { subtree: true, childList: true, attributes: true });
