import { expect, test } from "vitest";
import { newId } from "../../core/id";
import { createOutbox, type Outbox, type Transport } from "../../core/outbox";
import { noOwners } from "../../core/owners";
import { createScope } from "../../core/scope";
import { memoryShelf, type Shelf } from "../../core/shelf";
import type { AnyAnswer, Completion } from "../../schema.gen";
import { createLetterbox, type Letterbox } from "./letterbox";

const quick = { first: 10, longest: 20, sweep: 10_000 };

function said(task: string, yes: boolean): Completion {
  const id = newId();
  const answer = { kind: "yes_no", question: "good", region: null, item: null, yes } as const;
  const answers: readonly AnyAnswer[] = [answer];
  const bare = { author: "", model: null, score: null, regions: [], relations: [], spaces: {} };
  return {
    wire: 1,
    id,
    widget: "",
    task,
    ticket: null,
    carried: null,
    annotation: { ...bare, id, answers },
    predictions: [],
    skipped: null,
    created_at: null,
    lead_time: null,
  };
}

type Opened = { readonly box: Letterbox; readonly count: () => number };

function letterbox(shelf: Shelf = memoryShelf()): Opened {
  let count = 0;
  const box = createLetterbox(() => {
    count += 1;
    const scope = createScope();
    const outbox: Promise<Outbox> = Promise.resolve(
      createOutbox("box", shelf, noOwners(), scope, quick),
    );
    return { outbox, leave: scope.close };
  });
  return { box, count: () => count };
}

type Heard = { readonly sent: string[]; news: number; readonly leave: () => void };

function line(box: Letterbox, task: string, apart = false, answer?: Transport): Heard {
  const sent: string[] = [];
  const heard = { sent, news: 0, leave: (): void => {} };
  const transport: Transport = async (completion) => {
    sent.push(completion.task);
    return answer ? answer(completion) : { said: "later" };
  };
  const hear = (): void => {
    heard.news += 1;
  };
  heard.leave = box.join({ task, apart, transport, hear });
  return heard;
}

async function until(holds: () => boolean): Promise<void> {
  await expect.poll(holds, { timeout: 2_000, interval: 5 }).toBe(true);
}

test("two hundred lines open one outbox, and it closes with the last of them", async () => {
  const { box, count } = letterbox();
  const all = Array.from({ length: 200 }, (_, at) => line(box, `t${at}`));
  expect(count()).toBe(1);
  for (const { leave } of all) leave();
  line(box, "t0");
  expect(count()).toBe(2);
});

test("a line hears of its own task only", async () => {
  const { box } = letterbox();
  const [one, two] = [line(box, "one"), line(box, "two")];
  box.post(said("one", true));
  await until(() => one.sent.length > 0);
  expect(one.news).toBeGreaterThan(0);
  expect(two).toMatchObject({ news: 0, sent: [] });
});

test("what is acknowledged is saved, what nobody answers is sent", async () => {
  const { box } = letterbox();
  line(box, "one");
  line(box, "two", false, async () => ({ said: "gone" }));
  const completion = said("one", true);
  box.post(completion);
  box.post(said("two", true));
  expect(box.newsOf("one")?.state).toBe("sending");
  await until(() => box.newsOf("one")?.state === "late");
  box.acknowledge([completion.id]);
  await until(() => box.newsOf("one")?.state === "kept" && box.newsOf("two")?.state === "gone");
});

test("what an earlier page left behind stands there again, and goes out", async () => {
  const shelf = memoryShelf();
  const completion = said("one", false);
  await shelf.keep({ id: completion.id, box: "box", owner: "gone", completion });
  const { box } = letterbox(shelf);
  const one = line(box, "one");
  await until(() => one.sent.length > 0);
  expect(box.newsOf("one")?.completion.annotation.answers).toMatchObject([{ yes: false }]);
});

test("apart, no line sends what another one said", async () => {
  const shelf = memoryShelf();
  const completion = said("one", false);
  await shelf.keep({ id: completion.id, box: "box", owner: "gone", completion });
  const { box } = letterbox(shelf);
  const two = line(box, "two", true);
  await until(() => box.newsOf("one")?.state === "late");
  expect(two.sent).toEqual([]);
  const one = line(box, "one", true);
  await until(() => one.sent.length > 0);
  expect(two.sent).toEqual([]);
});

test("a refusal says why, and ends when it is let go", async () => {
  const { box } = letterbox();
  line(box, "one", false, async () => ({ said: "refused", reason: "too late" }));
  box.post(said("one", true));
  await until(() => box.newsOf("one")?.state === "refused");
  expect(box.newsOf("one")?.reason).toBe("too late");
  box.drop("one");
  await new Promise((done) => setTimeout(done, 30));
  expect(box.newsOf("one")).toBeUndefined();
});

test("who changes their mind is not told of what they no longer say", async () => {
  const shelf = memoryShelf();
  const { box } = letterbox(shelf);
  const wrong: Transport = async ({ annotation: { answers } }) =>
    answers.some((each) => each.kind === "yes_no" && each.yes)
      ? { said: "refused", reason: "no" }
      : { said: "kept" };
  line(box, "one", false, wrong);
  box.post(said("one", true));
  await until(() => box.newsOf("one")?.state === "refused");
  box.post(said("one", false));
  await until(() => box.newsOf("one")?.state === "kept");
  await expect.poll(() => shelf.entries("box")).toEqual([]);
});
