// Which elements may stand on a page: words and their form, blocks of them, the parts of a document.

export const WORDS =
  "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr".split(
    " ",
  );

export const BLOCKS =
  "blockquote caption col colgroup dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul".split(
    " ",
  );

/** Whether a picture may be loaded from there: of the web, of the page's own server, or said in full. */
export function isPicture(address: string): boolean {
  const written = address.trim();
  if (written === "" || !URL.canParse(written, document.baseURI)) return false;
  // As the browser reads it, whatever was put between its letters.
  const { protocol, href } = new URL(written, document.baseURI);
  if (protocol === "data:") return /^data:image\//i.test(href);
  return /^https?:$/.test(protocol) || protocol === new URL(document.baseURI).protocol;
}
