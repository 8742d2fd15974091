// Prints one element without the page around it: for as long as the print lasts, and by a style of its own, which no
// policy of the page forbids and which leaves nothing behind.

const MARK = "data-confidant-printed";

const ALONE = `@media print {
  body :not(:has([${MARK}])):not([${MARK}]) { display: none !important }
  html, body, body :has([${MARK}]) { margin: 0 !important; padding: 0 !important; border: 0 !important; max-width: none !important; background: none !important }
  [${MARK}] { max-width: none !important }
}`;

export function printed(element) {
  // Within another shadow root the page's styles do not know it: then the page is printed as it is.
  if (element.getRootNode() !== document) return void print();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALONE);
  element.setAttribute(MARK, "");
  document.adoptedStyleSheets.push(sheet);
  const done = () => {
    element.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
  addEventListener("afterprint", done, { once: true });
  print();
}
