import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drive } from "../../core/tool";
import type { Workplane } from "../region";
import { area, bounds, type MaskShape, rowsOf } from "./geometry";
import { drawn, seen } from "./picture.test.given";
import { brush, eraser, filling, lassoing, pullMask } from "./tool";

const plane: Workplane = {
  kind: "plane",
  width: 12,
  height: 8,
  slack: 1,
  breadth: 2,
  joints: [],
};
const at = (x: number, y: number) => ({ x, y });
const block = drawn(
  "............",
  ".####.......",
  ".####.......",
  ".####.......",
  "............",
  "............",
  "............",
  "............",
);
const onto = (tool: typeof brush, mask: MaskShape) => tool.onto?.(mask) ?? pullMask(mask);
const anew = (tool: typeof brush) => tool.anew ?? pullMask(block);
const plain = (mask: MaskShape | null | undefined) => (mask ? seen(mask) : mask);

describe("the brush", () => {
  test("paints as it goes, from the press on", () => {
    const tool = drive(anew(brush), plane).down(at(2, 2));
    expect(plain(tool.preview)?.slice(0, 4)).toEqual([
      "............",
      ".##.........",
      ".##.........",
      "............",
    ]);
    const { committed } = tool.move(at(9, 2)).up(at(9, 2));
    expect(plain(committed)?.slice(1, 3)).toEqual([".#########..", ".#########.."]);
    expect(committed && area(committed)).toBe(18);
  });

  test("a click is a dab", () => {
    const { committed } = drive(anew(brush), plane).down(at(2, 2)).click(at(2, 2));
    expect(committed).toMatchObject({ kind: "mask", width: 12, height: 8 });
    expect(committed && area(committed)).toBe(4);
  });

  test("goes on with the mask that is there, and leaves that as it was", () => {
    const { committed } = drive(onto(brush, block), plane).down(at(6, 2)).up(at(8, 2));
    expect(plain(committed)?.slice(0, 4)).toEqual([
      "............",
      ".########...",
      ".########...",
      ".####.......",
    ]);
    expect(area(block)).toBe(12);
  });

  test("nothing comes of painting where all is painted, or beside the image", () => {
    expect(drive(onto(brush, block), plane).down(at(3, 2)).up(at(3, 3)).committed).toBeNull();
    expect(drive(anew(brush), plane).down(at(-9, 2)).up(at(-9, 3)).committed).toBeNull();
  });

  test("the finest takes the pixel that it is on", () => {
    const fine = { ...plane, breadth: 0.3 };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 11.99, noNaN: true }),
        fc.double({ min: 0, max: 7.99, noNaN: true }),
        (x, y) => {
          const { committed } = drive(anew(brush), fine).down(at(x, y)).click(at(x, y));
          expect(committed && bounds(committed)).toEqual({
            x: Math.floor(x),
            y: Math.floor(y),
            width: 1,
            height: 1,
          });
        },
      ),
    );
  });

  test("with Shift a line is straight, from where the last stroke of the mask ended", () => {
    const first = drive(anew(brush), plane).down(at(2, 2)).up(at(2, 2)).committed ?? block;
    const straight = drive(onto(brush, first), plane, { exact: true });
    straight.down(at(9, 6)).move(at(9, 2));
    expect(plain(straight.up(at(9, 2)).committed)?.slice(1, 3)).toEqual([
      ".#########..",
      ".#########..",
    ]);
  });

  test("a straight line follows the pointer and leaves nothing where it was", () => {
    const tool = drive(anew(brush), plane, { exact: true }).down(at(2, 2)).move(at(2, 7));
    const { committed } = tool.up(at(9, 2));
    expect(committed && bounds(committed)).toEqual({ x: 1, y: 1, width: 9, height: 2 });
  });

  test("a pen paints as wide as it presses, and does not thin out when it is lifted", () => {
    const wide = { ...plane, width: 60, height: 40, breadth: 16 };
    const high = (pressure: number | undefined) => {
      const touch = pressure === undefined ? {} : { pressure };
      const tool = drive(anew(brush), wide, touch).down(at(20, 20)).up(at(40, 20));
      return tool.committed && bounds(tool.committed).height;
    };
    expect([high(undefined), high(1), high(0.5), high(0.001)]).toEqual([16, 16, 10, 4]);
    const gesture = anew(brush)({ type: "down", at: at(20, 20), pressure: 1 }, wide);
    gesture.next();
    const last = gesture.next({ type: "up", at: at(40, 20), pressure: 0 });
    const mask = last.value;
    expect(mask && rowsOf(mask)[12]).toEqual(rowsOf(mask ?? block)[27]);
    expect(mask && bounds(mask)).toEqual({ x: 12, y: 12, width: 36, height: 16 });
  });

  test("a preview is what is drawn", () => {
    const place = fc.record({
      x: fc.double({ min: -3, max: 15, noNaN: true }),
      y: fc.double({ min: -3, max: 11, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), fc.boolean(), (path, exact) => {
        const tool = drive(onto(brush, block), plane, { exact });
        for (const [step, each] of path.entries()) step === 0 ? tool.down(each) : tool.move(each);
        const { preview } = tool;
        expect(plain(tool.up(path.at(-1) ?? at(0, 0)).committed)).toEqual(plain(preview));
      }),
    );
  });

  test("escape gives it up", () => {
    const tool = drive(onto(brush, block), plane).down(at(9, 5)).move(at(3, 3)).escape();
    expect(tool.committed).toBeNull();
  });
});

