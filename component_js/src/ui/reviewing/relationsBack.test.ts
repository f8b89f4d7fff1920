import { expect, test } from "vitest";
import { parse } from "../../core/parse";
import { related } from "../../core/relation";
import type { AnyRegion } from "../../schema.gen";
import { relationsBack } from "./relationsBack";

const span = (id: string, derived_from: string | null): AnyRegion =>
  parse("AnyRegion", {
    kind: "span",
    id,
    source: "text",
    start: 0,
    end: 3,
    text: id,
    derived_from,
  });

const predicted = [related("p1", "p2"), related("p2", "p3"), related("p1", "p3")];
const [one, , third] = predicted;

test("a relation comes back with a region, where its other one is there", () => {
  const found = relationsBack(
    [{ relations: predicted }],
    [span("back", "p1")],
    [span("b", "p2"), span("mine", null)],
    [],
  );
  expect(found).toMatchObject([{ start: "back", end: "b", derived_from: one?.id }]);
});

test("what is there already is not doubled", () => {
  const known = [{ ...related("a", "c"), derived_from: third?.id ?? null }];
  const back = [span("a", "p1"), span("c", "p3")];
  expect(relationsBack([{ relations: predicted }], back, [], known)).toEqual([]);
});
