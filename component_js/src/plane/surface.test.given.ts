// An open image to work on without a screen: 400 by 300 pixels in a frame that shows them one to one.

import { vi } from "vitest";
import type { Command } from "../core/command";
import { createScope } from "../core/scope";
import type { Drawing, Geometry } from "../regions/region";
import type { AnyRegion } from "../schema.gen";
import { createSight } from "./looking/sight";
import { asImage } from "./manner";
import type { Picture } from "./picture";
import type { Props } from "./stage";
import { openSurface } from "./surface";

const SIZE = { width: 400, height: 300 };

const picture: Picture = {
  plane: { kind: "plane", ...SIZE },
  look: () => {},
  paint: () => {},
  onMore: () => () => {},
};

type Given = {
  readonly regions?: readonly AnyRegion[];
  readonly selection?: readonly string[];
  readonly drawing?: Drawing;
  readonly locked?: boolean;
};

export type Heard = {
  readonly drawn: Geometry[];
  readonly said: string[];
  edits: number;
};

/** Places are those of the image; what is edited stays edited. */
export function openImage(given: Given = {}) {
  const frame = document.createElement("div");
  // With the rim of a fitted image around it, the scale is 1.
  Object.defineProperty(frame, "clientWidth", { value: SIZE.width + 16 });
  Object.defineProperty(frame, "clientHeight", { value: SIZE.height + 16 });
  document.body.append(frame);
  const heard: Heard = { drawn: [], said: [], edits: 0 };
  let commands: readonly Command[] = [];
  let props: Props = {
    source: { name: "photo", title: "" },
    regions: given.regions ?? [],
    selection: new Set(given.selection),
    drawing: given.drawing,
    locked: given.locked ?? false,
    company: { sources: [], clocks: new Map() },
    colorOf: () => "red",
    titleOf: () => "Region",
    bonesOf: () => [],
    activeColor: "red",
    activeBones: [],
    onRemove: () => {},
    onDraw: (drawn) => heard.drawn.push(drawn),
    onChange(changed) {
      heard.edits += 1;
      const by = new Map(changed.map((each) => [each.id, each]));
      update({ regions: props.regions.map((each) => by.get(each.id) ?? each) });
    },
    onSelect: (ids) => update({ selection: new Set(ids) }),
    onCommands(offered) {
      commands = offered;
    },
    announce: (words) => heard.said.push(words),
  };
  const scope = createScope();
  const onPanel = vi.fn();
  const onTurn = vi.fn();
  const sight = createSight();
  const surface = openSurface(scope, frame, picture, {
    manner: asImage,
    sight,
    props: () => props,
    onTurn,
    onPanel,
  });

  function update(some: Partial<Props>): void {
    props = { ...props, ...some };
    surface.update();
  }

  function point(type: string, x: number, y: number, init: PointerEventInit = {}): void {
    const place = { clientX: x + 8, clientY: y + 8 };
    const plain = { pointerId: 1, pointerType: "mouse", button: type === "pointermove" ? -1 : 0 };
    frame.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, ...plain, ...place, ...init }),
    );
  }

  return {
    heard,
    frame,
    sight,
    surface,
    onTurn,
    onPanel,
    update,
    point,
    close: scope.close,
    props: () => props,
    selected: () => [...props.selection],
    region: (id: string) => props.regions.find((each) => each.id === id),
    down: (x: number, y: number, init?: PointerEventInit) => point("pointerdown", x, y, init),
    move: (x: number, y: number, init?: PointerEventInit) => point("pointermove", x, y, init),
    up: (x: number, y: number, init?: PointerEventInit) => point("pointerup", x, y, init),
    click(x: number, y: number, init?: PointerEventInit): void {
      point("pointerdown", x, y, init);
      point("pointerup", x, y, init);
    },
    drag(from: readonly [number, number], to: readonly [number, number], init?: PointerEventInit) {
      point("pointerdown", ...from, init);
      point("pointermove", (from[0] + to[0]) / 2, (from[1] + to[1]) / 2, init);
      point("pointermove", ...to, init);
      point("pointerup", ...to, init);
    },
    /** True if the key was heard here, and so goes no further. */
    key(key: string, init: KeyboardEventInit = {}): boolean {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
      frame.dispatchEvent(event);
      return event.defaultPrevented;
    },
    run(label: string): void {
      const command = commands.find((each) => each.label === label);
      if (!command?.enabled) throw new Error(`${label} cannot be run.`);
      command.run();
    },
    can: (label: string) => commands.find((each) => each.label === label)?.enabled ?? false,
  };
}

export const boxTool: Drawing = { kind: "box", tool: "box", joints: [] };
