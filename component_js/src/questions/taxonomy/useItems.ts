// The items of a question, written or behind its address, fetched when they are first wanted.

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Taxonomy } from "../../schema.gen";
import { catalogue, type Load } from "./catalogue";

const LOADING: Load = { state: "loading" };

export function useItems({ items, url }: Taxonomy, wanted: boolean): Load {
  const at = (): Load | undefined => catalogue.at(url);
  const load = useSyncExternalStore(catalogue.watch, at, at) ?? LOADING;
  useEffect(() => {
    if (wanted && url !== "") catalogue.load(url);
  }, [wanted, url]);
  return useMemo(() => {
    if (url === "") return { state: "ready", items };
    if (load.state !== "ready" || items.length === 0) return load;
    const written = new Set(items.map(({ name }) => name));
    const more = load.items.filter(({ name }) => !written.has(name));
    return { state: "ready", items: [...items, ...more] };
  }, [url, items, load]);
}
