// Spans that do not fit the text are named above it, and what cannot be shown where it says is not shown.

import { lazy, type ReactNode, Suspense, useMemo } from "react";
import { checksumOf, offsetsOf } from "../../core/text";
import type { AnyRegion } from "../../schema.gen";
import type { Worded } from "../given";
import { checksumIn, type Stray, straying } from "./stray";

const StrayNote = lazy(async () => ({ default: (await import("./StrayNote")).StrayNote }));

type Fitting = { readonly regions: readonly AnyRegion[]; readonly note: ReactNode };

/** What of the regions can be shown in this text, and what is said of the others. */
export function useStrays(view: Worded, text: string | undefined): Fitting {
  const { regions, known } = view;
  const marked = checksumIn(known);
  const hasSpans = regions.some(({ kind }) => kind === "span");
  const looking = useMemo(() => {
    // To count a long text takes a while.
    if (text === undefined || !hasSpans) return () => undefined;
    return straying(text, offsetsOf(text), marked, marked && checksumOf(text));
  }, [text, marked, hasSpans]);
  const strays = useMemo(
    () =>
      regions.flatMap((region): readonly Stray[] => {
        const stray = region.kind === "span" ? looking(region) : undefined;
        return stray ? [stray] : [];
      }),
    [regions, looking],
  );
  const shown = useMemo(() => {
    const hidden = new Set(strays.flatMap(({ span, isShown }) => (isShown ? [] : span.id)));
    return hidden.size === 0 ? regions : regions.filter(({ id }) => !hidden.has(id));
  }, [regions, strays]);
  const note = strays.length > 0 && text !== undefined && (
    <Suspense fallback={null}>
      <StrayNote view={view} text={text} strays={strays} />
    </Suspense>
  );
  return { regions: shown, note };
}
