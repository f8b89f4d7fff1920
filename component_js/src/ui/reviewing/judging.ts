// What is done with guesses: accept, reject, bring back, each in one step to undo.

import type { Editor } from "../../core/editor";
import { newId } from "../../core/id";
import {
  isAnswer,
  isGuess,
  isRegion,
  type Part,
  putting,
  regionsIn,
  relationsIn,
} from "../../core/part";
import { describeRegion } from "../../regions";
import type { AnyRegion, Interface, Task } from "../../schema.gen";
import { fitting } from "../start";
import type { Editing, Outcome } from "../useEditing";
import { misfitsOf } from "./misfits";
import { relationsBack } from "./relationsBack";
import { type Gone, percentOf } from "./reviewed";

export type Judging = {
  readonly face: Interface;
  readonly task: Task;
  readonly editing: Editing;
  readonly announce: (words: string) => void;
};

const byId = (regions: readonly AnyRegion[]): ReadonlySet<string> =>
  new Set(regions.map(({ id }) => id));

export const guesses = (count: number): string => (count === 1 ? "1 guess" : `${count} guesses`);

/** Those that fit are confirmed; how many did, and how many are left as they are. */
export function accept({ editing, face }: Judging, regions: readonly AnyRegion[]): Outcome {
  const { editor } = editing;
  const misfit = misfitsOf(face);
  const fit = regions.filter((region) => isGuess(region) && misfit(region) === "");
  const { parts } = editor.state();
  editor.commit(putting(parts, ...fit.map((region) => ({ ...region, confirmed: true }))));
  return { changed: fit.length, left: regions.length - fit.length };
}

export function reject({ editing }: Judging, regions: readonly AnyRegion[]): Outcome {
  return editing.remove(byId(regions));
}

/** Accept or reject, and say it; false where nothing came of it. */
export function judge(
  judging: Judging,
  regions: readonly AnyRegion[],
  how: "accept" | "reject",
): boolean {
  const { face, announce } = judging;
  const { changed } = (how === "accept" ? accept : reject)(judging, regions);
  const [first] = regions;
  const flaw = changed === 0 && first ? misfitsOf(face)(first) : "";
  const done = how === "accept" ? "accepted" : "rejected";
  if (flaw) announce(`It cannot be accepted: ${flaw}.`);
  else announce(changed === 1 ? `${upper(done)}.` : `${guesses(changed)} ${done}.`);
  return changed > 0;
}

export function judgeAndGoOn(
  judging: Judging,
  regions: readonly AnyRegion[],
  how: "accept" | "reject",
): void {
  const { editing, announce } = judging;
  const { editor } = editing;
  const before = regionsIn(editor.state().parts);
  if (!judge(judging, regions, how)) return;
  const gone = byId(regions);
  const last = before.findLastIndex(({ id }) => gone.has(id));
  const next = nextGuess(editing, [...before.slice(last + 1), ...before.slice(0, last + 1)]);
  editor.select(next ? [next.id] : []);
  const done = how === "accept" ? "Accepted" : "Rejected";
  announce(`${done}. ${next ? saidOf(next) : "No guess is left."}`);
}

/** The first of them that is a guess still. */
function nextGuess({ editor }: Editing, regions: readonly AnyRegion[]): AnyRegion | undefined {
  const there = new Map(regionsIn(editor.state().parts).map((region) => [region.id, region]));
  const found = regions.find(({ id }) => {
    const now = there.get(id);
    return now !== undefined && isGuess(now);
  });
  return found && there.get(found.id);
}

export function goToNext(judging: Judging): void {
  const { editing } = judging;
  const { regions, selection } = editing;
  const at = regions.findLastIndex(({ id }) => selection.has(id));
  goTo(judging, nextGuess(editing, [...regions.slice(at + 1), ...regions.slice(0, at + 1)]));
}

// Where it led last: from there it leads to the next one, from anywhere else to the first.
const led = new WeakMap<Editor, string>();

/** The guess with the least score; from that one to the next, and round again. */
export function goToLeastCertain(judging: Judging): void {
  const { regions, selection, editor } = judging.editing;
  const ranked = regions
    .filter(isGuess)
    .sort((one, other) => (one.score ?? 2) - (other.score ?? 2));
  const at = ranked.findIndex(({ id }) => selection.has(id) && led.get(editor) === id);
  const next = ranked[(at + 1) % ranked.length];
  if (next) led.set(editor, next.id);
  goTo(judging, next);
}

function goTo({ editing, announce }: Judging, region: AnyRegion | undefined): void {
  if (!region) return;
  editing.editor.select([region.id]);
  announce(saidOf(region));
}

function saidOf(region: AnyRegion): string {
  const score = percentOf(region);
  const called = region.labels.join(", ") || "No label";
  return `${called}${score === undefined ? "" : `, ${score} %`}, ${describeRegion(region)}.`;
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** They are guesses again, of the same predictions, with what was predicted of each. */
export function bringBack(judging: Judging, gone: readonly Gone[]): void {
  const { editing, announce } = judging;
  const { editor } = editing;
  const { parts } = editor.state();
  const back = gone.flatMap((each) => partsOf(judging, each));
  const predictions = new Set(gone.map(({ prediction }) => prediction));
  const regions = back.filter(isRegion);
  const relations = relationsBack(predictions, regions, regionsIn(parts), relationsIn(parts));
  editor.commit(putting(parts, ...back, ...relations));
  const [only, another] = gone;
  const found = regionsIn(editor.state().parts).filter(
    ({ derived_from }) => !another && derived_from === only?.region.id,
  );
  editor.select(found.slice(-1).map(({ id }) => id));
  announce(`${guesses(gone.length)} brought back.`);
}

/** The region with the answers about it that are asked for here. */
function partsOf({ editing, face, task }: Judging, { region, prediction }: Gone): readonly Part[] {
  const all = regionsIn(editing.editor.state().parts);
  const id = newId();
  const parent = region.parent && all.find((each) => each.derived_from === region.parent)?.id;
  const made = {
    ...region,
    id,
    derived_from: region.id,
    confirmed: false,
    parent: parent ?? null,
  };
  const answers = prediction.answers
    .filter((answer) => answer.region === region.id)
    .map((answer) => ({ ...answer, region: id }));
  const { parts } = fitting({ regions: [made], answers }, face, task.data);
  return [...parts.values()].filter((part) => isAnswer(part) || isRegion(part));
}
