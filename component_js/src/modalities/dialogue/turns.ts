// A dialogue out of what a task has: who goes on speaking, what is said, and when.

import type { DialogueSource, Json } from "../../schema.gen";

export type Turn = {
  /** Undefined where the task has no text for it. */
  readonly text: string | undefined;
  readonly when: string;
};

/** Turns of one speaker, one after the other. */
export type Stretch = {
  readonly speaker: string;
  /** Which of the speakers, in the order in which they begin; undefined for nobody. */
  readonly voice: number | undefined;
  readonly turns: readonly Turn[];
};

type Naming = Pick<DialogueSource, "says" | "speaker">;

export function stretchesOf(all: readonly Json[], naming: Naming): readonly Stretch[] {
  const voices = new Map<string, number>();
  const stretches: (Stretch & { readonly turns: Turn[] })[] = [];
  for (const each of all) {
    const { speaker, ...turn } = read(each, naming);
    const last = stretches.at(-1);
    if (last?.speaker === speaker) last.turns.push(turn);
    else {
      if (speaker && !voices.has(speaker)) voices.set(speaker, voices.size);
      stretches.push({ speaker, voice: voices.get(speaker), turns: [turn] });
    }
  }
  return stretches;
}

function read(each: Json, naming: Naming): Turn & { readonly speaker: string } {
  if (typeof each !== "object" || each === null || Array.isArray(each))
    return { speaker: "", text: word(each), when: "" };
  const fields = new Map(Object.entries(each));
  const first = fields.get("start") ?? fields.get("time");
  const when = [first, fields.get("end")].map(moment).filter(Boolean).join("–");
  return {
    speaker: word(fields.get(naming.speaker))?.trim() ?? "",
    text: word(fields.get(naming.says)),
    when,
  };
}

function word(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? `${value}` : undefined;
}

/** More is no place in a recording, but a date that counts seconds. */
const LONGEST = 100 * 3600;

/** Seconds as a clock says them; what is in words already stays as it is. */
export function moment(value: Json | undefined): string {
  if (typeof value !== "number" || !(value >= 0 && value < LONGEST)) return word(value) ?? "";
  const seconds = Math.floor(value);
  const two = (count: number): string => `${count}`.padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}
