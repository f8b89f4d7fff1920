import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bounds } from "../../regions/region";
import { boxes, room, word } from "./arrows.test.given";
import { centreOf, grown, holds, meet, seen } from "./boxes";
import { across, borderTowards, bowed } from "./freely";
import { distance, headAt, pathOf, samplesOf } from "./route";

const isOnBorder = (box: Bounds, place: { x: number; y: number }): boolean =>
  holds(grown(box, 0.01), place) &&
  !holds({ ...grown(box, -0.01), width: box.width - 0.02, height: box.height - 0.02 }, place);

test("a way leaves a box on its border, towards the other", () => {
  fc.assert(
    fc.property(boxes, boxes, (one, other) => {
      const place = borderTowards(one, centreOf(other));
      expect(holds(grown(one, 0.01), place)).toBe(true);
      fc.pre(!holds(one, centreOf(other)));
      expect(isOnBorder(one, place)).toBe(true);
    }),
  );
});

test("it ends at the two boxes, also of two that lie over each other", () => {
  fc.assert(
    fc.property(boxes, boxes, (one, other) => {
      const samples = samplesOf(bowed(one, other));
      const [from, to] = [samples[0], samples.at(-1)];
      if (!from || !to) throw new Error("it has no ends");
      expect(holds(grown(one, 2.1), from)).toBe(true);
      expect(holds(grown(other, 2.1), to)).toBe(true);
      expect(pathOf(bowed(one, other))).not.toMatch(/NaN|Infinity/);
    }),
  );
});

test("the way back is another one", () => {
  fc.assert(
    fc.property(boxes, boxes, (one, other) => {
      fc.pre(!meet(grown(one, 40), grown(other, 40)));
      const there = samplesOf(bowed(one, other));
      const back = samplesOf(bowed(other, one));
      const [mid, other_] = [there[there.length >> 1], back[back.length >> 1]];
      expect(mid && other_ && distance(mid, other_)).toBeGreaterThan(1);
    }),
  );
});

test("what is cut off lies in its frame, and what is out of sight says where", () => {
  const frame = { x: 0, y: 0, width: 400, height: 300 };
  fc.assert(
    fc.property(boxes, (box) => {
      const { box: part, away } = seen(box, frame);
      expect(holds(frame, { x: part.x, y: part.y })).toBe(true);
      expect(holds(frame, { x: part.x + part.width, y: part.y + part.height })).toBe(true);
      expect(away === undefined).toBe(meet(box, frame));
    }),
  );
  expect(seen({ x: 10, y: -50, width: 20, height: 20 }, frame).away).toBe("up");
  expect(seen({ x: 10, y: 320, width: 20, height: 20 }, frame).away).toBe("down");
});

test("from a text to a picture beside it the way leaves the words by the gap", () => {
  const text = { x: 0, y: 0, width: 680, height: 400 };
  const photo = { x: 700, y: 0, width: 500, height: 400 };
  const from = { sight: seen(word(2, 200, 60), text), frame: text, room };
  const to = {
    sight: seen({ x: 900, y: 300, width: 80, height: 60 }, photo),
    frame: photo,
    room: undefined,
  };
  const { head, tail } = across(from, to);
  expect(head.at(-1)).toEqual({ x: 680, y: word(2, 0, 0).y + 20 + room.gap / 2 });
  expect(tail.length).toBe(1);
  const back = across(to, from);
  expect(back.tail.length).toBe(head.length);
});

test("an arrow's head has its tip where the way ends", () => {
  expect(
    headAt([
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ]),
  ).toBe("M50 0L43 3.5L43 -3.5Z");
  expect(headAt([{ x: 3, y: 3 }])).toBe("");
});
