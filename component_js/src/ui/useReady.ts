// Whether everything that came up with the task is there to be worked on.

import { useCallback, useEffect, useRef } from "react";
import { modalities } from "../modalities";
import type { AnySource } from "../schema.gen";

type Said = Readonly<Record<string, unknown>>;

/** What stands on a page or a tab that nobody opened is waited for by nobody. */
export function useReady(
  sources: readonly AnySource[],
  measured: Said,
  problems: Said,
  isLoading: boolean,
  onReady: () => void,
): { readonly onShow: (source: string) => void } {
  const shown = useRef(new Set<string>());
  const isReady = useRef(false);
  const onShow = useCallback((source: string) => void shown.current.add(source), []);
  useEffect(() => {
    const waits = sources.some(
      (source) =>
        shown.current.has(source.name) &&
        isMeasured(source) &&
        !isAbout(measured, source) &&
        !isAbout(problems, source),
    );
    if (waits || isLoading || isReady.current) return;
    isReady.current = true;
    onReady();
  });
  return { onShow };
}

/** Whether its view tells how large it is, once it is there. */
function isMeasured({ kind }: AnySource): boolean {
  return modalities[kind].draws.length > 0;
}

/** Whether anything is said of a source; of several images one is enough. */
function isAbout(said: Said, { name }: AnySource): boolean {
  return Object.keys(said).some((place) => place === name || place.startsWith(`${name}[`));
}
