// What a line asks: its interface, read once for all the lines that have it, and its task.

import { useRef } from "react";
import { questionsOf } from "../../core/interface";
import { parse, WireError } from "../../core/parse";
import type { AnyQuestion, Interface, Rating, Task, YesNo } from "../../schema.gen";
import type { Parsed } from "../parsed";

export type Rated = YesNo | Rating;

export type Face = {
  readonly given: Interface;
  /** What is clicked in the line. */
  readonly rated: Rated;
  /** What is asked below it. */
  readonly details: readonly AnyQuestion[];
};

/** A page has few interfaces for its many lines; a title that differs from line to line makes more. */
const MOST = 50;

const known = new Map<string, Parsed<Face>>();

export function useFace(given: unknown): Parsed<Face> {
  const last = useRef<{ readonly given: unknown; readonly parsed: Parsed<Face> }>(null);
  if (last.current?.given === given && last.current) return last.current.parsed;
  const parsed = faceIn(given);
  last.current = { given, parsed };
  return parsed;
}

function faceIn(given: unknown): Parsed<Face> {
  const text = JSON.stringify(given) ?? "";
  const there = known.get(text);
  if (there) return there;
  const parsed = read(given);
  const [oldest] = known.keys();
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
  known.set(text, parsed);
  return parsed;
}

function read(given: unknown): Parsed<Face> {
  try {
    const face = parse("Interface", given);
    const [rated, ...details] = questionsOf(face);
    if (rated?.kind === "yes_no" || rated?.kind === "rating")
      return { value: { given: face, rated, details } };
    return { wrong: "A feedback begins with a yes or no question or with a rating." };
  } catch (error) {
    if (error instanceof WireError) return { wrong: error.message };
    throw error;
  }
}

/** Numbers are ids too: what is rated has those of its host. */
export function readSubject(given: unknown): Task {
  if (typeof given === "object" && given && "id" in given && typeof given.id === "number")
    return parse("Task", { ...given, id: `${given.id}` });
  return parse("Task", given);
}
