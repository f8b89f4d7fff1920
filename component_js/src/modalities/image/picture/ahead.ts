// Images that are shown soon: loaded and decoded by the time they are.

import type { Json } from "../../../schema.gen";

type Waiting = { readonly image: HTMLImageElement; wanted: number };

/** By their addresses, as long as somebody wants them. */
const waiting = new Map<string, Waiting>();

/** Load what a source will show; the answer lets go of it. */
export function ahead(shown: Json): () => void {
  const addresses = (Array.isArray(shown) ? shown.slice(0, 1) : [shown]).filter(isPicture);
  for (const address of addresses) {
    const found = waiting.get(address) ?? { image: begun(address), wanted: 0 };
    found.wanted += 1;
    waiting.set(address, found);
  }
  return () => {
    for (const address of addresses) {
      const found = waiting.get(address);
      if (found) found.wanted -= 1;
      if (found?.wanted === 0) waiting.delete(address);
    }
  };
}

/** The image at an address, if it was loaded ahead: it may still be under way. */
export function loadedAhead(address: string): HTMLImageElement | undefined {
  const found = waiting.get(address)?.image;
  // One that failed is tried again, which also says why.
  return found?.complete && found.naturalWidth === 0 ? undefined : found;
}

/** Tiles of large images are loaded as they come into sight. */
function isPicture(each: Json): each is string {
  return typeof each === "string" && each.trim() !== "" && !/\/info\.json(\?|$)/.test(each);
}

function begun(address: string): HTMLImageElement {
  const image = new Image();
  image.decoding = "async";
  image.fetchPriority = "low";
  image.src = address;
  // What fails is said when it is shown.
  image.decode().catch(() => {});
  return image;
}
