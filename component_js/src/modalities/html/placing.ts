// Spans of a document on their way in and out: where they lie in what is shown, and what is written of them.

import { checksumOf, offsetsOf } from "../../core/text";
import type { Geometry } from "../../regions/region";
import type { AnyRegion, Span } from "../../schema.gen";
import { type Fitting, fittingOf } from "./fitting";
import type { Page } from "./page";
import { pathsOf, xpathsOf } from "./xpaths";

export type Placing = {
  /** The same regions, where they lie in this document, if they lie anywhere in it. */
  readonly fitted: (regions: readonly AnyRegion[]) => {
    readonly regions: readonly AnyRegion[];
    /** Those that lie elsewhere than they say. */
    readonly moved: readonly Span[];
  };
  /** With the document's own words and the XPaths of what was marked. */
  readonly placed: <G extends Geometry | AnyRegion>(given: G) => G;
  readonly checksum: string;
};

export function placing({ text, runs }: Page): Placing {
  const offsets = offsetsOf(text);
  const paths = pathsOf(runs);
  // By object: one that did not change still lies where it lay.
  const known = new WeakMap<Span, Fitting>();

  function fitting(span: Span): Fitting {
    const found = known.get(span) ?? fittingOf(span, text, offsets, paths);
    known.set(span, found);
    return found;
  }

  return {
    checksum: checksumOf(text),
    fitted(given) {
      const moved: Span[] = [];
      const regions = given.map((region): AnyRegion => {
        if (region.kind !== "span") return region;
        const found = fitting(region);
        if (found.is === "elsewhere") moved.push(found.span);
        return found.is === "nowhere" ? region : found.span;
      });
      return { regions, moved };
    },
    placed(given) {
      if (given.kind !== "span") return given;
      const run = { start: offsets.toUtf16(given.start), end: offsets.toUtf16(given.end) };
      const xpaths = xpathsOf(runs, run) ?? null;
      return { ...given, text: text.slice(run.start, run.end), xpaths };
    },
  };
}
