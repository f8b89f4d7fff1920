// The page that `make bench` measures: a time series of many points, in the widget.

import { createRoot } from "react-dom/client";
import { Annotator } from "../src/hosts/react";

const stage = document.getElementById("stage") ?? document.body;
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Of what people look at: not of the ruler, not of the regions. */
function isPainted(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>(".el-timeline-sheet");
  if (!canvas || canvas.width < 100) return false;
  const pen = canvas.getContext("2d");
  const data = pen?.getImageData(canvas.width / 2, 0, 4, canvas.height).data ?? [];
  // A line has a color, its grid has none.
  for (let at = 0; at < data.length; at += 4) {
    if (Math.abs((data[at] ?? 0) - (data[at + 2] ?? 0)) > 60) return true;
  }
  return false;
}

const isLoading = (): boolean => document.querySelector(".el-series-progress") !== null;

const tools = {
  /** When a line is seen, and when all of it is there. */
  async open(url: string): Promise<readonly [number, number]> {
    // The bytes are there: in the browser's own store, where the widget finds them.
    const bytes = await (await fetch(url)).blob();
    const held = new File([bytes], url.slice(1), { type: bytes.type });
    const address = URL.createObjectURL(held);
    const start = performance.now();
    createRoot(stage).render(
      <Annotator
        task={{ id: `bench-${url}`, data: { series: address } }}
        interface={{
          body: [
            { kind: "series", name: "series" },
            { kind: "labels", of: "series", labels: [{ name: "anomaly" }, { name: "normal" }] },
          ],
        }}
        acked={[]}
        onComplete={() => {}}
        onError={(problem) => console.error(JSON.stringify(problem))}
      />,
    );
    while (!isPainted()) await frame();
    const first = performance.now() - start;
    while (isLoading()) await frame();
    return [first, performance.now() - start];
  },

  /** Of the page and its workers, in MB; null where the browser does not tell. */
  async memory(): Promise<number | null> {
    const measure = (performance as Measuring).measureUserAgentSpecificMemory;
    if (!measure) return null;
    return (await measure.call(performance)).bytes / 1e6;
  },
};

type Measuring = Performance & {
  readonly measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
};

declare global {
  interface Window {
    bench: typeof tools;
  }
}

window.bench = tools;
