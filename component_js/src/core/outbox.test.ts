import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "./outbox";
import { box, completion, pages, soon } from "./outbox.test.given";
import { memoryShelf, openShelf, type Shelf } from "./shelf";

let shelf: Shelf;
beforeEach(async () => {
  shelf = await openShelf(new IDBFactory());
});

const later: Answer = { said: "later" };

describe("an outbox", () => {
  test("lies on the shelf before it is sent, and stays until it is acknowledged", async () => {
    const { outbox } = box(shelf);
    const seen: number[] = [];
    outbox.attach("w", async () => {
      seen.push((await shelf.entries("a")).length);
      return later;
    });
    const one = completion();
    await outbox.add(one, "w");
    await soon(() => expect(seen[0]).toBe(1));
    expect((await shelf.entries("a")).map(({ id }) => id)).toEqual([one.id]);
    outbox.acknowledge([one.id]);
    await soon(async () => expect(await shelf.entries("a")).toEqual([]));
    expect(outbox.state()).toMatchObject({ kept: ["w"], waiting: [] });
  });

  test("sends again what nobody answers, and stops when it is acknowledged", async () => {
    const { outbox } = box(shelf);
    let sent = 0;
    outbox.attach("w", async () => {
      sent += 1;
      return later;
    });
    const one = completion();
    await outbox.add(one, "w");
    await soon(() => expect(sent).toBeGreaterThan(2));
    const waits = { id: one.id, late: true, sender: "w", completion: one };
    expect(outbox.state().waiting).toEqual([waits]);
    outbox.acknowledge([one.id]);
    const then = sent;
    await new Promise((done) => setTimeout(done, 120));
    expect(sent).toBe(then);
  });

  test("goes on after a host that throws", async () => {
    const { outbox } = box(shelf);
    let attempts = 0;
    outbox.attach("w", async () => {
      attempts += 1;
      if (attempts < 3) throw new Error("down");
      return { said: "kept" };
    });
    await outbox.add(completion(), "w");
    await soon(() => expect(outbox.state().kept.length).toBe(1));
    expect(attempts).toBe(3);
  });

  test("is found again by the next page", async () => {
    const first = box(shelf);
    await first.outbox.add(completion("t1"), "w");
    first.scope.close();
    const next = box(shelf);
    next.outbox.attach("other", async () => ({ said: "kept" }));
    await soon(() => expect(next.outbox.state().kept.length).toBe(1));
    expect(await shelf.entries("a")).toEqual([]);
  });

  test("takes an acknowledgement that came before it found what it is about", async () => {
    const first = box(shelf);
    const one = completion();
    await first.outbox.add(one, "w");
    first.scope.close();
    const next = box(shelf);
    // A host says it once: what it repeats unchanged does not reach the widget.
    next.outbox.acknowledge([one.id]);
    next.outbox.attach("w", async () => later);
    await soon(() => expect(next.outbox.state()).toMatchObject({ kept: [""], waiting: [] }));
    await soon(async () => expect(await shelf.entries("a")).toEqual([]));
  });

  test("leaves to a living page what that page is sending, and takes it over when it dies", async () => {
    const page = pages();
    const first = box(shelf, page());
    const second = box(shelf, page());
    first.outbox.attach("w", async () => later);
    let taken = 0;
    second.outbox.attach("w", async () => {
      taken += 1;
      return { said: "kept" };
    });
    await first.outbox.add(completion(), "w");
    await new Promise((done) => setTimeout(done, 150));
    expect(taken).toBe(0);
    first.scope.close();
    await soon(() => expect(taken).toBe(1));
  });

  test("is taken over by one page only", async () => {
    const page = pages();
    const gone = box(shelf, page());
    for (let index = 0; index < 10; index++) await gone.outbox.add(completion(`t${index}`), "w");
    gone.scope.close();
    const sent: string[] = [];
    for (const name of ["x", "y", "z"]) {
      box(shelf, page()).outbox.attach(name, async ({ id }) => {
        sent.push(id);
        return { said: "kept" };
      });
    }
    await soon(async () => expect(await shelf.entries("a")).toEqual([]));
    expect(sent.length).toBe(10);
  });

  test("keeps what the host refuses, with the reason, until its user lets it go", async () => {
    const { outbox } = box(shelf);
    let sent = 0;
    outbox.attach("w", async () => {
      sent += 1;
      return later;
    });
    const one = completion();
    await outbox.add(one, "w");
    const said = { id: one.id, reason: "no such label", code: "invalid" };
    outbox.refuse([said]);
    expect(outbox.state()).toMatchObject({
      waiting: [],
      refused: [{ id: one.id, reason: "no such label" }],
    });
    await soon(async () => expect((await shelf.entries("a"))[0]?.refused).toBe("no such label"));
    outbox.retry(one.id);
    // The host repeats its list with every render: that is not a new answer.
    outbox.refuse([said]);
    expect(outbox.state().waiting.length).toBe(1);
    outbox.refuse([said, said]);
    expect(outbox.state().refused.length).toBe(1);
    expect(sent).toBeGreaterThan(0);
    outbox.letGo(one.id);
    await soon(async () => expect(await shelf.entries("a")).toEqual([]));
  });

  test("keeps the order within a task, and lets other tasks pass a refused one", async () => {
    const { outbox } = box(shelf);
    const sent: string[] = [];
    outbox.attach("w", async ({ task, id }) => {
      sent.push(`${task} ${id}`);
      return later;
    });
    const [first, second, other] = [completion("t1"), completion("t1"), completion("t2")];
    await outbox.add(first, "w");
    await outbox.add(second, "w");
    await outbox.add(other, "w");
    await soon(() => expect(sent).toContain(`t2 ${other.id}`));
    expect(sent).not.toContain(`t1 ${second.id}`);
    outbox.refuse([{ id: first.id, reason: "poison", code: "" }]);
    await soon(() => expect(sent).toContain(`t1 ${second.id}`));
  });

  test("sends nothing that is not on the shelf yet, whatever calls for sending", async () => {
    let keep = (): void => {};
    const slow: Shelf = {
      ...shelf,
      keep: (entry, draft) =>
        new Promise((done) => {
          keep = () => done(shelf.keep(entry, draft));
        }),
    };
    const { outbox } = box(slow);
    const sent: string[] = [];
    outbox.attach("w", async ({ id }) => {
      sent.push(id);
      return { said: "kept" };
    });
    const adding = outbox.add(completion(), "w");
    await new Promise((done) => setTimeout(done, 20));
    outbox.sendNow();
    await new Promise((done) => setTimeout(done, 20));
    expect(sent).toEqual([]);
    keep();
    await adding;
    await soon(() => expect(sent.length).toBe(1));
  });

  test("tells apart whose completion waits, and gives to all what a widget that is gone left", async () => {
    const { outbox } = box(shelf);
    const leave = outbox.attach("one", async () => later);
    outbox.attach("two", async () => later);
    await outbox.add(completion("t1"), "one");
    await outbox.add(completion("t2"), "two");
    expect(outbox.state().waiting.map(({ sender }) => sender)).toEqual(["one", "two"]);
    leave();
    await soon(() =>
      expect(outbox.state().waiting.map(({ sender }) => sender)).toEqual(["", "two"]),
    );
  });

  test("says sent, and not saved, where the host never answers", async () => {
    const { outbox } = box(shelf);
    outbox.attach("w", async () => ({ said: "gone" }));
    await outbox.add(completion(), "w");
    await soon(() => expect(outbox.state()).toMatchObject({ gone: ["w"], kept: [], waiting: [] }));
  });

  test("drops the draft in the step that keeps the completion", async () => {
    await shelf.keepDraft({ key: "a\nt1", regions: [], relations: [], answers: [], at: 1 });
    const { outbox } = box(shelf);
    await outbox.add(completion(), "w", "a\nt1");
    expect(await shelf.draft("a\nt1")).toBeUndefined();
  });

  test("still sends where the browser keeps nothing, and says so", async () => {
    const full: Shelf = {
      ...memoryShelf(),
      durable: true,
      keep: async () => Promise.reject(new Error("quota")),
    };
    const { outbox } = box(full);
    outbox.attach("w", async () => later);
    await outbox.add(completion(), "w");
    expect(outbox.state()).toMatchObject({ durable: false, waiting: [{}] });
  });
});
