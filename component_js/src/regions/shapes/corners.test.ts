import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Driver, drive } from "../../core/tool";
import type { Point, Workplane } from "../region";
import { at, workplane as plane } from "../workplane.test.given";
import { type Course, drawCorners, progressOf } from "./corners";

type Drawn = { readonly corners: readonly Point[]; readonly closed: boolean };

const course: Course<Drawn> = {
  seen: (corners) => ({ corners, closed: false }),
  made: (corners, closed) => (corners.length < (closed ? 3 : 2) ? null : { corners, closed }),
};
const driven = (how: Course<Drawn>, exact = false): Driver<Point, Drawn> =>
  drive((start, space: Workplane) => drawCorners(start, space, how), plane, { exact });
const draw = (exact = false): Driver<Point, Drawn> => driven(course, exact);
const clicked = (...places: readonly Point[]): Driver<Point, Drawn> => {
  const [first = at(0, 0)] = places;
  const tool = draw().down(first);
  for (const place of places) tool.click(place);
  return tool;
};

describe("drawing corner by corner", () => {
  test("the edge to the pointer is loose until it is clicked", () => {
    const tool = clicked(at(10, 10), at(100, 10)).move(at(90, 90));
    expect(tool.preview?.corners).toEqual([at(10, 10), at(100, 10), at(90, 90)]);
    expect(tool.move(at(20, 80)).preview?.corners.at(-1)).toEqual(at(20, 80));
    expect(tool.committed).toBeUndefined();
  });

  test("a click near the first corner closes it, and sets no corner there", () => {
    const tool = clicked(at(10, 10), at(100, 10), at(100, 100)).move(at(14, 13));
    expect(tool.preview?.corners).toHaveLength(3);
    expect(tool.click(at(14, 13)).committed).toEqual({
      corners: [at(10, 10), at(100, 10), at(100, 100)],
      closed: true,
    });
  });

  test("two corners cannot be closed", () => {
    expect(clicked(at(10, 10), at(100, 10), at(12, 10)).committed).toBeUndefined();
  });

  test("a second click within slack of the last corner ends it", () => {
    const tool = clicked(at(10, 10), at(100, 10), at(100, 100), at(103, 102));
    expect(tool.committed?.corners).toEqual([at(10, 10), at(100, 10), at(100, 100)]);
    expect(tool.committed?.closed).toBe(false);
  });

  test("a double click at its start does not end it", () => {
    const tool = clicked(at(10, 10), at(11, 10));
    expect(tool.committed).toBeUndefined();
    expect(tool.move(at(50, 50)).preview?.corners).toEqual([at(10, 10), at(50, 50)]);
  });

  test("`end` finishes where the last corner is, wherever the pointer is", () => {
    const tool = clicked(at(10, 10), at(100, 10)).move(at(300, 300)).end(at(300, 300));
    expect(tool.committed?.corners).toEqual([at(10, 10), at(100, 10)]);
  });

  test("`end` gives up where the corners are too few", () => {
    expect(draw().down(at(10, 10)).end(at(10, 10)).committed).toBeNull();
  });

  test("Enter sets corners to the pixel, and finishes at the last one", () => {
    const tool = draw().down(at(10, 10)).move(at(14, 10)).enter(at(14, 10)).enter(at(14, 14));
    expect(tool.committed).toBeUndefined();
    expect(tool.enter(at(14, 14)).committed?.corners).toEqual([at(10, 10), at(14, 10), at(14, 14)]);
  });

  test("Enter at the first corner closes it", () => {
    const tool = draw().down(at(10, 10)).enter(at(60, 10)).enter(at(60, 60)).enter(at(10, 10));
    expect(tool.committed?.closed).toBe(true);
  });

  test("the first drag sets a corner at each end", () => {
    const tool = draw().down(at(10, 10)).move(at(50, 50)).up(at(90, 90)).move(at(200, 90));
    expect(tool.preview?.corners).toEqual([at(10, 10), at(90, 90), at(200, 90)]);
  });

  test("a later drag sets one where it was pressed too", () => {
    const tool = clicked(at(10, 10)).down(at(100, 10)).move(at(100, 50)).up(at(100, 90));
    expect(tool.end(at(0, 0)).committed?.corners).toEqual([at(10, 10), at(100, 10), at(100, 90)]);
  });

  test("a drag from the last corner does not set it twice", () => {
    const tool = clicked(at(10, 10), at(100, 10)).down(at(101, 10)).move(at(9, 9)).up(at(100, 90));
    expect(tool.end(at(0, 0)).committed?.corners).toEqual([at(10, 10), at(100, 10), at(100, 90)]);
  });

  test("a drag that ends at the first corner closes it", () => {
    const tool = clicked(at(10, 10), at(100, 10)).down(at(100, 90)).move(at(50, 50)).up(at(12, 12));
    expect(tool.committed).toEqual({
      corners: [at(10, 10), at(100, 10), at(100, 90)],
      closed: true,
    });
  });

  test("a press that did not become a drag leaves nothing behind", () => {
    const tool = clicked(at(10, 10)).down(at(100, 10)).click(at(100, 10)).move(at(5, 5));
    expect(tool.up(at(200, 200)).end(at(0, 0)).committed?.corners).toEqual([
      at(10, 10),
      at(100, 10),
      at(200, 200),
    ]);
  });

  test("`back` takes the last corner away, and gives up with the first", () => {
    const tool = clicked(at(10, 10), at(100, 10)).back(at(60, 60));
    expect(tool.preview?.corners).toEqual([at(10, 10), at(60, 60)]);
    expect(tool.back(at(60, 60)).committed).toBeNull();
  });

  test("escape gives up", () => {
    expect(clicked(at(10, 10), at(100, 10), at(100, 100)).escape().committed).toBeNull();
  });

  test("corners stay on the plane", () => {
    const tool = clicked(at(10, 10), at(900, 50), at(900, -900)).end(at(0, 0));
    expect(tool.committed?.corners).toEqual([at(10, 10), at(640, 50), at(640, 0)]);
  });

  test("Shift keeps edges to eighths of a turn, on the plane and to the pixel", () => {
    const place = fc.record({
      x: fc.integer({ min: -99, max: 999 }),
      y: fc.integer({ min: -99, max: 999 }),
    });
    fc.assert(
      fc.property(place, fc.array(place, { minLength: 1 }), (from, places) => {
        const tool = draw(true).down(from);
        for (const each of places) tool.click(each);
        const corners = (tool.committed ?? tool.preview)?.corners ?? [];
        for (const [index, { x, y }] of corners.entries()) {
          const before = corners[index - 1];
          if (!before) continue;
          const [right, down] = [Math.abs(x - before.x), Math.abs(y - before.y)];
          expect(right === 0 || down === 0 || right === down).toBe(true);
          expect(Number.isInteger(x) && x >= 0 && x <= 640 && y >= 0 && y <= 480).toBe(true);
        }
      }),
    );
  });

  test("Shift does not keep the first corner from closing it", () => {
    const tool = draw(true).down(at(10, 10)).click(at(110, 10)).click(at(150, 250));
    expect(tool.click(at(12, 12)).committed?.closed).toBe(true);
  });

  test("taking back what was set last leaves what was there before", () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 32 }).map((x) => 20 * x),
      y: fc.integer({ min: 0, max: 24 }).map((y) => 20 * y),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 2, selector: ({ x, y }) => `${x} ${y}` }),
        (places) => {
          const [last = at(0, 0), ...rest] = places.toReversed();
          const before = clicked(...rest.toReversed());
          const after = clicked(...places).back(last);
          before.move(last);
          expect(after.preview).toEqual(before.preview);
        },
      ),
    );
  });
});