describe("the eraser", () => {
  test("takes away, and only from a mask that is there", () => {
    expect(eraser.anew).toBeUndefined();
    const { committed } = drive(onto(eraser, block), plane).down(at(2, 2)).up(at(4, 2));
    expect(plain(committed)?.slice(1, 4)).toEqual(["............", "............", ".####......."]);
  });

  test("gives an empty mask where all is gone, which is to be removed", () => {
    const wide = { ...plane, breadth: 20 };
    const { committed } = drive(onto(eraser, block), wide).down(at(3, 3)).up(at(3, 3));
    expect(committed && area(committed)).toBe(0);
    expect(committed?.runs).toEqual([96]);
  });

  test("nothing comes of it beside the mask", () => {
    expect(drive(onto(eraser, block), plane).down(at(9, 6)).up(at(9, 7)).committed).toBeNull();
  });
});

describe("filling", () => {
  const ring = drawn("..######", "..#...#.", ".##.#.##", "..#..#..", "..###...");
  const filled = (x: number, y: number, mask = ring) =>
    plain(drive(onto(filling, mask), plane).down(at(x, y)).click(at(x, y)).committed);

  test("fills the hole under the click, and not through a corner", () => {
    expect(filled(3.5, 1.5)).toEqual(["..######", "..#####.", ".#######", "..####..", "..###..."]);
  });

  test("outside of any hole, and on what is on, nothing happens", () => {
    expect(filled(0.5, 0.5)).toBeNull();
    expect(filled(2.5, 0.5)).toBeNull();
    expect(filled(99, 99)).toBeNull();
    expect(filled(7.5, 3.5)).toBeNull();
  });

  test("a gap that leads out at a corner alone is a hole", () => {
    expect(filled(1.5, 1.5, drawn("####", "#.##", "##..", "####"))).toEqual([
      "####",
      "####",
      "##..",
      "####",
    ]);
  });
});

describe("the lasso", () => {
  const around = (tool: ReturnType<typeof drive<{ x: number; y: number }, Workplane, MaskShape>>) =>
    tool.down(at(3, 1)).move(at(9, 1)).move(at(9, 3)).up(at(3, 3)).committed;

  test("takes what it surrounds", () => {
    const mask = around(drive(anew(lassoing), plane));
    expect(mask && bounds(mask)).toEqual({ x: 3, y: 1, width: 6, height: 2 });
    expect(mask && area(mask)).toBe(12);
  });

  test("adds to a mask, and takes away with Alt", () => {
    expect(plain(around(drive(onto(lassoing, block), plane)))?.slice(1, 4)).toEqual([
      ".########...",
      ".########...",
      ".####.......",
    ]);
    const less = around(drive(onto(lassoing, block), plane, { centred: true }));
    expect(plain(less)?.slice(1, 4)).toEqual([".##.........", ".##.........", ".####......."]);
  });

  test("goes back by a place", () => {
    const tool = drive(anew(lassoing), plane).down(at(3, 1)).move(at(9, 1)).move(at(9, 3));
    const mask = tool.move(at(11, 7)).back(at(11, 7)).up(at(3, 3)).committed;
    expect(mask && bounds(mask)).toEqual({ x: 3, y: 1, width: 6, height: 2 });
  });

  test("a click surrounds nothing", () => {
    expect(drive(anew(lassoing), plane).down(at(3, 1)).click(at(3, 1)).committed).toBeNull();
  });
});

describe("moving", () => {
  test("a mask goes along with the pointer", () => {
    const tool = drive(pullMask(block), plane).down(at(2, 2)).move(at(5, 4));
    expect(tool.preview && bounds(tool.preview)).toEqual({ x: 4, y: 3, width: 4, height: 3 });
    const { committed } = tool.up(at(99, 4));
    expect(committed && bounds(committed)).toEqual({ x: 8, y: 3, width: 4, height: 3 });
  });

  test("nothing comes of going back", () => {
    const tool = drive(pullMask(block), plane).down(at(2, 2)).move(at(5, 4)).up(at(2, 2));
    expect(tool.committed).toBeNull();
  });
});
