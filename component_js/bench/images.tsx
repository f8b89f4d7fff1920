// The page that `make bench` measures: an image with many boxes, in the widget and in Annotorious.

import { createImageAnnotator } from "@annotorious/annotorious";
import "@annotorious/annotorious/annotorious.css";
import { createRoot } from "react-dom/client";
import { Annotator } from "../src/hosts/react";
import { parse } from "../src/core/parse";

const SIZE = { width: 2000, height: 1500 };
const PICTURE = "/picture.png";

type Box = { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The same boxes for both: a grid, each with another size. */
function boxes(count: number): readonly Box[] {
  const across = Math.ceil(Math.sqrt((count * SIZE.width) / SIZE.height));
  const step = (SIZE.width - 20) / Math.max(1, across);
  return Array.from({ length: count }, (_, at) => ({
    id: `b${at}`,
    x: 10 + (at % across) * step,
    y: 10 + Math.floor(at / across) * step,
    width: step * (0.4 + ((at * 7) % 10) / 20),
    height: step * (0.4 + ((at * 3) % 10) / 20),
  }));
}

const stage = document.getElementById("stage") ?? document.body;

/** The picture is in the browser's cache, decoded, before anything is timed. */
async function warm(): Promise<void> {
  const image = new Image();
  image.src = PICTURE;
  await image.decode();
  document.body.append(image);
  image.style.cssText = "position:absolute;left:-9999px;width:1px";
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
  await frame();
}

/** Whether the last of the boxes is on one of the canvases. */
function isPainted(last: Box): boolean {
  const frame = document.querySelector(".el-image-frame");
  if (!frame) return false;
  const { left, top, width, height } = frame.getBoundingClientRect();
  // As the widget fits an image into its frame.
  const scale = Math.min((width - 16) / SIZE.width, (height - 16) / SIZE.height);
  const x = left + (width - SIZE.width * scale) / 2 + last.x * scale;
  const y = top + (height - SIZE.height * scale) / 2 + last.y * scale;
  const canvases = document.querySelectorAll<HTMLCanvasElement>(".el-image-canvas");
  return [...canvases].slice(1).some((canvas) => {
    const at = canvas.getBoundingClientRect();
    if (canvas.style.visibility === "hidden" || canvas.width < 10) return false;
    const pen = canvas.getContext("2d");
    const data = pen?.getImageData(x - at.left - 2, y - at.top - 2, 8, 8).data;
    return data?.some((part) => part > 0) ?? false;
  });
}

const tools = {
  async ours(count: number): Promise<number> {
    const all = boxes(count);
    const annotation = parse("Annotation", {
      id: "before",
      regions: all.map((box) => ({ kind: "box", source: "photo", labels: ["car"], ...box })),
      spaces: { photo: { kind: "plane", ...SIZE } },
    });
    await warm();
    const start = performance.now();
    createRoot(stage).render(
      <Annotator
        task={{ id: `bench-${count}`, data: { photo: PICTURE } }}
        interface={{
          body: [
            { kind: "image", name: "photo" },
            { kind: "labels", of: "photo", draws: ["box"], labels: [{ name: "car" }, { name: "tree" }] },
          ],
        }}
        annotation={annotation}
        acked={[]}
        server="/completions"
        onComplete={() => {
          window.bench.sent = performance.now();
        }}
        onSaved={() => {
          window.bench.sent = performance.now();
        }}
      />,
    );
    const last = all.at(-1);
    if (last) await until(() => isPainted(last));
    else await until(() => document.querySelector(".el-image-canvas") !== null);
    return performance.now() - start;
  },

  async theirs(count: number): Promise<number> {
    await warm();
    const start = performance.now();
    const image = document.createElement("img");
    image.src = PICTURE;
    image.style.width = "1200px";
    stage.append(image);
    await image.decode();
    const annotator = createImageAnnotator(image, { drawingEnabled: true, drawingMode: "drag" });
    annotator.setAnnotations(
      boxes(count).map(({ id, x, y, width, height }) => ({
        id,
        bodies: [],
        target: {
          annotation: id,
          selector: {
            type: "RECTANGLE",
            geometry: { x, y, w: width, h: height, bounds: { minX: x, minY: y, maxX: x + width, maxY: y + height } },
          },
        },
      })) as unknown as Parameters<typeof annotator.setAnnotations>[0],
    );
    window.bench.count = () => annotator.getAnnotations().length;
    await until(() => document.querySelectorAll("svg g.a9s-annotation").length >= count);
    return performance.now() - start;
  },
};

declare global {
  interface Window {
    bench: typeof tools & { sent?: number; count?: () => number };
  }
}

window.bench = tools;
