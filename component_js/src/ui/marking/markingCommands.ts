// What marks things, as commands: labels, tools, the selection, its copies, and what is hidden or locked.

import type { Command } from "../../core/command";
import { reordering, selectedIn } from "../../core/part";
import { answerCommands } from "./answerCommands";
import { copyCommands } from "./copying";
import { type Given, things, workedOn } from "./given";
import { labelCommands } from "./labelCommands";
import { keysUsed, offersOn } from "./offering";
import { stepped } from "./ordering";
import { showingCommands } from "./showing";

export function markingCommands(given: Given): readonly Command[] {
  return [
    removal(given),
    ...(given.reviewing?.reviewCommands(given) ?? []),
    ...copyCommands(given),
    ...labelCommands(given),
    ...toolCommands(given),
    ...askingCommands(given),
    ...goCommands(given),
    ...answerCommands(given),
    ...showingCommands(given),
    ...orderCommands(given),
  ];
}

function removal({ editing, locked, announce }: Given): Command {
  const { selection, remove } = editing;
  return {
    id: "remove",
    label: "Delete",
    shortcut: "Delete",
    group: "Edit",
    enabled: selection.size > 0 && !locked,
    run() {
      const { changed, left } = remove(selection);
      if (left > 0) announce(`${changed} deleted, ${left} locked and left.`);
      else announce(changed === 1 ? "Deleted." : `${changed} deleted.`);
    },
  };
}

/** Of the source that is worked on. */
function toolCommands(given: Given): readonly Command[] {
  const { editing, locked, announce, assistant } = given;
  const place = workedOn(given);
  if (!place) return [];
  const asking = assistant?.kit.askToolsOf(place.source);
  return offersOn(place.source, editing, keysUsed(given), asking).map(
    ({ name, title, key, taken, wants }) => ({
      id: `tool\n${name}`,
      label: title,
      group: "Tools",
      ...(key && { shortcut: key }),
      enabled: !locked && wants === "",
      pressed: taken,
      run() {
        editing.take(place.source, name);
        announce(`${title}.`);
      },
    }),
  );
}

function askingCommands(given: Given): readonly Command[] {
  const place = workedOn(given);
  const { assistant } = given;
  return (place && assistant?.kit.askCommands(given, place.source, place.item)) ?? [];
}

function goCommands(given: Given): readonly Command[] {
  const { editor, selection, regions, regionsOn } = given.editing;
  const go = (
    id: string,
    label: string,
    shortcut: string,
    enabled: boolean,
    run: () => void,
  ): Command => ({ id, label, shortcut, group: "Go", enabled, run });
  const step = (by: number) => (): void => {
    const count = regions.length;
    const at = regions.findIndex(({ id }) => selection.has(id));
    const from = at === -1 && by < 0 ? 0 : at;
    const next = regions[(from + by + count) % count];
    if (next) editor.select([next.id]);
  };
  const place = workedOn(given);
  const here = place ? regionsOn(place.source.name, place.item) : [];
  return [
    go("next", "Next region", "]", regions.length > 0, step(1)),
    go("previous", "Previous region", "[", regions.length > 0, step(-1)),
    go("deselect", "Select nothing", "Escape", selection.size > 0, () => editor.select([])),
    go("select_all", "Select all", "Mod+A", here.length > 0, () => {
      editor.select(here.map(({ id }) => id));
      given.announce(`${things(here.length)} selected.`);
    }),
  ];
}

function orderCommands({ editing, locked, announce }: Given): readonly Command[] {
  const { editor, regions } = editing;
  const chosen = new Set(selectedIn(editing).map(({ id }) => id));
  const move = (by: -1 | 1) => (): void => {
    const order = regions.map(({ id }) => id);
    const next = stepped(order, order, chosen, by);
    editor.commit(reordering(editor.state().parts, next));
    announce(`Number ${next.findIndex((id) => chosen.has(id)) + 1} of ${next.length}.`);
  };
  const enabled = chosen.size > 0 && regions.length > chosen.size && !locked;
  return [
    {
      id: "earlier",
      label: "Earlier in the list",
      shortcut: "Alt+ArrowUp",
      group: "List",
      enabled,
      run: move(-1),
    },
    {
      id: "later",
      label: "Later in the list",
      shortcut: "Alt+ArrowDown",
      group: "List",
      enabled,
      run: move(1),
    },
  ];
}
