// What floats over the text: the caret, and the button that marks what a finger has selected.

import { useEffect, useRef, useState } from "react";
import { createScope } from "../core/scope";
import { useLatest } from "../latest";
import type { Block } from "./blocks";
import type { Caret } from "./caret";
import { caretBox, readCaret } from "./place";
import type { Stage } from "./stage";

type Props = {
  readonly stage: Stage;
  readonly blocks: readonly Block[];
  readonly canMark: boolean;
  readonly onMark: (caret: Caret) => void;
};

type Offer = { readonly caret: Caret; readonly x: number; readonly y: number };

export function Cursor({ stage, blocks, canMark, onMark }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [offer, setOffer] = useState<Offer>();
  const latest = useLatest({ blocks, canMark });

  useEffect(() => {
    const { body, held, hand } = stage;
    const { current: page } = body;
    if (!page) return;
    const scope = createScope();
    let cancel = (): void => {};

    function follow(): void {
      const { blocks, canMark } = latest.current;
      const sheet = page?.parentElement;
      const caret = page && readCaret(page, true);
      if (caret && hand.current !== "mouse") held.current = caret;
      const box = page && caretBox(page, blocks, held.current.focus);
      if (!box || !sheet || !bar.current) return;
      const around = sheet.getBoundingClientRect();
      const x = box.x - around.x;
      const y = box.y - around.y;
      bar.current.style.cssText = `left:${x}px;top:${y}px;height:${box.height}px`;
      const isFocused = page.matches(":focus");
      if (hand.current === "ours" && isFocused) bar.current.scrollIntoView({ block: "nearest" });
      const isOffered =
        canMark && hand.current === "theirs" && caret && caret.anchor !== caret.focus;
      setOffer(isOffered ? { caret, x, y: y + box.height } : undefined);
    }

    const soon = (): void => {
      cancel();
      cancel = scope.frame(follow);
    };
    scope.listen(page.ownerDocument, "selectionchange", soon);
    scope.listen(page, "focus", soon);
    scope.listen(window, "resize", soon);
    return scope.close;
  }, [stage, latest]);

  return (
    <>
      <div className="el-text-caret" ref={bar} aria-hidden="true" />
      {offer && (
        <button
          type="button"
          className="el-text-offer"
          style={{
            insetBlockStart: offer.y,
            insetInlineStart: `max(0px, min(${offer.x}px, 100% - 9rem))`,
          }}
          // Pressing it must not take the selection away.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onMark(offer.caret)}
        >
          Mark selection
        </button>
      )}
    </>
  );
}
