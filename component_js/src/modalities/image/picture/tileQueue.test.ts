import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createScope } from "../../../core/scope";
import type { Tile } from "./levels";
import { createTileQueue, Hopeless } from "./tileQueue";

const tile = (key: string): Tile => ({ x: 0, y: 0, width: 1, height: 1, factor: 1, key });
const many = (count: number, from = 0): Tile[] =>
  Array.from({ length: count }, (_, at) => tile(`${from + at}`));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function queueOf(fails: (key: string) => Error | undefined = () => undefined) {
  const scope = createScope();
  const asked: string[] = [];
  const aborted: string[] = [];
  const came: string[] = [];
  const words: string[] = [];
  const closed = vi.fn();
  const waiting: (() => void)[] = [];
  const queue = createTileQueue(scope, {
    open: ({ key }, signal) => {
      asked.push(key);
      signal.addEventListener("abort", () => aborted.push(key));
      return new Promise<{ readonly close: () => void }>((resolve, reject) => {
        waiting.push(() => {
          const error = fails(key);
          if (error) reject(error);
          else resolve({ close: closed });
        });
      });
    },
    came: ({ key }) => came.push(key),
    failing: (each) => words.push(each),
  });
  const answer = async (): Promise<void> => {
    for (const go of waiting.splice(0)) go();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { scope, queue, asked, aborted, came, words, closed, answer };
}

test("few are fetched at a time, in the order in which they are wanted", async () => {
  const { queue, asked, came, answer } = queueOf();
  queue.want(many(9));
  expect(asked).toEqual(["0", "1", "2", "3", "4", "5"]);
  await answer();
  expect(asked).toHaveLength(9);
  await answer();
  expect(came).toEqual(many(9).map(({ key }) => key));
});

test("what is no longer wanted is given up, and closed if it comes after all", async () => {
  const { queue, asked, aborted, came, closed, answer } = queueOf();
  queue.want(many(6));
  queue.want(many(6, 4));
  expect(aborted).toEqual(["0", "1", "2", "3"]);
  expect(asked.slice(6)).toEqual(["6", "7", "8", "9"]);
  await answer();
  expect(came).toEqual(["4", "5", "6", "7", "8", "9"]);
  expect(closed).toHaveBeenCalledTimes(4);
});

test("what fails is tried again, and then said", async () => {
  let isDown = true;
  const { queue, asked, came, words, answer } = queueOf(() =>
    isDown ? new Error("it is down") : undefined,
  );
  queue.want(many(1));
  await answer();
  expect(words).toEqual([]);
  await vi.advanceTimersByTimeAsync(600);
  await answer();
  await vi.advanceTimersByTimeAsync(1200);
  await answer();
  expect(asked).toHaveLength(3);
  expect(words).toEqual(["it is down"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(3);
  isDown = false;
  queue.tryAgain();
  await answer();
  expect(came).toEqual(["0"]);
  expect(words).toEqual(["it is down", ""]);
});

test("a single failure harms nobody else", async () => {
  const { queue, came, words, answer } = queueOf((key) =>
    key === "1" ? new Hopeless("gone") : undefined,
  );
  queue.want(many(8));
  await answer();
  await answer();
  expect(came).toHaveLength(7);
  expect(words).toEqual(["gone"]);
  queue.want(many(3, 20));
  expect(words).toEqual(["gone", ""]);
});

test("closing the scope gives all of it up", async () => {
  const { scope, queue, asked, aborted, came, closed, answer } = queueOf();
  queue.want(many(8));
  scope.close();
  await answer();
  expect(aborted).toHaveLength(6);
  expect(asked).toHaveLength(6);
  expect(came).toEqual([]);
  expect(closed).toHaveBeenCalledTimes(6);
});
