import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  backFrom,
  canGoBack,
  hostedAt,
  noQueue,
  type Queue,
  sentOn,
  shownIn,
  type Turn,
} from "./queue";

const turn = (id: string, said = ""): Turn => ({
  task: { id, data: {}, meta: {} },
  face: { body: [], title: "", instructions: "", auto_submit: false },
  ticket: null,
  predictions: [],
  annotation: said
    ? {
        id: said,
        author: "",
        model: null,
        score: null,
        regions: [],
        relations: [],
        answers: [],
        spaces: {},
      }
    : undefined,
});
const ready = (...ids: readonly string[]) => ids.map((id) => turn(id));
const at = (queue: Queue, ...ids: readonly string[]) => shownIn(queue, ready(...ids))?.task.id;

describe("a queue of tasks", () => {
  test("what was sent makes room for the next one, before the host has heard", () => {
    let queue = hostedAt(noQueue, "a");
    expect(at(queue, "a", "b", "c")).toBe("a");
    queue = sentOn(queue, turn("a"));
    expect(at(queue, "a", "b", "c")).toBe("b");
    queue = sentOn(queue, turn("b"));
    expect(at(queue, "a", "b", "c")).toBe("c");
  });

  test("a host that follows behind moves nobody", () => {
    let queue = sentOn(sentOn(hostedAt(noQueue, "a"), turn("a")), turn("b"));
    queue = hostedAt(queue, "b");
    expect(at(queue, "b", "c", "d")).toBe("c");
    queue = hostedAt(queue, "c");
    expect(at(queue, "c", "d", "e")).toBe("c");
  });

  test("a host that goes back to a task that it has left is followed", () => {
    let queue = hostedAt(sentOn(hostedAt(noQueue, "a"), turn("a")), "b");
    queue = hostedAt(queue, "a");
    expect(at(queue, "a", "b")).toBe("a");
  });

  test("where nothing is ready the last one stays", () => {
    expect(at(sentOn(hostedAt(noQueue, "a"), turn("a")), "a")).toBe("a");
  });

  test("one goes back to what was said, and on to where one was", () => {
    let queue = sentOn(sentOn(hostedAt(noQueue, "a"), turn("a", "said a")), turn("b", "said b"));
    queue = backFrom(queue, "c");
    expect(shownIn(queue, ready("a", "b", "c"))?.annotation?.id).toBe("said b");
    queue = backFrom(queue, "b");
    expect(shownIn(queue, ready("a", "b", "c"))?.annotation?.id).toBe("said a");
    expect(canGoBack(queue, "a")).toBe(false);
    queue = sentOn(queue, turn("a", "said otherwise"));
    expect(at(queue, "a", "b", "c")).toBe("c");
    expect(queue.sent.map(({ annotation }) => annotation?.id)).toEqual([
      "said otherwise",
      "said b",
    ]);
  });

  test("the host catches up while one has gone back", () => {
    let queue = backFrom(sentOn(hostedAt(noQueue, "a"), turn("a")), "b");
    queue = hostedAt(queue, "b");
    expect(at(queue, "b", "c")).toBe("a");
  });

  test("nobody goes back to what is in front of them", () => {
    const queue = sentOn(hostedAt(noQueue, "a"), turn("a"));
    expect(canGoBack(queue, "a")).toBe(false);
    expect(canGoBack(noQueue, "a")).toBe(false);
  });

  test("however far the host is behind, each task comes up once and in order", () => {
    const ids = Array.from({ length: 12 }, (_, place) => `${place}`);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (moves) => {
        let [queue, host, kept] = [hostedAt(noQueue, "0"), 0, 0];
        const seen: string[] = [];
        for (const isAnswer of moves) {
          const given = ids.slice(host, host + 4);
          const shown = at(queue, ...given) ?? "";
          if (isAnswer && !seen.includes(shown)) {
            seen.push(shown);
            queue = sentOn(queue, turn(shown));
            kept += 1;
          } else if (!isAnswer && host < kept && host < ids.length - 1) {
            host += 1;
            queue = hostedAt(queue, `${host}`);
          }
        }
        expect(seen).toEqual(ids.slice(0, seen.length));
      }),
    );
  });
});
