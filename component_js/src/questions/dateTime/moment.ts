// Moments as Python's FORMS want them, and which of them fit a question.

import type { DateTime } from "../../schema.gen";

type Only = DateTime["only"];

/** How each is written, in the local time of whoever answers, and what it is called. */
const forms: Readonly<Record<Only, readonly [form: RegExp, words: string]>> = {
  datetime: [/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, "date and time"],
  date: [/^\d{4}-\d\d-\d\d$/, "date"],
  time: [/^\d\d:\d\d(:\d\d)?$/, "time"],
  // These two are typed as text, months only where a browser has no field for them.
  month: [/^\d{4}-\d\d$/, "month, such as 2026-01"],
  year: [/^\d{4}$/, "year, such as 2026"],
};

/** What is wrong with a text as an answer. */
export function unfit({ only, min, max }: DateTime, text: string): string | undefined {
  const [form, words] = forms[only];
  if (!form.test(text) || !exists(only, text)) return `Give a whole ${words}.`;
  // Written alike, they sort as they follow each other.
  if (min && text < min) return `Not before ${spaced(min)}.`;
  return max && text > max ? `Not after ${spaced(max)}.` : undefined;
}

function spaced(text: string): string {
  return text.replace("T", " ");
}

function exists(only: Only, text: string): boolean {
  if (only === "time") return isTime(text);
  if (only === "datetime") return isDay(text.slice(0, 10)) && isTime(text.slice(11));
  return isDay(`${text}-01-01`.slice(0, 10));
}

function isTime(text: string): boolean {
  const [hour = 0, minute = 0, second = 0] = text.split(":").map(Number);
  return hour < 24 && minute < 60 && second < 60;
}

/** A day past the end of its month is read as one of the next. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00Z`);
  if (Number.isNaN(at.getTime()) || text.startsWith("0000")) return false;
  return at.toISOString().startsWith(text);
}

/** A year further on, within the limits. */
export function steppedYear({ min, max }: DateTime, text: string, by: number): string {
  const from = /^\d{4}$/.test(text) ? Number(text) + by : startOf(min, max);
  const year = Math.min(Math.max(from, Number(min || 1)), Number(max || 9999));
  return `${year}`.padStart(4, "0");
}

function startOf(min: string, max: string): number {
  const today = new Date().getFullYear();
  return Math.min(Math.max(today, Number(min || 1)), Number(max || 9999));
}
