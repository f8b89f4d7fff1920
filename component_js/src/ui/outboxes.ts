// One outbox for each name in a page, however many widgets share it.

import { createOutbox, type Outbox } from "../core/outbox";
import { lockOwners, noOwners } from "../core/owners";
import { createScope, type Scope } from "../core/scope";
import { memoryShelf, openShelf, type Shelf } from "../core/shelf";

type Shared = { readonly outbox: Promise<Outbox>; readonly scope: Scope; users: number };

const open = new Map<string, Shared>();
let shelf: Promise<Shelf> | undefined;

/** A browser that neither opens its storage nor refuses must not keep the widget waiting. */
const PATIENCE = 4_000;

export function shelfOfPage(): Promise<Shelf> {
  shelf ??= new Promise<Shelf>((resolve) => {
    const fallBack = (): void => resolve(memoryShelf());
    createScope().after(PATIENCE, fallBack);
    try {
      openShelf(indexedDB).then(resolve, fallBack);
    } catch {
      fallBack();
    }
  });
  return shelf;
}

async function start(name: string, scope: Scope): Promise<Outbox> {
  const owners = "locks" in navigator ? lockOwners(navigator.locks) : noOwners();
  const outbox = createOutbox(name, await shelfOfPage(), owners, scope);
  scope.listen(window, "online", outbox.sendNow);
  scope.listen(document, "visibilitychange", () => {
    if (document.visibilityState === "visible") outbox.sendNow();
  });
  scope.listen<BeforeUnloadEvent>(window, "beforeunload", (event) => {
    const { durable, waiting } = outbox.state();
    // Only where leaving would lose something: elsewhere the outbox keeps it.
    if (!durable && waiting.length > 0) event.preventDefault();
  });
  return outbox;
}

/** The outbox of that name, until `leave` is called as often as this was. */
export function joinOutbox(name: string): {
  readonly outbox: Promise<Outbox>;
  readonly leave: () => void;
} {
  const known = open.get(name);
  const scope = known?.scope ?? createScope();
  const shared = known ?? { outbox: start(name, scope), scope, users: 0 };
  shared.users += 1;
  open.set(name, shared);
  return {
    outbox: shared.outbox,
    leave() {
      shared.users -= 1;
      if (shared.users > 0) return;
      open.delete(name);
      scope.close();
    },
  };
}
