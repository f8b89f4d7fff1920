import { expect, test } from "vitest";
import { apply } from "../../../core/change";
import { createEditor } from "../../../core/editor";
import { parse } from "../../../core/parse";
import { answersIn, partsOf, regionsIn, relationsIn } from "../../../core/part";
import type { AnyRegion } from "../../../schema.gen";
import { missingIn, takenFrom, taking } from "./taking";

const box = (id: string, x: number, label = "cat", more: object = {}) => ({
  ...{ kind: "box", id, source: "photo", x, y: 0, width: 10, height: 10, labels: [label] },
  ...more,
});
const prediction = parse("Annotation", {
  id: "p",
  model: "A",
  regions: [box("1", 0, "cat", { score: 0.9 }), box("2", 50, "dog", { parent: "1" }), box("3", 90)],
  relations: [
    { id: "r", start: "1", end: "2" },
    { id: "q", start: "1", end: "3" },
  ],
  answers: [
    { kind: "yes_no", question: "seen", yes: true, region: "1" },
    { kind: "yes_no", question: "gone", yes: true, region: "1" },
    { kind: "yes_no", question: "seen", yes: true },
  ],
});
const empty = partsOf({ regions: [], answers: [] });
const always = (): boolean => true;

function take(regions: readonly AnyRegion[]): readonly AnyRegion[] {
  return regionsIn(apply(empty, taking(empty, prediction, regions, always).change));
}

test("what is taken says where it came from, and that somebody looked at it", () => {
  const [copy] = take(prediction.regions.slice(0, 1));
  expect(copy).toMatchObject({ derived_from: "1", confirmed: true, score: 0.9, x: 0 });
  expect(copy?.id).not.toBe("1");
});

test("relations and answers come with the regions that they are about, and no others", () => {
  const { change } = taking(
    empty,
    prediction,
    prediction.regions.slice(0, 2),
    ({ question }) => question === "seen",
  );
  const parts = apply(empty, change);
  const [one, two] = regionsIn(parts);
  expect(two?.parent).toBe(one?.id);
  expect(relationsIn(parts)).toMatchObject([{ start: one?.id, end: two?.id, derived_from: "r" }]);
  expect(answersIn(parts)).toMatchObject([{ question: "seen", region: one?.id }]);
});

test("a parent that was not taken is left behind", () => {
  expect(take(prediction.regions.slice(1, 2))[0]?.parent).toBeNull();
});

test("all of it is one step to undo", () => {
  const editor = createEditor(empty);
  editor.commit(taking(editor.state().parts, prediction, prediction.regions, always).change);
  expect(regionsIn(editor.state().parts)).toHaveLength(3);
  editor.undo();
  expect(editor.state().parts.size).toBe(0);
});

test("what was taken is known again, also once it was moved", () => {
  const [cat, dog] = prediction.regions;
  const mine = take(prediction.regions.slice(0, 1)).map((each) =>
    parse("AnyRegion", { ...each, x: 300 }),
  );
  const taken = takenFrom(mine, [prediction.regions]);
  expect(cat && taken.has(cat)).toBe(true);
  expect(dog && taken.has(dog)).toBe(false);
});

test("of two models that give their regions the same id, the nearer one was taken from", () => {
  const other = parse("Annotation", { id: "o", model: "B", regions: [box("1", 200)] }).regions;
  const taken = takenFrom(take(prediction.regions.slice(0, 1)), [other, prediction.regions]);
  expect([...taken]).toEqual([prediction.regions[0]]);
});

test("what one has already is not missing, unless it is called otherwise", () => {
  const mine = parse("Annotation", {
    id: "m",
    regions: [box("a", 1), box("b", 51, "bird")],
  }).regions;
  expect(missingIn(mine, prediction.regions).map(({ id }) => id)).toEqual(["2", "3"]);
});
