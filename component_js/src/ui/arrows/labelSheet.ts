// The labels of arrows on the page: those of a view move with it as one.

import type { Bounds, Point } from "../../regions/region";
import { dress, write } from "./written";

export type Label = {
  readonly view: string;
  /** Before its view moved by this. */
  readonly box: Bounds;
  readonly by: Point;
  readonly words: string;
  readonly color: string;
  readonly isStrong: boolean;
  readonly arrow: string;
};

type Shelf = { readonly element: HTMLElement; readonly chips: Map<string, HTMLElement> };

export function openLabelSheet(root: HTMLElement): (labels: readonly Label[]) => void {
  const shelves = new Map<string, Shelf>();

  function shelfOf(view: string): Shelf {
    const found = shelves.get(view);
    if (found) return found;
    const made = { element: document.createElement("div"), chips: new Map() };
    root.append(made.element);
    shelves.set(view, made);
    return made;
  }

  function chipOf({ element, chips }: Shelf, label: Label): HTMLElement {
    const key = keyOf(label);
    const found = chips.get(key);
    if (found) return found;
    const chip = document.createElement("span");
    chip.className = "el-arrow-label";
    chip.dir = "auto";
    chip.textContent = label.words;
    chip.dataset.arrow = label.arrow;
    chip.style.setProperty("--el-label", label.color || "var(--el-muted)");
    chips.set(key, chip);
    element.append(chip);
    return chip;
  }

  return (labels) => {
    const wanted = new Set<string>();
    for (const label of labels) {
      const { view, box, by, isStrong } = label;
      wanted.add(`${view}\n${keyOf(label)}`);
      const shelf = shelfOf(view);
      const chip = chipOf(shelf, label);
      write(chip, "data-tone", isStrong ? "strong" : "rest");
      dress(shelf.element, "transform", `translate(${by.x}px, ${by.y}px)`);
      dress(chip, "transform", `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`);
      dress(chip, "width", `${box.width}px`);
    }
    for (const [view, { chips }] of shelves) {
      for (const [key, chip] of chips) {
        if (wanted.has(`${view}\n${key}`)) continue;
        chip.remove();
        chips.delete(key);
      }
    }
  };
}

function keyOf({ arrow, words, color }: Label): string {
  return `${arrow}\n${words}\n${color}`;
}
