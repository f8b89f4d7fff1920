// Copy, cut, paste and duplicate, as commands.

import type { Command } from "../../core/command";
import { putting, removing, selectedIn } from "../../core/part";
import { modalities } from "../../modalities";
import type { AnyRegion } from "../../schema.gen";
import { type Clip, clipped, isCopied, pasted, type Target } from "./clipboard";
import { type Given, type Place, placeOf, things, workedOn } from "./given";
import { shifting } from "./shifting";

/** What was copied last: it outlives the task, so that the next one can have it. */
let held: Clip = { regions: [], answers: [] };

export function copyCommands(given: Given): readonly Command[] {
  const { editing, locked } = given;
  const place = workedOn(given, modalities.image.draws);
  if (!place) return [];
  const copied = selectedIn(editing).filter(isCopied);
  const able = copied.length > 0;
  const one = (
    [label = "", key]: readonly string[],
    enabled: boolean,
    run: () => void,
    more: Pick<Command, "yields"> = {},
  ): Command => {
    const id = label.toLowerCase();
    return { id, label, group: "Edit", shortcut: `Mod+${key}`, enabled, run, ...more };
  };
  const may = able && !locked;
  return [
    one(["Copy", "C"], able, () => copy(given, copied), { yields: true }),
    one(["Cut", "X"], may, () => cut(given, copied), { yields: true }),
    one(["Paste", "V"], !locked, () => void paste(given, place)),
    one(["Duplicate", "D"], may, () => void duplicate(given, copied)),
  ];
}

const idsOf = (regions: readonly AnyRegion[]): ReadonlySet<string> =>
  new Set(regions.map(({ id }) => id));

function copy({ editing, announce }: Given, regions: readonly AnyRegion[]): void {
  held = clipped(editing.parts, regions);
  announce(`${things(regions.length)} copied.`);
}

function cut({ editing, announce }: Given, regions: readonly AnyRegion[]): void {
  const { editor, parts } = editing;
  const free = regions.filter(({ locked }) => !locked);
  held = clipped(parts, free);
  editor.commit(removing(parts, idsOf(free)));
  announce(`${things(free.length)} cut.${leftWords(regions.length - free.length, "locked")}`);
}

async function paste(given: Given, place: Place): Promise<void> {
  const target = targetAt(given, place);
  const { announce } = given;
  if (held.regions.length === 0) announce("Nothing was copied yet.");
  else if (!target) announce("Nothing can be pasted here before the image is there.");
  else {
    const made = pasted(held, target, await shifting());
    put(given, made);
    const left = held.regions.length - made.regions.length;
    announce(
      `${things(made.regions.length)} pasted.${leftWords(left, "of no size that fits here")}`,
    );
  }
}

/** Each on the image where it lies. */
async function duplicate(given: Given, regions: readonly AnyRegion[]): Promise<void> {
  const shift = await shifting();
  const places = new Map(
    regions.flatMap((region) => {
      const place = placeOf(given, region);
      return place ? [[`${place.source.name}\n${place.item}`, place] as const] : [];
    }),
  );
  const made = [...places].flatMap(([key, place]) => {
    const target = targetAt(given, place);
    const here = regions.filter((region) => {
      const at = placeOf(given, region);
      return at && `${at.source.name}\n${at.item}` === key;
    });
    return target ? [pasted(clipped(given.editing.parts, here), target, shift)] : [];
  });
  const all = {
    regions: made.flatMap((each) => each.regions),
    answers: made.flatMap((each) => each.answers),
  };
  put(given, all);
  given.announce(`${things(all.regions.length)} duplicated.`);
}

/** Undefined as long as nobody knows how large it is. */
function targetAt({ face, spaces, editing }: Given, { source, item }: Place): Target | undefined {
  const space = spaces[item === undefined ? source.name : `${source.name}[${item}]`];
  if (space?.kind !== "plane" && space?.kind !== "page") return undefined;
  const { width, height } = space;
  const plane = { kind: "plane", width, height } as const;
  return { face, source, item, plane, there: editing.regionsOn(source.name, item) };
}

function put({ editing: { editor } }: Given, { regions, answers }: Clip): void {
  if (regions.length === 0) return;
  editor.commit(putting(editor.state().parts, ...regions, ...answers));
  editor.select(regions.map(({ id }) => id));
}

function leftWords(count: number, why: string): string {
  return count === 0 ? "" : ` ${count} ${count === 1 ? "is" : "are"} ${why} and left out.`;
}
