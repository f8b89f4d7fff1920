// The labels beside a selection that waits: a tap, a click or a key marks it with one of them.

import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { type Choice, spoken } from "../core/command";
import { createScope } from "../core/scope";
import { endsOf } from "./boxes";
import { colorPaint } from "./paint";
import type { Run } from "./segments";
import type { Stage } from "./stage";

type Props = {
  readonly ref: Ref<HTMLDivElement | null>;
  readonly stage: Stage;
  /** What is selected, in UTF-16 units. */
  readonly run: Run;
  readonly canMark: boolean;
  readonly choices: readonly Choice[];
  /** Where there is nothing to choose. */
  readonly onMark: () => void;
};

const GAP = 8;

/** Below a finger's selection stand its handles. */
const HANDLES = 28;

export function Chooser({ ref, stage, run, canMark, choices, onMark }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => card.current);
  const { start, end } = run;

  // In the top layer, or what a short text overflows would cut it off.
  useLayoutEffect(() => {
    const { current: shown } = card;
    const { current: body } = stage.body;
    if (!shown || !body) return;
    shown.showPopover?.();
    const scope = createScope();
    let cancel = (): void => {};
    const put = (): void => {
      const [first, last] = endsOf(body, { start, end });
      if (first && last) shown.style.cssText = beside(first, last, shown);
    };
    put();
    const soon = (): void => {
      cancel();
      cancel = scope.frame(put);
    };
    scope.listen(body.ownerDocument, "scroll", soon, { capture: true, passive: true });
    scope.listen(window, "resize", soon);
    return scope.close;
  }, [stage, start, end]);

  function walk(event: KeyboardEvent<HTMLElement>): void {
    const step = steps[event.key];
    if (event.key !== "Escape" && step === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) {
      stage.body.current?.focus({ preventScroll: true });
      return;
    }
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>("button:enabled")];
    const at = all.findIndex((each) => each.matches(":focus"));
    all[(at + step + all.length) % all.length]?.focus();
  }

  return (
    <div
      ref={card}
      className="el-text-labels"
      popover="manual"
      role="toolbar"
      aria-label="Mark the selection as"
      onKeyDown={walk}
      // Pressing in it must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices.length > 0 ? (
        choices.map((choice) => <LabelButton key={choice.id} choice={choice} inHand={canMark} />)
      ) : (
        <button type="button" className="el-text-label" onClick={onMark}>
          Mark selection
        </button>
      )}
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

function LabelButton({ choice, inHand }: { readonly choice: Choice; readonly inHand: boolean }) {
  const { label, shortcut, enabled, pressed, color, run } = choice;
  return (
    <button
      type="button"
      className="el-text-label"
      style={colorPaint(color)}
      data-in-hand={(inHand && pressed) || undefined}
      aria-keyshortcuts={shortcut?.replace("Mod", "Control")}
      disabled={!enabled}
      onClick={run}
    >
      <bdi>{label}</bdi>
      {shortcut && (
        <span className="el-key" aria-hidden="true">
          {spoken(shortcut)}
        </span>
      )}
    </button>
  );
}

/** Below the selection where there is room, else above it; never out of the window. */
function beside(first: DOMRect, last: DOMRect, card: HTMLElement): string {
  const { clientWidth, clientHeight } = document.documentElement;
  const gap = matchMedia("(pointer: coarse)").matches ? HANDLES : GAP;
  const { offsetWidth: width, offsetHeight: height } = card;
  const isBelow = last.bottom + gap + height <= clientHeight;
  const top = isBelow ? last.bottom + gap : Math.max(GAP, first.top - gap - height);
  const left = Math.max(GAP, Math.min(last.left, clientWidth - width - GAP));
  return `left:${left}px;top:${Math.min(top, clientHeight - height - GAP)}px`;
}
