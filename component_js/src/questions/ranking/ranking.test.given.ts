// Rankings and answers for tests.

import type { Bucket, Entry, Ranking, RankingAnswer } from "../../schema.gen";
import { asked } from "../control.test.given";

const bare = { kept: {}, title: "", hint: "", html: "", color: "", key: "" };

export const entry = (name: string): Entry => ({ ...bare, name, text: "", image: "" });

const bucket = (name: string, home: boolean): Bucket => ({ ...bare, name, default: home });

/** Of the buckets, the one with the number `home` is the default. */
export function rankingOf(
  entries: readonly string[],
  buckets: readonly string[],
  home?: number,
): Ranking {
  return {
    ...asked,
    kind: "ranking",
    variable: "",
    entries: entries.map(entry),
    buckets: buckets.map((name, at) => bucket(name, at === home)),
  };
}

export function said(value: Partial<RankingAnswer>): RankingAnswer {
  const about = { question: asked.name, region: null, item: null, kind: "ranking" } as const;
  return { order: [], buckets: {}, ...value, ...about };
}
