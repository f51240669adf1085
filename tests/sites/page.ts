/**
 * Pages from literal markup. The tests' document has no layout, so an element counts as shown unless it, or
 * something around it, is `display: none`, has the attribute `hidden` or a height of zero.
 */
export function stubLayout(): void {
  const isHidden = (element: Element) =>
    element.closest('[hidden], [style*="display: none"], [style*="display:none"]') !== null;
  Element.prototype.checkVisibility = function checkVisibility() {
    return this.isConnected && !isHidden(this);
  };
  Element.prototype.getBoundingClientRect = function getBoundingClientRect() {
    const isFlat = isHidden(this) || this.closest('[style*="height: 0"]') !== null;
    return DOMRect.fromRect(isFlat ? {} : { width: 300, height: 200 });
  };
}

/** Shows this markup as the page; nothing of it is fetched or run. */
export function showPage(markup: string, at = 'https://mail.google.com/mail/u/0/'): Document {
  window.happyDOM.setURL(at);
  const unframed = markup.replaceAll(/(<\/?)iframe\b/gi, '$1data');
  const { head, body, title } = new DOMParser().parseFromString(unframed, 'text/html');
  for (const element of [...head.children, ...body.querySelectorAll('*')]) {
    if (element.matches('script, style, link, img, object, embed, base')) element.remove();
  }
  document.title = title;
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  for (const name of body.getAttributeNames()) {
    document.body.setAttribute(name, body.getAttribute(name)!);
  }
  document.body.replaceChildren(...body.childNodes);
  return document;
}

declare global {
  interface Window {
    /** the tests' browser, which can be told where it is */
    happyDOM: { setURL(url: string): void };
  }
}
