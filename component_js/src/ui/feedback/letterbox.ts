// One outbox for all the lines of a page that share its name: each hears of its own task only.

import { newId } from "../../core/id";
import type { Outbox, OutboxState, Transport } from "../../core/outbox";
import type { Completion, Refusal } from "../../schema.gen";
import { joinOutbox } from "../outboxes";

/** What became of the last that was said of a task on this page, or left behind by an earlier one. */
export type News = {
  readonly completion: Completion;
  readonly state: "sending" | "late" | "refused" | "kept" | "gone";
  /** Why it was refused. */
  readonly reason: string;
  /** False where what waits is gone with the page. */
  readonly durable: boolean;
};

export type Line = {
  readonly task: string;
  /** What it said goes through no other line's handler. */
  readonly apart: boolean;
  readonly transport: Transport;
  readonly hear: () => void;
};

export type Letterbox = {
  readonly join: (line: Line) => () => void;
  readonly newsOf: (task: string) => News | undefined;
  readonly post: (completion: Completion) => void;
  readonly acknowledge: (acked: readonly string[]) => void;
  readonly refuse: (refused: readonly Refusal[]) => void;
  readonly retry: (task: string) => void;
  /** Forget the last that was said; what was refused is let go. */
  readonly drop: (task: string) => void;
};

type Joined = ReturnType<typeof joinOutbox>;

const boxes = new Map<string, Letterbox>();

export function letterboxOf(name: string): Letterbox {
  const known = boxes.get(name) ?? createLetterbox(() => joinOutbox(name));
  boxes.set(name, known);
  return known;
}

/** It is open as long as there are lines. */
export function createLetterbox(open: () => Joined): Letterbox {
  const sender = newId();
  const lines = new Map<string, Set<Line>>();
  const news = new Map<string, News>();
  /** The ids that the outbox has, or had. */
  const posted = new Set<string>();
  const gone = new Set<string>();
  let told = new WeakSet<object>();
  let joined: Joined | undefined;
  let close = (): void => {};

  function lineFor(task: string): Line | undefined {
    const [own] = lines.get(task) ?? [];
    if (own) return own;
    for (const all of lines.values()) for (const line of all) if (!line.apart) return line;
    return undefined;
  }

  const transport: Transport = async (completion) => {
    const line = lineFor(completion.task);
    // Its line may come yet: the outbox asks again.
    if (!line) throw new Error("its line is not on the page");
    const answer = await line.transport(completion);
    if (answer.said === "gone") gone.add(completion.id);
    return answer;
  };

  function publish(task: string, next: News | undefined): void {
    const before = news.get(task);
    if (before === next || (before && next && isSame(before, next))) return;
    if (next) news.set(task, next);
    else news.delete(task);
    for (const { hear } of lines.get(task) ?? []) hear();
  }

  function read(outbox: Outbox): void {
    const found = newsIn(outbox.state());
    const there = new Set(found.map(({ completion }) => completion.id));
    for (const id of there) posted.add(id);
    const latest = new Map<string, News>();
    for (const each of [...news.values(), ...found]) {
      const { id, task } = each.completion;
      const other = latest.get(task);
      if (!other || other.completion.id <= id) latest.set(task, each);
    }
    for (const [task, each] of latest)
      publish(task, there.has(each.completion.id) ? each : ended(each));
    // What its author said later counts in its place.
    for (const { state, completion } of found)
      if (state === "refused" && latest.get(completion.task)?.completion.id !== completion.id)
        outbox.letGo(completion.id);
  }

  /** What the outbox has no more, or not yet. */
  function ended(each: News): News | undefined {
    const { completion, state } = each;
    if (!posted.has(completion.id) || state === "kept" || state === "gone") return each;
    if (state === "refused") return undefined;
    return { ...each, state: gone.has(completion.id) ? "gone" : "kept", reason: "" };
  }

  function start(): void {
    const mine = open();
    joined = mine;
    let ends: readonly (() => void)[] = [];
    close = () => {
      joined = undefined;
      told = new WeakSet();
      news.clear();
      for (const end of ends) end();
      mine.leave();
    };
    void mine.outbox.then((outbox) => {
      if (joined !== mine) return;
      ends = [outbox.subscribe(() => read(outbox)), outbox.attach(sender, transport)];
      read(outbox);
    });
  }

  const tell = (run: (outbox: Outbox) => void): void => void joined?.outbox.then(run);

  /** A host says the same to each of its lines. */
  function once(said: object, run: (outbox: Outbox) => void): void {
    if (told.has(said)) return;
    told.add(said);
    tell(run);
  }

  return {
    join(line) {
      const all = lines.get(line.task) ?? new Set();
      lines.set(line.task, all.add(line));
      if (!joined) start();
      // What waits for its own line has waited long enough.
      else if (line.apart && news.get(line.task)?.state === "late") tell((each) => each.sendNow());
      return () => {
        all.delete(line);
        if (all.size === 0 && lines.get(line.task) === all) lines.delete(line.task);
        if (lines.size === 0) close();
      };
    },
    newsOf: (task) => news.get(task),
    post(completion) {
      const durable = news.get(completion.task)?.durable ?? true;
      publish(completion.task, { completion, state: "sending", reason: "", durable });
      tell((outbox) => {
        posted.add(completion.id);
        void outbox.add(completion, sender);
      });
    },
    acknowledge: (acked) => once(acked, (outbox) => outbox.acknowledge(acked)),
    refuse: (refused) => once(refused, (outbox) => outbox.refuse(refused)),
    retry(task) {
      const id = news.get(task)?.completion.id;
      if (id) tell((outbox) => outbox.retry(id));
    },
    drop(task) {
      const last = news.get(task);
      publish(task, undefined);
      if (last?.state === "refused") tell((outbox) => outbox.letGo(last.completion.id));
    },
  };
}

function newsIn({ waiting, refused, durable }: OutboxState): readonly News[] {
  return [
    ...refused.map(({ completion, reason }): News => {
      return { completion, state: "refused", reason, durable };
    }),
    ...waiting.map(({ completion, late }): News => {
      return { completion, state: late ? "late" : "sending", reason: "", durable };
    }),
  ];
}

function isSame(one: News, other: News): boolean {
  return (
    one.completion.id === other.completion.id &&
    one.state === other.state &&
    one.reason === other.reason &&
    one.durable === other.durable
  );
}
