// What the tests of the outbox start from: quick retries, and pages that see each other.

import { afterEach, vi } from "vitest";
import type { Completion } from "../schema.gen";
import { newId } from "./id";
import { createOutbox, type Outbox, type Pace } from "./outbox";
import { noOwners, type Owners } from "./owners";
import { parse } from "./parse";
import { createScope, type Scope } from "./scope";
import type { Shelf } from "./shelf";

const quick: Pace = { first: 20, longest: 40, sweep: 30 };
export const completion = (task = "t1", id = newId()): Completion =>
  parse("Completion", { id, task, annotation: {} });
export const soon = <T>(check: () => T): Promise<T> =>
  vi.waitFor(check, { timeout: 2_000, interval: 5 });

const scopes: Scope[] = [];
export function box(
  shelf: Shelf,
  owners: Owners = noOwners(),
  name = "a",
): { outbox: Outbox; scope: Scope } {
  const scope = createScope();
  scopes.push(scope);
  return { outbox: createOutbox(name, shelf, owners, scope, quick), scope };
}

/** Pages that see each other, as Web Locks let them. */
export function pages() {
  const living = new Set<string>();
  return (): Owners => {
    const self = newId();
    return {
      self,
      announce: async () => {
        living.add(self);
        return () => void living.delete(self);
      },
      alive: async (owner) => living.has(owner),
    };
  };
}

afterEach(() => {
  for (const scope of scopes.splice(0)) scope.close();
});
