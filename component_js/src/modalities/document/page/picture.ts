// A page as a picture: painted at first as a whole, then what is looked at, as sharp as it is looked at.

import type { Scope } from "../../../core/scope";
import { common } from "../../../plane/looking/viewport";
import { type Picture, type Seen, snap } from "../../../plane/picture";
import type { Bounds } from "../../../regions/region";
import type { Painting, PdfPage } from "../reading/pdf";

/** Pixels of the page as a whole, and of the part of it that is sharper: a screen of 4K and its margin. */
const [WHOLE, SHARP] = [4_000_000, 20_000_000];

/** A scale that differs by less looks the same. */
const NEARLY = 0.01;

type Sheet = { readonly canvas: HTMLCanvasElement; readonly part: Bounds; readonly scale: number };

/** `failed` hears why a page is not painted. */
export function pagePicture(
  scope: Scope,
  page: PdfPage,
  failed: (error: unknown) => void,
): Picture {
  const { width, height } = page;
  const all = { x: 0, y: 0, width, height };
  const listeners = new Set<(part: Bounds) => void>();
  let whole: Sheet | undefined;
  let sharp: Sheet | undefined;
  let under: { readonly sheet: Sheet; readonly painting: Painting } | undefined;
  let next: Seen | undefined;

  scope.own(() => {
    under?.painting.stop();
    for (const sheet of [whole, sharp, under?.sheet]) drop(sheet);
    page.free();
  });

  function start(sheet: Sheet, done: () => void): void {
    const painting = page.paint(sheet.canvas, sheet.part, sheet.scale);
    under = { sheet, painting };
    painting.done.then(
      () => {
        under = undefined;
        if (scope.closed()) return drop(sheet);
        done();
        for (const listener of listeners) listener(sheet.part);
        if (next) want(next);
      },
      (error: unknown) => {
        const isOurs = under?.sheet === sheet;
        if (isOurs) under = undefined;
        drop(sheet);
        if (scope.closed()) return;
        if (!isCancelled(error)) failed(error);
        else if (next) want(next);
      },
    );
  }

  function want(seen: Seen): void {
    next = undefined;
    const wanted = seen.scale * seen.ratio;
    if (!whole) {
      const scale = Math.min(wanted, Math.sqrt(WHOLE / (width * height)));
      const sheet = { canvas: document.createElement("canvas"), part: all, scale };
      start(sheet, () => {
        whole = sheet;
        // What it is looked at by now.
        next ??= seen;
      });
      return;
    }
    if (suffices(whole, wanted, all) || !(seen.part.width > 0 && seen.part.height > 0)) return;
    const most = Math.sqrt(SHARP / (seen.part.width * seen.part.height));
    const scale = Math.min(wanted, most);
    if (sharp && suffices(sharp, scale, seen.part)) return;
    // Whole pixels, so that it lies on those of the screen.
    const [x, y] = [
      Math.floor(seen.part.x * scale) / scale,
      Math.floor(seen.part.y * scale) / scale,
    ];
    const part = {
      x,
      y,
      width: Math.ceil((seen.part.x + seen.part.width - x) * scale) / scale,
      height: Math.ceil((seen.part.y + seen.part.height - y) * scale) / scale,
    };
    const sheet = { canvas: document.createElement("canvas"), part, scale };
    start(sheet, () => {
      drop(sharp);
      sharp = sheet;
    });
  }

  return {
    plane: { kind: "plane", width, height },
    look(seen) {
      next = seen;
      if (!under) want(seen);
      // The whole is painted to its end: until then there is nothing to see.
      else if (whole) under.painting.stop();
    },
    paint(pen, { scale, ratio, part }) {
      const edge = (at: number): number => Math.round(at * scale * ratio) / ratio;
      pen.save();
      snap(pen);
      pen.fillStyle = "#fff";
      pen.fillRect(edge(part.x), edge(part.y), edge(part.width), edge(part.height));
      for (const sheet of [whole, sharp && nearer(sharp, scale * ratio) ? sharp : undefined]) {
        if (!sheet) continue;
        const shown = common(sheet.part, part);
        if (!(shown.width > 0 && shown.height > 0)) continue;
        const { x, y } = sheet.part;
        const by = sheet.scale;
        const [left, top] = [edge(shown.x), edge(shown.y)];
        pen.drawImage(
          sheet.canvas,
          (shown.x - x) * by,
          (shown.y - y) * by,
          shown.width * by,
          shown.height * by,
          left,
          top,
          edge(shown.x + shown.width) - left,
          edge(shown.y + shown.height) - top,
        );
      }
      pen.restore();
    },
    onMore(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /** A sheet from before is better than the whole, unless the whole is sharper by now. */
  function nearer(sheet: Sheet, wanted: number): boolean {
    return !(whole && suffices(whole, wanted, all)) || sheet.scale <= wanted * (1 + NEARLY);
  }
}

function suffices({ part, scale }: Sheet, wanted: number, seen: Bounds): boolean {
  const isSharp = Math.abs(scale / wanted - 1) < NEARLY;
  const { x, y, width, height } = common(part, seen);
  const slack = 1 / scale;
  return (
    isSharp &&
    x <= seen.x + slack &&
    y <= seen.y + slack &&
    x + width >= seen.x + seen.width - slack &&
    y + height >= seen.y + seen.height - slack
  );
}

/** Some browsers keep the memory of a canvas long after it is gone. */
function drop(sheet: Sheet | undefined): void {
  if (sheet) sheet.canvas.width = sheet.canvas.height = 0;
}

const isCancelled = (error: unknown): boolean =>
  error instanceof Error && error.name === "RenderingCancelledException";
