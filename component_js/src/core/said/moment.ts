// A time of a turn or a message in words.

import type { Json } from "../../schema.gen";
import { wordOf } from "./fields";

/** More is no place in a recording, but a date that counts seconds. */
const LONGEST = 100 * 3600;

export function isMoment(value: Json | undefined): value is number {
  return typeof value === "number" && value >= 0 && value < LONGEST;
}

/** Seconds as a clock says them; what is in words already stays as it is. */
export function moment(value: Json | undefined): string {
  if (!isMoment(value)) return wordOf(value);
  const seconds = Math.floor(value);
  const two = (count: number): string => `${count}`.padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

/** Later dates count milliseconds. */
const SECONDS = 1e11;

/** A date and a time of day as the reader writes them; words stay as they are. */
export function dated(value: string | number): { readonly iso?: string; readonly words: string } {
  if (value === "" || isMoment(value)) return { words: moment(value) };
  const date = new Date(typeof value === "number" && value < SECONDS ? value * 1000 : value);
  const isDate = typeof value === "number" || /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value);
  if (!isDate || Number.isNaN(date.getTime())) return { words: `${value}` };
  const words = date.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  return { iso: date.toISOString(), words };
}
