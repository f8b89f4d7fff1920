// A large document is put on the page bit by bit, so that the page can do something else between.

/** What has more nodes than this is taken apart; so many are laid out at a time. */
const PART = 3000;

/** A table is laid out as one, and so are lines. */
const WHOLE = "table:not([data-large]), ul, ol, dl, p, pre, ruby";
const TABLE = 8000;
const INLINE = "el-run, a, b, br, code, em, font, i, small, span, strong, sub, sup, u";

type Bit = { readonly into: Element; readonly node: Node; readonly size: number };

/** Takes the page apart; each call puts back some of it, and says whether more is to come. */
export function withheld(page: Element): () => boolean {
  const bits: Bit[] = [];
  for (const table of page.querySelectorAll("table")) {
    // By its first row: to measure all cells of a large one takes seconds, at each mark anew.
    if (table.getElementsByTagName("*").length > TABLE) table.setAttribute("data-large", "");
  }
  takeApart(page, bits);
  for (const { node } of bits) node.parentNode?.removeChild(node);
  let next = 0;
  return () => {
    for (let left = PART; left > 0 && next < bits.length; next++) {
      const bit = bits[next];
      bit?.into.append(bit.node);
      left -= bit?.size ?? 0;
    }
    return next < bits.length;
  };
}

/** In its order: what stands in an element comes after it. */
function takeApart(into: Element, bits: Bit[]): void {
  for (const node of into.childNodes) {
    const size = node instanceof Element ? node.getElementsByTagName("*").length + 1 : 1;
    const isLarge = node instanceof Element && size > PART && !node.matches(WHOLE);
    const isBlocks = isLarge && ![...node.children].every((each) => each.matches(INLINE));
    bits.push({ into, node, size: isBlocks ? 1 : size });
    if (isBlocks) takeApart(node, bits);
  }
}
