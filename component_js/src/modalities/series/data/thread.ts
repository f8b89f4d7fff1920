// Where a series is read: in a thread of its own, or in turns on this one where there can be none.

import type { Scope } from "../../../core/scope";
import { startedWorker } from "../../startedWorker";
import type { Asked, Told } from "./messages";
import workerUrl from "./worker?worker&url";

export type Thread = { readonly ask: (asked: Asked) => void };

/** Ends with the scope. */
export function createThread(scope: Scope, hear: (told: Told) => void): Thread {
  /** Said to a worker that has not answered yet: it may never start. */
  let said: Asked[] | undefined = [];
  const worker = startedWorker(new URL(workerUrl, import.meta.url).href, scope);
  let ask = (asked: Asked): void => {
    said?.push(asked);
    worker?.postMessage(asked);
  };

  async function stay(): Promise<void> {
    worker?.terminate();
    const waiting = said ?? [];
    said = undefined;
    ask = (asked) => waiting.push(asked);
    const { createEngine } = await import("./engine");
    if (scope.closed()) return;
    const controller = new AbortController();
    scope.own(() => controller.abort());
    ask = createEngine({
      tell: hear,
      wait: () => new Promise((resolve) => scope.after(0, resolve)),
      signal: controller.signal,
    });
    for (const asked of waiting) ask(asked);
  }

  if (worker) {
    scope.listen<MessageEvent<Told>>(worker, "message", ({ data }) => {
      said = undefined;
      hear(data);
    });
    scope.listen(worker, "error", () => {
      if (said) void stay();
      else hear({ kind: "failed", sentence: "Reading broke off: there may not be enough memory." });
    });
  } else void stay();
  return { ask: (asked) => ask(asked) };
}
