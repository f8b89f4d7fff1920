// Which refusals are news: a host repeats with each render what it said before.

import type { Refusal } from "../schema.gen";

/** A function that gives, of each list it is told, the reasons that were added since the last. */
export function refusalReader(): (told: Iterable<Refusal>) => ReadonlyMap<string, string> {
  const heard = new Map<string, number>();
  return (told) => {
    const counts = new Map<string, number>();
    const news = new Map<string, string>();
    for (const { id, reason } of told) {
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      if (count > (heard.get(id) ?? 0)) news.set(id, reason);
    }
    for (const [id, count] of counts) heard.set(id, count);
    return news;
  };
}
