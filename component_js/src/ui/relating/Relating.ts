// What relates regions: loaded where an interface has relations.

import type { Editor } from "../../core/editor";
import { relationsOf } from "../../core/interface";
import { isRegion } from "../../core/part";
import { nameOf } from "../../core/relation";
import type { Relatable } from "../useRelating";
import { createRelating, type RelatingStore } from "./createRelating";
import { keepShows, keptShows } from "./shows";

export { Relations } from "./Relations";
export { relatingCommands } from "./relatingCommands";

export function openRelating(editor: Editor, latest: () => Relatable): RelatingStore {
  const store = createRelating(editor, {
    nameOf: (id) => {
      const part = editor.state().parts.get(id);
      return part && isRegion(part) ? nameOf(part, latest().looks.titleOf) : id;
    },
    announce: (words) => latest().announce(words),
    hasLabels: () => (relationsOf(latest().face)?.labels.length ?? 0) > 0,
  });
  const kept = keptShows();
  if (kept) store.show(kept);
  return {
    ...store,
    show(shows) {
      keepShows(shows);
      store.show(shows);
    },
  };
}
