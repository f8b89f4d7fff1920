// What becomes of a question to a model: marks are set, it is asked, it answers, and that is taken over or not.

import type { AnyRegion, Mark, Prompt, Proposal } from "../schema.gen";
import { newId } from "./id";

export type Asking = {
  /**
   * `pointing` while nothing that is marked is wanted, `waiting` for the answer, `offered` what can
   * be taken over, `failed` without anything.
   */
  readonly phase: "pointing" | "waiting" | "offered" | "failed";
  readonly prompt: Prompt;
  /** What was proposed last: it stays in sight while that is refined. */
  readonly proposed: readonly AnyRegion[];
  /** What went wrong, or what of the proposal does not fit. */
  readonly problem: string;
};

/** Where a mark is set, and with which labels in hand. */
export type Asked = Omit<Prompt, "id" | "marks" | "refines">;

export function isAt(
  asking: Asking,
  { task, source, item }: Pick<Asked, "task" | "source" | "item">,
) {
  const { prompt } = asking;
  return prompt.task === task && prompt.source === source && (prompt.item ?? 0) === (item ?? 0);
}

/** With another mark: a prompt of its own, with all marks so far if they are of the same place. */
export function marked(before: Asking | undefined, mark: Mark, asked: Asked): Asking {
  const goesOn = before && isAt(before, asked) ? before : undefined;
  const marks = [...(goesOn?.prompt.marks ?? []), mark];
  const phase = marks.some(({ wanted }) => wanted) ? "waiting" : "pointing";
  const refines = goesOn && goesOn.phase !== "pointing" ? goesOn.prompt.id : null;
  return {
    phase,
    prompt: { ...asked, id: newId(), marks, refines },
    proposed: goesOn?.proposed ?? [],
    problem: "",
  };
}

/** The same question once more: an answer to the one before is too late. */
export function askedAgain({ prompt, proposed }: Asking): Asking {
  return { phase: "waiting", prompt: { ...prompt, id: newId() }, proposed, problem: "" };
}

/** Why a region cannot be taken over; "" if it can. */
export type Flaw = (region: AnyRegion) => string;

/** An answer to another prompt changes nothing. */
export function answered(
  asking: Asking | undefined,
  { prompt, regions, problem }: Proposal,
  flawOf: Flaw,
): Asking | undefined {
  if (asking?.prompt.id !== prompt || asking.phase === "pointing") return asking;
  if (problem) return { ...asking, phase: "failed", proposed: [], problem };
  const flaws = regions.map(flawOf);
  const proposed = regions.filter((_, at) => flaws[at] === "");
  const left = leftWords(
    flaws.filter((flaw) => flaw !== ""),
    regions.length,
  );
  if (proposed.length > 0) return { ...asking, phase: "offered", proposed, problem: left };
  return { ...asking, phase: "failed", proposed, problem: left || "Nothing was found there." };
}

function leftWords(flaws: readonly string[], count: number): string {
  const [first] = flaws;
  if (first === undefined) return "";
  if (count === 1) return `What was proposed does not fit: it ${first}.`;
  if (flaws.length === 1) return `One of ${count} does not fit: it ${first}.`;
  return `${flaws.length} of ${count} do not fit. The first ${first}.`;
}

/** The proposed regions as people's own: the labels in hand go to those that have none. */
export function takenOver(
  { prompt, proposed }: Asking,
  labels: readonly string[],
): readonly AnyRegion[] {
  const fresh = new Map(proposed.map(({ id }) => [id, newId()]));
  return proposed.map((region) => ({
    ...region,
    id: fresh.get(region.id) ?? newId(),
    source: prompt.source,
    item: prompt.item,
    labels: region.labels.length > 0 ? region.labels : labels,
    parent: fresh.get(region.parent ?? "") ?? null,
    derived_from: region.id,
    confirmed: true,
    score: null,
    hidden: false,
    locked: false,
  }));
}
