// An open timeline to work on without a screen: a minute on 600 pixels, samples at tenths of a second.

import type { Command } from "../core/command";
import { createScope } from "../core/scope";
import type { Geometry } from "../regions/region";
import type { AnyRegion } from "../schema.gen";
import type { Given, View } from "./given";
import { band, givenOf } from "./item.test.given";
import { RULER } from "./layout";
import { openSurface } from "./surface";

const WIDTH = 600;

type Heard = { readonly drawn: Geometry[]; readonly said: string[]; edits: number; offers: number };

type Some = Partial<Omit<View, "selection">> & { readonly selection?: readonly string[] };

/** What is edited stays edited. Places are pixels in the rows. */
export function openTimeline(some: Some = {}, more: Partial<Given> = {}) {
  const frame = document.createElement("div");
  Object.defineProperty(frame, "clientWidth", { value: WIDTH });
  document.body.append(frame);
  const heard: Heard = { drawn: [], said: [], edits: 0, offers: 0 };
  let commands: readonly Command[] = [];
  let given = givenOf(
    {
      ...some,
      selection: new Set(some.selection),
      onDraw: (drawn) => heard.drawn.push(drawn),
      onChange(changed, gone = []) {
        heard.edits += 1;
        const by = new Map(changed.map((each) => [each.id, each]));
        const kept = given.view.regions.filter(({ id }) => !gone.includes(id));
        const fresh = changed.filter(({ id }) => kept.every((each) => each.id !== id));
        look({ regions: [...kept.map((each) => by.get(each.id) ?? each), ...fresh] });
      },
      onSelect: (ids) => look({ selection: new Set(ids) }),
      onCommands(offered) {
        heard.offers += 1;
        commands = offered;
      },
      announce: (words) => heard.said.push(words),
    },
    more,
  );
  const { clock } = given.view;
  clock.join(60);
  const scope = createScope();
  const { stage } = openSurface(scope, frame, () => given);
  const ruler = frame.querySelector(".el-timeline-ruler");
  if (ruler) ruler.getBoundingClientRect = () => new DOMRect(0, 0, WIDTH, RULER);

  function update(next: Partial<Given>): void {
    given = { ...given, ...next };
    stage.update();
  }
  function look(view: Partial<View>): void {
    update({ view: { ...given.view, ...view } });
  }

  function point(type: string, x: number, y: number, init: PointerEventInit = {}): void {
    const plain = { pointerId: 1, pointerType: "mouse", button: type === "pointermove" ? -1 : 0 };
    const place = { clientX: x, clientY: y + RULER };
    const all = { bubbles: true, cancelable: true, ...plain, ...place, ...init };
    frame.dispatchEvent(new PointerEvent(type, all));
  }

  return {
    ...{ heard, frame, stage, clock, update, look, point, close: scope.close },
    view: () => given.view,
    selected: () => [...given.view.selection],
    region: (id: string) => given.view.regions.find((each) => each.id === id),
    click(x: number, y = 50, init?: PointerEventInit): void {
      point("pointerdown", x, y, init);
      point("pointerup", x, y, init);
    },
    drag(from: number, to: number, y = 50, init?: PointerEventInit): void {
      point("pointerdown", from, y, init);
      point("pointermove", (from + to) / 2, y, init);
      point("pointermove", to, y, init);
      point("pointerup", to, y, init);
    },
    /** True if the key was heard here, and so goes no further. */
    key(key: string, init: KeyboardEventInit = {}): boolean {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
      frame.dispatchEvent(event);
      return event.defaultPrevented;
    },
    command: (name: string) => commands.find(({ id }) => id === `timeline.${name}`),
    run(name: string): void {
      const command = commands.find(({ id }) => id === `timeline.${name}`);
      if (!command?.enabled) throw new Error(`${name} cannot be run.`);
      command.run();
    },
  };
}

export const oneBand: Partial<Given> = { bands: [band("sound")] };

export const placeOf = (region: AnyRegion | undefined): readonly [number, number] | undefined =>
  region?.kind === "interval" ? [region.start, region.end] : undefined;
