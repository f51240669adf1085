// The watcher that comes to mind first: asks the whole page at every batch of changes.
new MutationObserver(() => {
  document.querySelectorAll('[role=main] [data-message-id] [email]');
}).observe(document, { subtree: true, childList: true, attributes: true });
