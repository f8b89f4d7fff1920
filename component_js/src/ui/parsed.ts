// What the host handed in, checked; the same object as long as it says the same.

import { useRef } from "react";
import { parse, show, WireError } from "../core/parse";
import type { Annotation, Interface, Task } from "../schema.gen";

export type Parsed<T> = { readonly value: T } | { readonly wrong: string };

/** A host that renders again makes equal objects anew; work goes on only if they stay the same. */
export function useParsed<T>(given: unknown, read: (given: unknown) => T): Parsed<T> {
  const last = useRef<{ given: unknown; text: string; parsed: Parsed<T> }>(null);
  if (last.current && last.current.given === given) return last.current.parsed;
  const text = JSON.stringify(given) ?? "";
  const parsed = last.current?.text === text ? last.current.parsed : check(given, read);
  last.current = { given, text, parsed };
  return parsed;
}

export const readTask = (given: unknown): Task => parse("Task", given);

export const readInterface = (given: unknown): Interface => parse("Interface", given);

export function readAnnotation(given: unknown): Annotation | undefined {
  return given === undefined || given === null ? undefined : parse("Annotation", given);
}

export function readAnnotations(given: unknown): readonly Annotation[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw new WireError("", `expected a list, got ${show(given)}`);
  return given.map((each) => parse("Annotation", each));
}

function check<T>(given: unknown, read: (given: unknown) => T): Parsed<T> {
  try {
    return { value: read(given) };
  } catch (error) {
    if (error instanceof WireError) return { wrong: error.message };
    throw error;
  }
}
