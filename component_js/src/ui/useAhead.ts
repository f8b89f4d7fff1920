// Loads what is shown next while somebody works on what is shown now.

import { useEffect, useRef } from "react";
import { filled } from "../core/filling";
import { sourcesOf } from "../core/interface";
import { shownBy } from "../core/lookup";
import { modalities } from "../modalities";
import type { AnySource, Interface, Json } from "../schema.gen";
import type { Ready } from "./useQueue";

type Release = () => void;

/** What is asked of a modality here, whichever it is. */
type Loading = {
  readonly load?: () => Promise<{ readonly ahead?: (shown: Json) => Release }>;
};

export function useAhead(face: Interface, upcoming: readonly Ready[] | undefined): void {
  const held = useRef<ReadonlyMap<string, Release>>(new Map());
  useEffect(() => {
    const before = held.current;
    const coming = (upcoming ?? []).flatMap(({ task }) =>
      sourcesOf(filled(face, task.data)).map((source) => ({ source, task })),
    );
    held.current = new Map(
      coming.map(({ source, task }) => {
        const key = `${task.id}\n${source.name}`;
        return [key, before.get(key) ?? loading(source, shownBy(source, task.data))];
      }),
    );
    for (const [key, release] of before) if (!held.current.has(key)) release();
  }, [face, upcoming]);
  useEffect(
    () => () => {
      for (const release of held.current.values()) release();
      held.current = new Map();
    },
    [],
  );
}

function loading(source: AnySource, found: ReturnType<typeof shownBy>): Release {
  let release: Release | undefined;
  let isOver = false;
  const { load }: Loading = modalities[source.kind];
  const shown: Json | undefined = "shown" in found ? found.shown : undefined;
  if (shown !== undefined && load) {
    void load().then(({ ahead }) => {
      if (!isOver) release = ahead?.(shown);
    });
  }
  return () => {
    isOver = true;
    release?.();
  };
}
