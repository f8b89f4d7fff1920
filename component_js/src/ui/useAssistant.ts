// The host's model: what it is asked, what it answers, and what stands between the two.

import { type Dispatch, type SetStateAction, useState } from "react";
import type { Asking } from "../core/asking";
import type { AnySpace, Prompt } from "../schema.gen";
import { type Late, useLate } from "./useLate";

/** What the host hands in. */
export type Suggesting = {
  /** People may ask a model while they draw; the answer is `proposal`. */
  readonly onSuggest?: ((prompt: Prompt) => void) | undefined;
  /** The latest answer, by the id of its prompt. */
  readonly proposal?: unknown;
};

/** What asks, loaded where somebody answers. */
export type Kit = typeof import("./asking/Asking");

export type Assistant = {
  readonly kit: Kit;
  /** What was asked and is neither taken over nor given up. */
  readonly asking: Asking | undefined;
  readonly turn: Dispatch<SetStateAction<Asking | undefined>>;
  readonly suggest: (prompt: Prompt) => void;
  /** As the host handed it in. */
  readonly proposal: unknown;
  readonly spaces: Readonly<Record<string, AnySpace>>;
};

const late: Late<Kit> = { load: () => import("./asking/Asking") };

/** `waits` while what asks is on its way: nothing is shown before, so that nothing jumps. */
export function useAssistant(
  { onSuggest: suggest, proposal }: Suggesting,
  locked: boolean,
  spaces: Assistant["spaces"],
): {
  /** Undefined where nobody answers, or nothing may be edited. */
  readonly assistant: Assistant | undefined;
  readonly waits: boolean;
} {
  const [asking, turn] = useState<Asking>();
  const isNeeded = suggest !== undefined && !locked;
  // Without it people draw by themselves.
  const kit = useLate(late, isNeeded);
  if (locked && asking) turn(undefined);
  const isThere = suggest && kit && !locked;
  return {
    assistant: isThere ? { kit, asking, turn, suggest, proposal, spaces } : undefined,
    waits: isNeeded && kit === undefined,
  };
}
