// How high lines of text will be, before the browser has laid them out: near enough for a scrollbar.

import type { Pack } from "../../passage/blocks";
import type { Mark } from "../../passage/marks";

/** How the text is set, in pixels. */
export type Setting = {
  readonly width: number;
  readonly line: number;
  readonly widthOf: (words: string) => number;
  /** Chips stand among the words. */
  readonly hasChips: boolean;
};

/** So many characters of a pack are measured. */
const SAMPLE = 160;
const SAMPLES = 24;

/** A chip beside its letters, which are smaller than those of the text. */
const CHIP = 18;
const CHIP_SCALE = 0.66;

/** The same as before where nothing changed. */
export function settingOf(body: HTMLElement, before: Setting | undefined): Setting | undefined {
  const style = getComputedStyle(body);
  const width =
    body.clientWidth -
    Number.parseFloat(style.paddingInlineStart) -
    Number.parseFloat(style.paddingInlineEnd);
  const line = Number.parseFloat(style.lineHeight);
  if (before?.width === width && before.line === line) return before;
  const pen = body.ownerDocument.createElement("canvas").getContext("2d");
  if (!pen || !(width > 0) || !(line > 0)) return undefined;
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const hasChips = body.closest("[data-labelled]")?.getAttribute("data-labelled") !== "margin";
  return { width, line, widthOf: (words) => pen.measureText(words).width, hasChips };
}

/** Of each pack on each shelf, with the marks that stand there. */
export function heightsOf(
  text: string,
  shelves: readonly { readonly packs: readonly Pack[] }[],
  marksOf: (index: number) => readonly Mark[],
  setting: Setting,
): readonly (readonly number[])[] {
  const { widthOf } = setting;
  const packs = shelves.flatMap((shelf) => shelf.packs);
  const step = Math.ceil(packs.length / SAMPLES);
  const latin = packs.flatMap(({ start }, index) => {
    const sample = index % step === 0 ? text.slice(start, start + SAMPLE) : "";
    return FOREIGN.test(sample) ? [] : sample;
  });
  const usual = letterIn(latin.join("") || "n", widthOf);
  return shelves.map((shelf, index) =>
    shelf.packs.map((pack) => {
      const sample = text.slice(pack.start, Math.min(pack.end, pack.start + SAMPLE));
      // To measure takes long: what is written in the same letters is as wide.
      const letter = FOREIGN.test(sample) ? letterIn(sample, widthOf) : usual;
      return heightOf(pack, sample, letter, marksOf(index), setting);
    }),
  );
}

const FOREIGN = /[^\0-\u024f]/;

function letterIn(sample: string, widthOf: Setting["widthOf"]): number {
  return widthOf(sample) / Math.max(1, sample.length) || 1;
}

function heightOf(
  { start, end, lines }: Pack,
  sample: string,
  letter: number,
  marks: readonly Mark[],
  { width, line, hasChips }: Setting,
): number {
  // A word that does not fit leaves half of itself free, on the average.
  const word = sample.length / (sample.split(/\s+/).length || 1);
  const room = Math.max(letter, width - (Math.min(word - 1, width / letter / 2) * letter) / 2);
  // The last line of several is never cut short by a word.
  const set = lines.reduce(
    (sum, { start, inner }) =>
      sum + 1 + Math.max(0, Math.ceil(((inner - start) * letter - width) / room)),
    0,
  );
  const chips = hasChips ? marks.filter((mark) => mark.end > start && mark.end <= end) : [];
  const wide = chips.reduce((sum, { title }) => sum + title.length * letter * CHIP_SCALE + CHIP, 0);
  return Math.round((set + wide / room) * line);
}
