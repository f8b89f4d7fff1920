// The pages of a document as small pictures: those in sight are painted, one after the other.

import { useEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import type { Pdf } from "./reading/pdf";

type Props = {
  readonly pdf: Pdf;
  readonly at: number;
  readonly isMarked: ((item: number) => boolean) | undefined;
  readonly onTurn: ((item: number) => void) | undefined;
};

/** From one picture to the next, in CSS pixels, and how large one is; document.css says so too. */
const [STEP, WIDE, HIGH] = [58, 52, 68];

/** Beside those in sight. */
const AROUND = 4;

export function Strip({ pdf, at, isMarked, onTurn }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState(0);
  const [room, setRoom] = useState(12);

  useEffect(() => {
    const { current } = strip;
    if (!current) return;
    const scope = createScope();
    const look = (): void => {
      setFrom(Math.floor(current.scrollLeft / STEP));
      setRoom(Math.ceil(current.clientWidth / STEP));
    };
    scope.listen(current, "scroll", look);
    scope.resize(current, look);
    return scope.close;
  }, []);

  useEffect(() => {
    const { current } = strip;
    if (!current) return;
    const middle = at * STEP + WIDE / 2 - current.clientWidth / 2;
    const isOut =
      at * STEP < current.scrollLeft || at * STEP + WIDE > current.scrollLeft + current.clientWidth;
    // Scrolls the strip and not the page.
    if (isOut) current.scrollLeft = middle;
  }, [at]);

  const first = Math.max(0, Math.min(from, pdf.count - 1) - AROUND);
  const last = Math.min(pdf.count, from + room + AROUND);
  const shown = new Set(Array.from({ length: last - first }, (_, index) => first + index));
  // Tab goes to the page that is shown, wherever the strip was scrolled to.
  shown.add(Math.min(at, pdf.count - 1));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how it is laid out.
    <div ref={strip} className="el-pdf-strip" role="group" aria-label="Pages">
      <div style={{ width: `${pdf.count * STEP}px` }}>
        {[...shown].map((item) => (
          <button
            key={item}
            type="button"
            className="el-pdf-thumbnail"
            style={{ left: `${item * STEP}px` }}
            aria-label={`Page ${item + 1}${isMarked?.(item) ? ", marked" : ""}`}
            aria-current={item === at}
            data-marked={isMarked?.(item) || undefined}
            onClick={() => onTurn?.(item)}
          >
            <Small pdf={pdf} item={item} />
            <span aria-hidden="true">{item + 1}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

/** Waits before it is painted: who scrolls on does not want it. */
const REST = 160;

function Small({ pdf, item }: { readonly pdf: Pdf; readonly item: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const scope = createScope();
    scope.own(() => {
      current.width = current.height = 0;
    });
    async function paint(sheet: HTMLCanvasElement): Promise<void> {
      const page = await pdf.page(item);
      if (scope.closed()) return;
      const { width, height } = page;
      const scale = Math.min(WIDE / width, HIGH / height) * devicePixelRatio;
      const painting = page.paint(sheet, { x: 0, y: 0, width, height }, scale);
      scope.own(painting.stop);
      await painting.done;
    }
    // A page that cannot be painted says so where it is shown.
    scope.after(REST, () => void paint(current).catch(() => {}));
    return scope.close;
  }, [pdf, item]);
  return <canvas ref={canvas} />;
}
