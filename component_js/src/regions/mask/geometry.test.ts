import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import overlaps from "../../../../tests/vectors/overlap/mask.json";
import vectors from "../../../../tests/vectors/rle.json";
import { area, bounds, hit, type MaskShape, maskOf, rowsOf, shift, whole } from "./geometry";
import { overlap } from "./overlap";
import { drawn, seen } from "./picture.test.given";
import { either, patched, rowsIn, runsOf, without } from "./rows";
import { cornerOf } from "./runs";
import { describe } from "./words";

const wire = ({ width, height, runs }: Omit<MaskShape, "kind">): MaskShape => ({
  kind: "mask",
  width,
  height,
  runs,
});

const picture = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }))
  .chain(([width, height]) =>
    fc.tuple(
      ...Array.from({ length: 2 }, () =>
        fc.array(
          fc.string({ unit: fc.constantFrom("#", "."), minLength: width, maxLength: width }),
          {
            minLength: height,
            maxLength: height,
          },
        ),
      ),
    ),
  );

const count = (lines: readonly string[]): number => lines.join("").replaceAll(".", "").length;

group("run lengths", () => {
  test.each(vectors)("$name: the same pixels as in Python", ({ pixels, plain, ...mask }) => {
    expect(seen(wire(mask))).toEqual(pixels);
    expect(runsOf(rowsOf(wire(mask)), mask.width)).toEqual(plain ?? mask.runs);
    expect(area(wire(mask))).toBe(count(pixels));
  });

  test("come back as they were from rows", () => {
    fc.assert(
      fc.property(picture, ([one = []]) => {
        const mask = drawn(...one);
        expect(seen(wire(mask))).toEqual(one);
        expect(rowsIn(mask.runs, mask.width)).toEqual(rowsOf(mask));
      }),
    );
  });

  test("rows that are alike are one array", () => {
    const rows = rowsOf(wire(whole({ kind: "plane", width: 9, height: 5 })));
    expect(new Set(rows).size).toBe(1);
  });
});

group("overlap", () => {
  test.each(overlaps)("$name", (given) => {
    expect(overlap(wire(given.one), wire(given.other))).toBeCloseTo(given.overlap, 12);
  });

  test("is what is on in both, of what is on in either", () => {
    fc.assert(
      fc.property(picture, ([one = [], other = []]) => {
        const pairs = [...one.join("")].map((each, at) => [each, other.join("")[at]]);
        const shared = pairs.filter((pair) => pair.every((each) => each === "#")).length;
        const any = pairs.filter((pair) => pair.includes("#")).length;
        expect(overlap(drawn(...one), drawn(...other))).toBe(any ? shared / any : 0);
      }),
    );
  });
});

test("what is added and taken away again leaves the rest", () => {
  fc.assert(
    fc.property(picture, ([one = [], other = []]) => {
      const mask = drawn(...one);
      const patch = { top: 0, rows: rowsOf(drawn(...other)) };
      const rows = patched(patched(rowsOf(mask), patch, either), patch, without);
      const rest = one.map((line, y) =>
        line.replace(/#/g, (each, x) => (other[y]?.[x] === "#" ? "." : each)),
      );
      expect(seen(maskOf(rows, mask))).toEqual(rest);
      expect(patched(rows, patch, without)).toBe(rows);
    }),
  );
});

test("bounds hold every pixel and no empty edge", () => {
  expect(bounds(drawn("......", "..#...", "...##.", "......"))).toEqual({
    x: 2,
    y: 1,
    width: 3,
    height: 2,
  });
  expect(bounds(drawn("...", "..."))).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});

group("a mask is hit", () => {
  const mask = drawn("##..#", "##..#", ".....", "#....");

  test("on its pixels and not in its gaps", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 7, noNaN: true }),
        fc.double({ min: -2, max: 6, noNaN: true }),
        (x, y) => {
          const on = seen(mask)[Math.floor(y)]?.[Math.floor(x)] === "#";
          expect(hit(mask, { x, y }, 0)).toBe(on);
        },
      ),
    );
  });

  test("as far beside it as the slack reaches, all around", () => {
    expect(hit(mask, { x: 3.2, y: 0.5 }, 1)).toBe(true);
    expect(hit(mask, { x: 2.9, y: 0.5 }, 0.8)).toBe(false);
    expect(hit(mask, { x: 2.6, y: 2.6 }, 0.8)).toBe(false);
    expect(hit(mask, { x: 2.6, y: 2.6 }, 0.9)).toBe(true);
    expect(hit(mask, { x: 0.5, y: 4.5 }, 0.6)).toBe(true);
    expect(hit(mask, { x: 0.5, y: -9 }, 2)).toBe(false);
  });
});

test("a mask is moved only as far as the image goes, and loses nothing", () => {
  const mask = drawn("....", ".##.", ".#..");
  expect(seen(shift(mask, { x: 1, y: -1 }))).toEqual(["..##", "..#.", "...."]);
  expect(seen(shift(mask, { x: -9, y: 9 }))).toEqual(["....", "##..", "#..."]);
  expect(shift(mask, { x: 0, y: 9 })).toBe(mask);
});

test("the whole image is a mask", () => {
  expect(whole({ kind: "plane", width: 4, height: 3 })).toEqual(
    wire({ width: 4, height: 3, runs: [0, 12] }),
  );
});

test("a mask is described by what it covers, from where", () => {
  expect(describe(drawn("...", ".#.", "##."))).toBe("33 % of the image at 0, 1");
  expect(describe(wire({ width: 100, height: 100, runs: [250, 20, 9730] }))).toBe(
    "20 pixels at 50, 2",
  );
  expect(describe(wire({ width: 100, height: 100, runs: [203, 1, 9796] }))).toBe("1 pixel at 3, 2");
  expect(describe(drawn("..", ".."))).toBe("nothing");
});

test("it begins where its bounds do", () => {
  fc.assert(
    fc.property(picture, ([one = []]) => {
      const mask = drawn(...one);
      const { x, y } = bounds(mask);
      if (area(mask) > 0) expect(cornerOf(mask.runs, mask.width)).toEqual({ x, y });
    }),
  );
});
