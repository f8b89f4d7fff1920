import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, between, type Change, compose, invert, type Parts } from "./change";

const ids = fc.constantFrom("a", "b", "c", "d");
const parts: fc.Arbitrary<Parts<object>> = fc
  .uniqueArray(ids)
  .map((keys) => new Map(keys.map((key) => [key, { was: key }])));

/** A change that fits the state it is made for. */
function changeOf(from: Parts<object>): fc.Arbitrary<Change<object>> {
  const after = fc.option(
    fc.string().map((text) => ({ text })),
    { nil: undefined },
  );
  return fc.array(fc.tuple(ids, after)).map((edits) => {
    const to = new Map(from);
    for (const [id, value] of edits) {
      if (value) to.set(id, value);
      else to.delete(id);
    }
    return between(from, to);
  });
}

const one = parts.chain((state) => fc.tuple(fc.constant(state), changeOf(state)));
const two = one.chain(([state, first]) =>
  fc.tuple(fc.constant(state), fc.constant(first), changeOf(apply(state, first))),
);

describe("the laws of change", () => {
  test("a change and then its inverse leave everything as it was", () => {
    fc.assert(
      fc.property(one, ([state, change]) => {
        expect(apply(apply(state, change), invert(change))).toEqual(state);
      }),
    );
  });

  test("a composed change does what its two parts do in turn", () => {
    fc.assert(
      fc.property(two, ([state, first, second]) => {
        const both = apply(state, compose(first, second));
        expect(both).toEqual(apply(apply(state, first), second));
      }),
    );
  });

  test("the inverse of a composed change restores the start", () => {
    fc.assert(
      fc.property(two, ([state, first, second]) => {
        const both = compose(first, second);
        expect(apply(apply(state, both), invert(both))).toEqual(state);
      }),
    );
  });

  test("a change composed with its inverse is no change", () => {
    fc.assert(
      fc.property(one, ([, change]) => {
        expect(compose(change, invert(change)).size).toBe(0);
      }),
    );
  });

  test("the change between two states leads from the one to the other", () => {
    fc.assert(
      fc.property(parts, parts, (from, to) => {
        expect(apply(from, between(from, to))).toEqual(to);
      }),
    );
  });
});
