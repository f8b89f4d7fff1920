// Values as a channel wants them written: what people know from d3, as far as a label needs it.

/** Such as ".2f", ",d", ".3s", "+.1%": sign, grouping, precision, `~` to drop zeros, and a kind. */
const SPEC = /^(\+?)(,?)(?:\.(\d{1,2}))?(~?)([fFdegrs%]?)$/;

export const MINUS = "\u2212";
/** A step of thousand each, from the smallest. */
const PREFIXES = [
  "y",
  "z",
  "a",
  "f",
  "p",
  "n",
  "µ",
  "m",
  "",
  "k",
  "M",
  "G",
  "T",
  "P",
  "E",
  "Z",
  "Y",
];
const ONE = PREFIXES.indexOf("");

/** Digits that count where a channel does not say. */
const DIGITS = 6;

export type Format = (value: number) => string;

/** How a channel writes its values; undefined for words that are no format. */
export function formatOf(spec: string): Format | undefined {
  const found = SPEC.exec(spec.trim());
  if (!found || found[0] === "") return undefined;
  const [, plus, comma, digits, trims, kind = ""] = found;
  const write = writer(kind, digits === undefined ? undefined : Number(digits));
  return (value) => {
    if (!Number.isFinite(value)) return plain(value);
    const text = write(Math.abs(value));
    const short = trims || kind === "" ? trimmed(text) : text;
    const isZero = !/[1-9]/.test(short);
    return `${signOf(value, isZero, plus === "+")}${comma ? grouped(short) : short}`;
  };
}

/** To six digits, and no further than there is something to say. */
export function plain(value: number): string {
  if (Number.isNaN(value)) return "–";
  const text = String(Number(value.toPrecision(DIGITS)));
  return text.replace("-", MINUS);
}

function signOf(value: number, isZero: boolean, plus: boolean): string {
  if (value < 0 && !isZero) return MINUS;
  return plus && !isZero ? "+" : "";
}

function writer(kind: string, digits: number | undefined): Format {
  switch (kind) {
    case "f":
    case "F":
      return (value) => value.toFixed(digits ?? DIGITS);
    case "d":
      return (value) => value.toFixed(0);
    case "e":
      return (value) => value.toExponential(digits ?? DIGITS);
    case "%":
      return (value) => `${(value * 100).toFixed(digits ?? 0)}%`;
    case "s":
      return (value) => withPrefix(value, Math.max(1, digits ?? DIGITS));
    case "r":
      return (value) => String(Number(value.toPrecision(Math.max(1, digits ?? DIGITS))));
    default:
      return (value) => value.toPrecision(Math.max(1, digits ?? DIGITS));
  }
}

function withPrefix(value: number, digits: number): string {
  // Rounding may carry into the next prefix: 999.9 is 1.00k.
  const rounded = Number(value.toPrecision(digits));
  const thousands = rounded === 0 ? 0 : Math.floor(Math.log10(rounded) / 3 + 1e-9);
  const step = Math.min(Math.max(thousands, -ONE), PREFIXES.length - 1 - ONE);
  const scaled = rounded / 1000 ** step;
  const whole = scaled === 0 ? 1 : Math.floor(Math.log10(scaled) + 1e-9) + 1;
  // What is beyond the last prefix has as many digits as there is room for.
  const places = Math.min(100, Math.max(0, digits - whole));
  return `${scaled.toFixed(places)}${PREFIXES[step + ONE] ?? ""}`;
}

/** Without zeros that end a fraction. */
function trimmed(text: string): string {
  return text.replace(/(\.\d*?)0+(?=\D|$)/, "$1").replace(/\.(?=\D|$)/, "");
}

function grouped(text: string): string {
  return text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}
