// Puts notes in a column, each as near to where it belongs as the others let it.

export type Note = { readonly wanted: number; readonly height: number };

type Pile = {
  readonly first: number;
  readonly count: number;
  /** Where its first note would have to stand for the least that its notes are off, in sum. */
  readonly sum: number;
  readonly height: number;
};

/**
 * The top of each note: none overlaps, they keep their order, and none stands above 0. Notes that
 * want the same place share the way that they are pushed off it, instead of all going down.
 */
export function stacked(notes: readonly Note[], gap: number): readonly number[] {
  const piles: Pile[] = [];
  for (const [index, { wanted, height }] of notes.entries()) {
    let pile: Pile = { first: index, count: 1, sum: wanted, height: height + gap };
    for (let last = piles.at(-1); last && bottomOf(last) > topOf(pile); last = piles.at(-1)) {
      piles.pop();
      pile = {
        first: last.first,
        count: last.count + pile.count,
        sum: last.sum + pile.sum - pile.count * last.height,
        height: last.height + pile.height,
      };
    }
    piles.push(pile);
  }
  return piles.flatMap((pile) => {
    let top = topOf(pile);
    return notes.slice(pile.first, pile.first + pile.count).map(({ height }) => {
      const own = top;
      top += height + gap;
      return own;
    });
  });
}

const topOf = ({ sum, count }: Pile): number => Math.max(0, sum / count);

const bottomOf = (pile: Pile): number => topOf(pile) + pile.height;
