// Bytes as they arrive, put together when they are looked at.

export type Bag = {
  readonly size: () => number;
  readonly add: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  /** Takes all of it out but what lies behind a place. */
  readonly dropTo: (at: number) => void;
};

export function createBag(): Bag {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;

  function bytes(): Uint8Array<ArrayBuffer> {
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    const made = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      made.set(part, at);
      at += part.length;
    }
    parts = [made];
    return made;
  }

  return {
    size: () => size,
    add(more) {
      parts.push(more);
      size += more.length;
    },
    bytes,
    dropTo(at) {
      // A copy, so that what lies before it is let go.
      const rest = bytes().slice(at);
      parts = [rest];
      size = rest.length;
    },
  };
}