describe("how far a drawing has come", () => {
  const square = [at(10, 10), at(100, 10), at(100, 100)];
  const barred: Course<Drawn> = {
    ...course,
    made: (corners, closed) => (closed ? undefined : course.made(corners, false)),
    takes: (_, { x }) => x < 200,
  };
  const drawn = () => {
    const tool = driven(barred);
    tool.down(at(10, 10));
    for (const place of square) tool.click(place);
    return tool;
  };

  test("the loose corner is not set", () => {
    expect(progressOf(drawn().move(at(50, 90)).preview)).toEqual({
      corners: square,
      bar: undefined,
    });
  });

  test("a place that is barred says so before and after it is pressed", () => {
    expect(progressOf(drawn().move(at(300, 90)).preview)?.bar).toBe("crosses");
    const pressed = drawn().click(at(300, 90));
    expect(progressOf(pressed.preview)).toEqual({ corners: square, bar: "crosses" });
    expect(progressOf(pressed.move(at(50, 90)).preview)?.bar).toBeUndefined();
  });

  test("so does the first corner where it cannot be closed", () => {
    expect(progressOf(drawn().move(at(12, 10)).preview)?.bar).toBe("cannot_close");
    expect(progressOf(drawn().click(at(10, 10)).preview)?.bar).toBe("cannot_close");
  });

  test("what a press on the last corner came to holds while the pointer trembles", () => {
    const tool = clicked(at(10, 10)).click(at(100, 10)).click(at(12, 10));
    expect(progressOf(tool.preview)?.bar).toBe("too_few");
    const ended = driven({ ...course, made: () => undefined })
      .down(at(10, 10))
      .click(at(100, 10))
      .click(at(100, 10));
    expect(progressOf(ended.preview)?.bar).toBe("cannot_close");
    expect(progressOf(ended.move(at(101, 11)).preview)?.bar).toBe("cannot_close");
    expect(progressOf(ended.move(at(160, 60)).preview)?.bar).toBeUndefined();
  });
});
