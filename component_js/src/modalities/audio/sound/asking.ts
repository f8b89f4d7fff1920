// Orders for a worker, and its answers to those that ask something.

import type { Scope } from "../../../core/scope";
import type { News, Order } from "./messages";

export type Ask = (make: (id: number) => Order) => Promise<News>;

export type Asking = {
  readonly order: (said: Order, moved?: Transferable[]) => void;
  readonly ask: Ask;
};

/** `hear` gets what nobody asked for. */
export function createAsking(
  worker: Worker | undefined,
  scope: Scope,
  hear: (news: News) => void,
): Asking {
  const asked = new Map<number, (news: News) => void>();
  let last = 0;
  if (worker)
    scope.listen<MessageEvent<News>>(worker, "message", ({ data: news }) => {
      if (!("id" in news)) return hear(news);
      asked.get(news.id)?.(news);
      asked.delete(news.id);
    });
  const order = (said: Order, moved: Transferable[] = []): void => worker?.postMessage(said, moved);
  return {
    order,
    ask(make) {
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        asked.set(id, resolve);
        order(make(id));
      });
    },
  };
}
