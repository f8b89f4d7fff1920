// Side by side: stretches that overlap get tracks of their own, as far as there are any.

export type Stretch = { readonly low: number; readonly high: number };

/** Two on one track have at least this between them, in pixels. */
const APART = 6;

/** The shorter a stretch, the nearer its track; where there are no more, they share. */
export function tracksOf(stretches: readonly Stretch[], most: number): readonly number[] {
  const found: number[] = [];
  const taken: Stretch[][] = Array.from({ length: Math.max(1, most) }, () => []);
  const order = stretches
    .map((stretch, index) => ({ stretch, index }))
    .sort((one, other) => lengthOf(one.stretch) - lengthOf(other.stretch));
  for (const { stretch, index } of order) {
    const free = taken.findIndex((all) => all.every((each) => !overlap(each, stretch)));
    const track = free === -1 ? index % taken.length : free;
    taken[track]?.push(stretch);
    found[index] = track;
  }
  return found;
}

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.low < other.high + APART && other.low < one.high + APART;
}

const lengthOf = ({ low, high }: Stretch): number => high - low;
