// Lists of items behind an address: each is fetched once for all questions on the page.

import { isFields, terms } from "../../core/filling";
import { parse } from "../../core/parse";
import type { Item, Json } from "../../schema.gen";

export type Load =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly items: readonly Item[] }
  | { readonly state: "failed"; readonly problem: string };

export type Catalogue = {
  /** Undefined before anybody asked for it. */
  readonly at: (url: string) => Load | undefined;
  /** Begins unless it is there or on its way: what failed is tried again. */
  readonly load: (url: string) => void;
  readonly watch: (run: () => void) => () => void;
};

const PATIENCE = 30_000;

export function createCatalogue(get: typeof fetch, home: () => string): Catalogue {
  const loads = new Map<string, Load>();
  const watchers = new Set<() => void>();

  function put(url: string, load: Load): void {
    loads.set(url, load);
    for (const run of watchers) run();
  }

  return {
    at: (url) => loads.get(url),
    load(url) {
      const known = loads.get(url)?.state;
      if (known === "loading" || known === "ready") return;
      put(url, { state: "loading" });
      fetched(get, url, home()).then(
        (items) => put(url, { state: "ready", items }),
        (error) => put(url, { state: "failed", problem: problemOf(error) }),
      );
    },
    watch(run) {
      watchers.add(run);
      return () => void watchers.delete(run);
    },
  };
}

export const catalogue = createCatalogue(
  (...asked) => fetch(...asked),
  () => document.baseURI,
);

class CatalogueError extends Error {}

async function fetched(get: typeof fetch, url: string, home: string): Promise<readonly Item[]> {
  const address = URL.canParse(url, home) ? new URL(url, home) : undefined;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new CatalogueError("This is not a web address.");
  const response = await get(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new CatalogueError(`The server answered ${response.status}.`);
  return itemsIn(await response.json());
}

function problemOf(error: unknown): string {
  if (error instanceof CatalogueError) return error.message;
  if (error instanceof SyntaxError) return "The answer is not JSON.";
  if (error instanceof DOMException && error.name === "TimeoutError") return "It took too long.";
  return "It could not be reached.";
}

/** Items in our words or in Label Studio's, alone or under `items`. */
export function itemsIn(value: Json): readonly Item[] {
  const list = isFields(value) ? value.items : value;
  if (!Array.isArray(list)) throw new CatalogueError("The answer is not a list of items.");
  return terms(list.map(nested), "taxonomy").map((each) => parse("Item", each));
}

/** Some call the children of an item its items. */
function nested(value: Json): Json {
  if (!isFields(value)) return value;
  const below = value.children ?? value.items;
  return Array.isArray(below) ? { ...value, children: below.map(nested) } : value;
}
