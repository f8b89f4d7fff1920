// Values that are numbers: how one differs from another.

/** Such as "+3.2"; undefined where one of them is no number. */
export function numericChange(before: string, after: string): string | undefined {
  const [old, next] = [numberIn(before), numberIn(after)];
  if (old === undefined || next === undefined) return undefined;
  // As many digits behind the point as the more exact of the two has.
  const digits = Math.max(digitsIn(before), digitsIn(after));
  const change = (next - old).toFixed(digits);
  if (Number(change) === 0) return "±0";
  return Number(change) > 0 ? `+${change}` : change.replace("-", "−");
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  const number = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function digitsIn(text: string): number {
  return Math.min(20, text.trim().split(".")[1]?.match(/^\d+/)?.[0].length ?? 0);
}
