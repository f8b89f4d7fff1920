// Numbers that arrive a few at a time, in one array that doubles when it is full.

export type Growing = {
  readonly length: () => number;
  /** Valid until the next numbers arrive; what lies past the length means nothing. */
  readonly all: () => Float64Array;
  /** Writes from `from` on, over what was there; what lay behind it is gone. */
  readonly set: (from: number, values: ArrayLike<number>) => void;
};

export function createGrowing(): Growing {
  let room = new Float64Array(64);
  let length = 0;
  return {
    length: () => length,
    all: () => room,
    set(from, values) {
      length = from + values.length;
      if (length > room.length) {
        const larger = new Float64Array(Math.max(length, 2 * room.length));
        larger.set(room);
        room = larger;
      }
      room.set(values, from);
    },
  };
}
