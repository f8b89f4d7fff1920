// What shows while a relation is being made: an arrow to where one points, a ring round its end.

import type { Bounds, Point } from "../../regions/region";
import { bowed } from "./freely";
import { wayOf } from "./planned";

const SVG = "http://www.w3.org/2000/svg";

export type Aim = {
  readonly from: Bounds;
  /** A region, or no more than a place. */
  readonly to: Bounds | Point;
  readonly isRegion: boolean;
};

export function openAim(root: HTMLElement): { readonly show: (aim: Aim | undefined) => void } {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "el-arrow-aim");
  const line = svg.appendChild(document.createElementNS(SVG, "path"));
  line.setAttribute("class", "el-arrow-line");
  const head = svg.appendChild(document.createElementNS(SVG, "path"));
  head.setAttribute("class", "el-arrow-head");
  const ring = svg.appendChild(document.createElementNS(SVG, "rect"));
  ring.setAttribute("class", "el-arrow-ring");
  ring.setAttribute("rx", "5");
  svg.style.display = "none";
  root.append(svg);
  return {
    show(aim) {
      svg.style.display = aim ? "" : "none";
      if (!aim) return;
      const to = { width: 0, height: 0, ...aim.to };
      const { path, atEnd } = wayOf(bowed(aim.from, to));
      line.setAttribute("d", path);
      head.setAttribute("d", atEnd);
      ring.style.display = aim.isRegion ? "" : "none";
      ring.setAttribute("x", `${to.x - 4}`);
      ring.setAttribute("y", `${to.y - 4}`);
      ring.setAttribute("width", `${to.width + 8}`);
      ring.setAttribute("height", `${to.height + 8}`);
    },
  };
}
