// How an image is shown, in a panel that floats: turned, brighter, with a grid.

import { type KeyboardEvent, type RefObject, useId, useSyncExternalStore } from "react";
import { type Command, spoken } from "../../core/command";
import { plainSight, RANGE, type SightStore } from "./sight";
import { ViewButton } from "./ViewButton";

type Props = {
  readonly id: string;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly commands: readonly Command[];
  readonly sight: SightStore;
};

const pictured = [
  "zoom_out",
  "zoom_in",
  "zoom_actual",
  "zoom_fill",
  "turn_left",
  "turn_right",
] as const;

export function ViewPanel({ id, panel, anchor, commands, sight }: Props) {
  const { brightness, contrast } = useSyncExternalStore(sight.subscribe, sight.get);
  const isPlain = brightness === plainSight.brightness && contrast === plainSight.contrast;
  return (
    <div
      ref={panel}
      id={id}
      className="el-view-panel"
      popover="auto"
      role="dialog"
      aria-label="View"
      onKeyDown={closing}
      onBeforeToggle={() => place(panel.current, anchor.current)}
    >
      <div className="el-view-row">
        {pictured.map((name) => (
          <ViewButton key={name} commands={commands} name={name} />
        ))}
      </div>
      <Slider
        label="Brightness"
        value={brightness}
        onChange={(value) => sight.set({ brightness: value })}
      />
      <Slider
        label="Contrast"
        value={contrast}
        onChange={(value) => sight.set({ contrast: value })}
      />
      <button
        type="button"
        className="el-view-reset"
        aria-disabled={isPlain}
        onClick={() => {
          const { brightness, contrast } = plainSight;
          sight.set({ brightness, contrast });
        }}
      >
        As the image is
      </button>
      <div className="el-view-checks">
        {commands
          .filter(({ pressed }) => pressed !== undefined)
          .map(({ id, label, shortcut, pressed, run }) => (
            <div key={id} className="el-view-check">
              <label>
                <input type="checkbox" checked={pressed ?? false} onChange={run} />
                {label}
              </label>
              {shortcut && <kbd className="el-key">{spoken(shortcut)}</kbd>}
            </div>
          ))}
      </div>
    </div>
  );
}

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

function Slider({ label, value, onChange }: SliderProps) {
  const id = useId();
  const percent = `${Math.round(value * 100)} %`;
  return (
    <div className="el-view-slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{percent}</output>
      <input
        id={id}
        type="range"
        min={RANGE.least}
        max={RANGE.most}
        step={RANGE.step}
        value={value}
        aria-valuetext={percent}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}

/** Escape closes the panel and means nothing else then. */
function closing(event: KeyboardEvent): void {
  if (event.key === "Escape") event.stopPropagation();
}

/** What a panel wants to have above or below its button, and what it takes at most. */
const WANTED = 340;
const WIDEST = 330;

/** Above its button, or below it where there is more room. */
function place(panel: HTMLElement | null, anchor: HTMLElement | null): void {
  if (!panel || !anchor) return;
  const { top, right, bottom } = anchor.getBoundingClientRect();
  const below = innerHeight - bottom;
  const isAbove = top > WANTED || top > below;
  const { style } = panel;
  const inside = innerWidth - WIDEST - 8;
  style.right = `${Math.max(8, Math.min(innerWidth - right - 4, inside))}px`;
  style.bottom = isAbove ? `${innerHeight - top + 8}px` : "auto";
  style.top = isAbove ? "auto" : `${bottom + 8}px`;
  style.maxHeight = `${Math.max(isAbove ? top : below, 120) - 16}px`;
}
