// Arrows as SVG: as few elements as there are looks, each written only when it is another one.

import type { Bounds, Point } from "../../regions/region";
import type { Side } from "./boxes";
import type { Arrow } from "./bundles";
import { type Label, openLabelSheet } from "./labelSheet";
import type { Drawn } from "./planned";
import { dress, write } from "./written";

/** What stands out is drawn once more, over the others. */
type Tone = "rest" | "strong";

export type Picture = {
  readonly drawn: readonly Drawn[];
  readonly isStrong: (arrow: Arrow) => boolean;
  readonly frames: ReadonlyMap<string, Bounds>;
  /** The views that show words, and no picture. */
  readonly worded: ReadonlySet<string>;
  readonly labels: readonly Label[];
};

type Layer = {
  readonly svg: SVGSVGElement;
  readonly group: SVGGElement;
  readonly strokes: Map<string, Stroke>;
};
type Stroke = {
  /** Sets it off from a picture below it. */
  readonly halo: SVGPathElement;
  readonly line: SVGPathElement;
  readonly heads: SVGPathElement;
};

const SVG = "http://www.w3.org/2000/svg";
/** In this order they lie over each other. */
const tones: readonly string[] = ["rest", "strong"];

export function openSheet(root: HTMLElement): { readonly paint: (picture: Picture) => void } {
  const layers = new Map<string, Layer>();
  const label = openLabelSheet(root);

  function layerOf(name: string): Layer {
    const found = layers.get(name);
    if (found) return found;
    const svg = document.createElementNS(SVG, "svg");
    const group = document.createElementNS(SVG, "g");
    svg.append(group);
    root.prepend(svg);
    const made = { svg, group, strokes: new Map<string, Stroke>() };
    layers.set(name, made);
    return made;
  }

  function strokeOf({ group, strokes }: Layer, look: Look, isOver: boolean): Stroke {
    const key = keyOf(look);
    const found = strokes.get(key);
    if (found) return found;
    const [halo, line, heads] = [path("halo"), path("line"), path("head")];
    for (const each of [halo, line, heads]) {
      each.dataset.tone = look.tone;
      if (look.color) each.style.setProperty("--el-label", look.color);
    }
    if (isOver) line.dataset.over = "";
    if (look.predicted) line.dataset.predicted = "";
    strokes.set(key, { halo, line, heads });
    const order = (each: Element): number => tones.indexOf(each.getAttribute("data-tone") ?? "");
    const after = [...group.children].find((each) => order(each) > order(line));
    for (const each of [halo, line, heads]) group.insertBefore(each, after ?? null);
    return { halo, line, heads };
  }

  function paintLayer(
    name: string,
    there: readonly Drawn[],
    { isStrong, frames, worded }: Picture,
  ): void {
    const layer = layerOf(name);
    const frame = frames.get(name);
    const isOver = !worded.has(name);
    const by = there[0]?.by ?? { x: 0, y: 0 };
    if (frame) stand(layer.svg, frame);
    const { x, y } = frame ?? { x: 0, y: 0 };
    write(layer.group, "transform", `translate(${by.x - x} ${by.y - y})`);
    const looks = new Map<string, { readonly look: Look; line: string; heads: string }>();
    const add = (tone: Tone, { arrow, path, atStart, atEnd }: Drawn, more = ""): void => {
      const look = { tone, color: arrow.color, predicted: arrow.predicted };
      const key = keyOf(look);
      const found = looks.get(key) ?? { look, line: "", heads: "" };
      looks.set(key, found);
      found.line += path;
      found.heads += (arrow.atStart ? atStart : "") + (arrow.atEnd ? atEnd : "") + more;
    };
    for (const drawn of there) {
      add("rest", drawn);
      const hints = drawn.away.map(({ at, side }) => hint(at, side, by)).join("");
      if (isStrong(drawn.arrow)) add("strong", drawn, hints);
    }
    for (const { look, line, heads } of looks.values()) {
      const stroke = strokeOf(layer, look, isOver);
      write(stroke.halo, "d", isOver ? line : "");
      write(stroke.line, "d", line);
      write(stroke.heads, "d", heads);
    }
    for (const [key, stroke] of layer.strokes) {
      if (looks.has(key)) continue;
      for (const each of Object.values(stroke)) each.remove();
      layer.strokes.delete(key);
    }
  }

  return {
    paint(picture) {
      const views = new Map<string, Drawn[]>();
      for (const drawn of picture.drawn) {
        const there = views.get(drawn.view);
        if (there) there.push(drawn);
        else views.set(drawn.view, [drawn]);
      }
      root.toggleAttribute(
        "data-fading",
        picture.drawn.some(({ arrow }) => picture.isStrong(arrow)),
      );
      for (const [name, there] of views) paintLayer(name, there, picture);
      for (const [name, { svg }] of layers) {
        if (views.has(name)) continue;
        svg.remove();
        layers.delete(name);
      }
      label(picture.labels);
    },
  };
}

function path(name: string): SVGPathElement {
  const made = document.createElementNS(SVG, "path");
  made.setAttribute("class", `el-arrow-${name}`);
  return made;
}

type Look = { readonly tone: Tone; readonly color: string; readonly predicted: boolean };

function keyOf({ tone, color, predicted }: Look): string {
  return `${tone} ${color} ${predicted}`;
}

/** An SVG element cuts off what lies outside of it. */
function stand(svg: SVGSVGElement, { x, y, width, height }: Bounds): void {
  for (const [name, value] of Object.entries({ left: x, top: y, width, height })) {
    dress(svg, name, `${value}px`);
  }
}

/** A wedge at the edge that an arrow goes over: its end lies that way. */
function hint({ x, y }: Point, side: Side, by: Point): string {
  const [left, top] = [x - by.x, y - by.y];
  const wedges: Readonly<Record<Side, string>> = {
    up: `M${left} ${top + 2}l5 8h-10Z`,
    down: `M${left} ${top - 2}l5 -8h-10Z`,
    left: `M${left + 2} ${top}l8 5v-10Z`,
    right: `M${left - 2} ${top}l-8 5v-10Z`,
  };
  return wedges[side];
}
