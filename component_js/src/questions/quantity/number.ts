// Numbers as people type them and as Python writes them, and which of them fit a question.

import type { Quantity } from "../../schema.gen";

const FORM = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** Where a comma ends the thousands, "1,234" may be either number. */
export function separatesThousands(locale?: string): boolean {
  return !new Intl.NumberFormat(locale).format(1.5).includes(",");
}

/** The number that a text stands for, or why it stands for none. */
export function read(text: string, separates = separatesThousands()): number | string {
  const plain = text.trim().replace("−", "-");
  if (separates && THOUSANDS.test(plain)) {
    return `Write ${plain.replace(",", "")}, or ${plain.replace(",", ".")}.`;
  }
  // Adding zero leaves no minus before a zero.
  const number = FORM.test(plain) ? Number(plain.replace(",", ".")) + 0 : Number.NaN;
  return Number.isFinite(number) ? number : "Write a number, such as 12 or 1.5.";
}

export function unfit({ min, max, step }: Quantity, number: number): string | undefined {
  if (min !== null && number < min) return `Starts at ${written(min)}.`;
  if (max !== null && number > max) return `Goes up to ${written(max)}.`;
  if (step === null) return undefined;
  const from = min ?? 0;
  const steps = (number - from) / step;
  if (isClose(steps, Math.round(steps))) return undefined;
  const below = onGrid(from, step, Math.floor(steps));
  const above = onGrid(from, step, Math.ceil(steps));
  const isLast = max !== null && above > max;
  const near = isLast ? written(below) : `${written(below)} or ${written(above)}`;
  return `Goes in steps of ${written(step)}: ${near}.`;
}

/** Python's `isclose` with the tolerances of `Quantity`. */
function isClose(one: number, other: number): boolean {
  const most = Math.max(Math.abs(one), Math.abs(other));
  return Math.abs(one - other) <= Math.max(1e-9 * most, 1e-6);
}

/** Without the dust of binary fractions: 0.1 + 2 × 0.1 is 0.3. */
function onGrid(from: number, step: number, steps: number): number {
  return Number((from + steps * step).toPrecision(15)) + 0;
}

/** The number `steps` further on, within the limits; without any, where counting starts. */
export function stepped(
  { min, max, step }: Quantity,
  number: number | undefined,
  steps: number,
): number {
  const size = step ?? 1;
  const from = min ?? 0;
  const most = max ?? Number.POSITIVE_INFINITY;
  if (number === undefined) return Math.min(from, most);
  const at = (number - from) / size;
  // Without a step nothing asks a number to lie on the grid.
  const start = step === null || isClose(at, Math.round(at)) ? at : onward(at, steps);
  const last = step === null ? most : onGrid(from, size, Math.floor((most - from) / size + 1e-6));
  const next = onGrid(from, size, start + steps);
  return Math.min(
    Math.max(next, min ?? Number.NEGATIVE_INFINITY),
    Number.isFinite(last) ? last : most,
  );
}

/** Between two steps, the first one goes to the next. */
function onward(at: number, steps: number): number {
  return steps > 0 ? Math.floor(at) : Math.ceil(at);
}

/** Python's `f"{number:.15g}"`. */
export function written(number: number): string {
  if (Object.is(number, -0)) return "-0";
  const [digits = "", power = "0"] = number.toExponential(14).split("e");
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 15) return `${Number(number.toPrecision(15))}`;
  const short = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  return `${short}e${exponent < 0 ? "-" : "+"}${`${Math.abs(exponent)}`.padStart(2, "0")}`;
}

/** The steps of a slider that was given none: a hundred or more, in round numbers. */
export function fineStep(min: number, max: number): number {
  return max > min ? 10 ** Math.floor(Math.log10((max - min) / 100)) : 1;
}
