// Trees for the tests of this folder.

import fc from "fast-check";
import { parse } from "../../core/parse";
import type { Item } from "../../schema.gen";

type Sketch = { readonly [name: string]: Sketch };

/** Items from their names, each with what is below it. */
export function items(sketch: Sketch): readonly Item[] {
  return Object.entries(sketch).map(([name, below]) =>
    parse("Item", { name, children: items(below) }),
  );
}

export const animals = items({
  Animals: { Dogs: { Poodle: {}, "Saint Bernard": {} }, Cats: { Siamese: {} } },
  Plants: { Oak: {}, Dogwood: {} },
  Köln: {},
});

function below(levels: number): fc.Arbitrary<readonly Item[]> {
  if (levels === 0) return fc.constant([]);
  const item = fc.record({
    name: fc.string({ unit: fc.constantFrom(..."abÄé "), minLength: 1, maxLength: 3 }),
    children: below(levels - 1),
  });
  return fc
    .uniqueArray(item, { maxLength: 4, selector: ({ name }) => name })
    .map((all) => all.map((fields) => parse("Item", fields)));
}

export const anyItems = below(4);
