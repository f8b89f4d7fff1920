// How large each source is: as its view measured it, or as it was known before.

import { useCallback, useMemo, useState } from "react";
import type { Annotation, AnySpace } from "../schema.gen";

type Spaces = Readonly<Record<string, AnySpace>>;

export type Measuring = {
  readonly measured: Spaces;
  /** Of several images some may never be shown: then what was known before counts. */
  readonly spaces: Spaces;
  readonly measure: (place: string, space: AnySpace) => void;
};

export function useSpaces(
  predictions: readonly Annotation[],
  annotation: Annotation | undefined,
): Measuring {
  const [measured, setMeasured] = useState<Spaces>({});
  const spaces = useMemo(() => {
    const before = [...predictions, ...(annotation ? [annotation] : [])];
    return Object.fromEntries(
      [...before, { spaces: measured }].flatMap((each) => Object.entries(each.spaces)),
    );
  }, [predictions, annotation, measured]);
  const measure = useCallback(
    (place: string, space: AnySpace) => setMeasured((all) => ({ ...all, [place]: space })),
    [],
  );
  return { measured, spaces, measure };
}
