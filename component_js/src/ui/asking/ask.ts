// Asks the host's model by what is drawn, and takes over what it proposes.

import { type Asking, askedAgain, isAt, marked, takenOver } from "../../core/asking";
import type { Command } from "../../core/command";
import { newId } from "../../core/id";
import { bare, putting } from "../../core/part";
import type { ViewProps } from "../../modalities/modality";
import type { Geometry } from "../../regions/region";
import type { AnyRegion, AnySource, Task } from "../../schema.gen";
import type { Assistant } from "../useAssistant";
import type { Editing } from "../useEditing";
import { type AskTool, askToolOf, askToolsOf } from "./askTools";

export type Asker = {
  readonly task: Task;
  readonly editing: Editing;
  readonly assistant?: Assistant | undefined;
  readonly announce: (words: string) => void;
};

/** What stands of a source, and of several images of the one that is shown. */
export function askingAt({ task, assistant }: Asker, source: AnySource, item: number | undefined) {
  const { asking } = assistant ?? {};
  const place = { task: task.id, source: source.name, item: item ?? null };
  return asking && isAt(asking, place) ? asking : undefined;
}

/** The tool in hand, if it asks. */
export function askToolIn({ editing, assistant }: Asker, source: AnySource): AskTool | undefined {
  const draws = assistant !== undefined && editing.drawingOn(source) !== undefined;
  return draws ? askToolOf(source, editing.toolOn(source)) : undefined;
}

/** What a view shows and does otherwise while a model is asked. */
export function askingOn(
  asker: Asker,
  source: AnySource,
  item: number | undefined,
  shown: unknown,
): Partial<ViewProps> {
  const asking = askingAt(asker, source, item);
  const tool = askToolIn(asker, source);
  return {
    ...(asking && {
      proposed: labelled(asking.proposed, asker.editing.labelsFor(source)),
      marks: asking.prompt.marks,
    }),
    ...(tool && {
      drawing: tool.drawing,
      activeColor: tool.color,
      onDraw: (drawn: Geometry) => ask(asker, source, item, shown, tool, drawn),
    }),
  };
}

function ask(
  { task, editing, assistant }: Asker,
  source: AnySource,
  item: number | undefined,
  shown: unknown,
  { wanted }: AskTool,
  drawn: Geometry,
): void {
  if (!assistant) return;
  const place = item === undefined ? source.name : `${source.name}[${item}]`;
  const region = { ...bare, id: newId(), source: source.name, item: item ?? null, ...drawn };
  const next = marked(
    assistant.asking,
    { region, wanted },
    {
      task: task.id,
      source: source.name,
      item: item ?? null,
      shown: typeof shown === "string" && !isCarried(shown) ? shown : "",
      space: assistant.spaces[place] ?? null,
      labels: editing.labelsFor(source),
    },
  );
  editing.editor.select([]);
  assistant.turn(next);
  if (next.phase === "waiting") assistant.suggest(next.prompt);
}

/** An address that holds all of an image: the host has that itself. */
const isCarried = (shown: string): boolean => /^(data|blob):/i.test(shown);

// Kept, so that what is proposed stays the same thing while it is painted.
const labels = new WeakMap<AnyRegion, AnyRegion>();

/** With the labels that each would get. */
function labelled(proposed: readonly AnyRegion[], inHand: readonly string[]): readonly AnyRegion[] {
  return proposed.map((region) => {
    if (region.labels.length > 0) return region;
    const known = labels.get(region);
    if (known && known.labels.join() === inHand.join()) return known;
    const made = { ...region, labels: inHand };
    labels.set(region, made);
    return made;
  });
}

export function accept({ editing, assistant, announce }: Asker, source: AnySource): void {
  const asking = assistant?.asking;
  if (asking?.phase !== "offered") return;
  const { editor } = editing;
  const regions = takenOver(asking, editing.labelsFor(source));
  editor.commit(putting(editor.state().parts, ...regions));
  editor.select(regions.map(({ id }) => id));
  announce(regions.length === 1 ? "Accepted." : `${regions.length} regions accepted.`);
  close({ editing, assistant }, source);
}

export function giveUp(asker: Asker, source: AnySource): void {
  const phase = asker.assistant?.asking?.phase;
  asker.announce(phase === "offered" ? "Refused." : "Given up.");
  close(asker, source);
}

/** What leaves out has nothing to leave out from any more. */
function close({ editing, assistant }: Omit<Asker, "announce" | "task">, source: AnySource): void {
  assistant?.turn(undefined);
  const [first] = askToolsOf(source);
  const tool = askToolOf(source, editing.toolOn(source));
  if (first && tool && !tool.wanted) editing.take(source, first.name);
}

export function askAgain({ assistant }: Asker): void {
  if (!assistant?.asking) return;
  const next: Asking = askedAgain(assistant.asking);
  assistant.turn(next);
  assistant.suggest(next.prompt);
}

/** For the source that what stands was asked of, while it is in sight. */
export function askCommands(
  asker: Asker,
  source: AnySource,
  item: number | undefined,
): readonly Command[] {
  const asking = askingAt(asker, source, item);
  if (!asker.assistant) return [];
  const isOffered = asking?.phase === "offered";
  return [
    {
      id: "accept",
      label: "Accept what is proposed",
      shortcut: "Shift+Enter",
      group: "Ask a model",
      enabled: isOffered,
      run: () => accept(asker, source),
    },
    {
      id: "give_up",
      label: "Refuse it, or stop asking",
      shortcut: "Escape",
      group: "Ask a model",
      // What is selected is let go of first.
      enabled: asking !== undefined && asker.editing.selection.size === 0,
      run: () => giveUp(asker, source),
    },
  ];
}
