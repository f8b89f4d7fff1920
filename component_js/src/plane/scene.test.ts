import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bare } from "../core/part";
import type { Bones } from "../regions/region";
import type { AnyRegion, Box } from "../schema.gen";
import { difference, fieldOf, type Item } from "./field";
import { emptyScene, raisedIn, sceneOf, selectedIn } from "./scene";

const box = (id: string, x: number, size: number): Box => ({
  ...bare,
  id,
  source: "image",
  labels: ["car"],
  rotation: 0,
  kind: "box",
  x,
  y: x,
  width: size,
  height: size,
});
const colorOf = (): string => "#123456";
const bones: Bones = [];
const bonesOf = (): Bones => bones;
const titleOf = (region: AnyRegion): string => region.labels[0] ?? "";
const given = (regions: readonly AnyRegion[], selected: readonly string[] = []) => ({
  regions,
  selection: new Set(selected),
  colorOf,
  titleOf,
  bonesOf,
});
const [small, large, far] = [box("small", 20, 10), box("large", 0, 100), box("far", 500, 20)];
const all = sceneOf(given([small, large, far]), emptyScene).scene;

describe("the scene", () => {
  test("what lies under a place is found smallest first", () => {
    const found = all.field.at({ x: 25, y: 25 }, 0).map(({ region }) => region.id);
    expect(found).toEqual(["small", "large"]);
  });

  test("what touches a part is found in the order of painting", () => {
    const found = all.field.within({ x: 0, y: 0, width: 50, height: 50 });
    expect(found.map(({ region }) => region.id)).toEqual(["small", "large"]);
  });

  test("nothing is found where there is nothing", () => {
    expect(emptyScene.field.at({ x: 0, y: 0 }, 5)).toEqual([]);
  });

  test("the same props change nothing", () => {
    const next = sceneOf(given([small, large, far]), all);
    expect(next.changed).toEqual([]);
    expect(next.scene.field).toBe(all.field);
  });

  test("one more region is one change, and the others are kept", () => {
    const more = box("more", 300, 10);
    const { scene, changed } = sceneOf(given([small, large, far, more]), all);
    expect(changed.map(({ region }) => region)).toEqual([more]);
    expect(scene.field.get("small")).toBe(all.field.get("small"));
  });

  test("a moved region is painted where it was and where it is", () => {
    const moved = { ...large, x: 50 };
    const { changed } = sceneOf(given([small, moved, far]), all);
    expect(changed.map(({ region }) => region)).toEqual([large, moved]);
  });

  test("what is selected rises, and sinks when it no longer is", () => {
    const up = sceneOf(given([small, large, far], ["far"]), all);
    expect(up.changed.map(({ region }) => region.id)).toEqual(["far"]);
    expect(raisedIn(up.scene).map(({ region }) => region.id)).toEqual(["far"]);
    expect(sceneOf(given([small, large, far]), up.scene).changed).toHaveLength(1);
  });

  test("a selected id that is not there raises nothing", () => {
    expect(sceneOf(given([small, large, far], ["gone"]), all).changed).toEqual([]);
  });

  test("another colour paints a region again", () => {
    const props = { ...given([small, large, far]), colorOf: () => "#654321" };
    expect(sceneOf(props, all).changed).toHaveLength(6);
  });

  test("the difference of two lists is what only one of them has", () => {
    const pool: Item[] = Array.from({ length: 12 }, (_, at) => ({
      region: box(`${at}`, at, 1),
      color: "",
      title: "",
      bones,
    }));
    const list = fc.subarray(pool);
    fc.assert(
      fc.property(list, list, (before, after) => {
        const either = pool.filter((item) => before.includes(item) !== after.includes(item));
        expect(new Set(difference(before, after))).toEqual(new Set(either));
      }),
    );
    expect(fieldOf(pool).get("3")).toBe(pool[3]);
  });

  test("what is selected by the thousand rests where it is, and is painted as selected", () => {
    const many = Array.from({ length: 400 }, (_, at) => box(`${at}`, at, 4));
    const before = sceneOf(given(many), emptyScene).scene;
    const some = many.slice(0, 399).map(({ id }) => id);
    const { scene, changed } = sceneOf(given(many, some), before);
    expect(changed).toHaveLength(399);
    expect(raisedIn(scene)).toEqual([]);
    expect(selectedIn(scene)).toHaveLength(399);
    // Of a few that are left, each rises.
    const fewer = sceneOf(given(many, some.slice(0, 3)), scene);
    expect(raisedIn(fewer.scene)).toHaveLength(3);
    expect(fewer.changed).toHaveLength(399);
  });

  test("what is hidden is not there", () => {
    const { scene } = sceneOf(given([{ ...small, hidden: true }, large], ["small"]), emptyScene);
    expect(scene.field.get("small")).toBeUndefined();
    expect(selectedIn(scene)).toEqual([]);
    expect(scene.field.at({ x: 25, y: 25 }, 0)).toHaveLength(1);
  });
});
