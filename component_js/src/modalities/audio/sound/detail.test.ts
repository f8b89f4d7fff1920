import { expect, test } from "vitest";
import { createDetail } from "./detail";
import type { News, Order } from "./messages";
import { createOutline, type Outline } from "./outline";
import { type Sound, unknown } from "./sound";

const format = { rate: 8000, channels: 1, frames: 80_000 };
const outline = createOutline({ ...format, block: 256, from: 0, blocks: 313 });
const sound: Sound = { ...unknown, format, outline, reach: "kept", progress: undefined };

function looking() {
  const orders: Order[] = [];
  const answers: ((news: News) => void)[] = [];
  const made: Outline[] = [];
  const detail = createDetail(
    (make) => {
      orders.push(make(orders.length));
      return new Promise((resolve) => answers.push(resolve));
    },
    (found) => made.push(found),
  );
  const answer = async (at: number): Promise<void> => {
    answers[at]?.({ is: "looked", id: at, pairs: [new Int16Array(4000)] });
    await Promise.resolve();
  };
  return { ...detail, orders, answer, made };
}

test("nothing finer is asked for than what is seen needs", () => {
  const { look, orders } = looking();
  look(sound, { start: 0, end: 10 }, 300);
  expect(orders).toEqual([]);
  look(sound, { start: 4, end: 5 }, 1000);
  expect(orders).toMatchObject([{ do: "look", block: 4, from: 28_000, to: 44_000 }]);
  look(sound, { start: 4, end: 4.1 }, 1000);
  expect(orders).toMatchObject([{ block: 4 }, { block: 1 }]);
});

test("what is there already is not asked for again", async () => {
  const { look, orders, answer, made } = looking();
  look(sound, { start: 4, end: 4.1 }, 1000);
  look(sound, { start: 4, end: 4.1 }, 1000);
  expect(orders).toHaveLength(1);
  await answer(0);
  look({ ...sound, detail: made[0] }, { start: 4.02, end: 4.08 }, 600);
  expect(orders).toHaveLength(1);
});

test("an answer for a place that nobody looks at any more is dropped", async () => {
  const { look, answer, made } = looking();
  look(sound, { start: 4, end: 4.1 }, 1000);
  look(sound, { start: 8, end: 8.1 }, 1000);
  await answer(0);
  expect(made).toEqual([]);
  await answer(1);
  expect(made).toMatchObject([{ from: 63_600, block: 1 }]);
});

test("samples that have not come yet are not asked for", () => {
  const { look, orders } = looking();
  look({ ...sound, progress: 0.1 }, { start: 4, end: 4.1 }, 1000);
  expect(orders).toEqual([]);
  look({ ...sound, progress: 0.1, reach: "ranged" }, { start: 4, end: 4.1 }, 1000);
  expect(orders).toHaveLength(1);
});

test("where samples cannot be had, none are asked for", () => {
  const { look, orders } = looking();
  look({ ...sound, reach: "none" }, { start: 4, end: 4.1 }, 1000);
  look(unknown, { start: 4, end: 4.1 }, 1000);
  expect(orders).toEqual([]);
});
