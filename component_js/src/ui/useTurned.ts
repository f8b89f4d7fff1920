// Which item is shown of each source that shows one of several at a time.

import { useCallback, useState } from "react";
import type { Editing } from "./useEditing";

export type Turned = {
  readonly turned: ReadonlyMap<string, number>;
  readonly turn: (source: string, item: number) => void;
};

/** Selecting a region turns to the item that it lies on. */
export function useTurned({ editor, selected, regions }: Editing): Turned {
  const [turned, setTurned] = useState<ReadonlyMap<string, number>>(new Map());
  const [seen, setSeen] = useState<string>();
  if (selected?.id !== seen) {
    setSeen(selected?.id);
    if (selected) setTurned(new Map(turned).set(selected.source, selected.item ?? 0));
  }
  const turn = useCallback(
    (source: string, item: number) => {
      setTurned((all) => new Map(all).set(source, item));
      // Nothing stays selected out of sight, where a key could delete it.
      const { selection } = editor.state();
      const away = new Set(
        regions
          .filter((region) => region.source === source && (region.item ?? 0) !== item)
          .map(({ id }) => id),
      );
      editor.select([...selection].filter((id) => !away.has(id)));
    },
    [editor, regions],
  );
  return { turned, turn };
}
