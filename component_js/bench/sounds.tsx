// The page that `make bench` measures a long sound on.

import { createRoot } from "react-dom/client";
import { parse } from "../src/core/parse";
import { Annotator } from "../src/hosts/react";

const stage = document.getElementById("stage") ?? document.body;
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
}

/** Above the middle there is ink only where something is heard. */
function isPainted(): boolean {
  const [canvas] = document.querySelectorAll<HTMLCanvasElement>(".el-timeline-sheet");
  if (!canvas || canvas.width < 10 || canvas.height < 10) return false;
  const pen = canvas.getContext("2d");
  const row = pen?.getImageData(0, Math.floor(canvas.height * 0.45), canvas.width, 1).data;
  return row?.some((part, at) => at % 4 === 3 && part > 0) ?? false;
}

const isWhole = (): boolean => !document.body.innerText.includes("Waveform:");

/** From nothing to the first of the waveform, and to all of it, in milliseconds. */
async function show(call: string, peaks: string): Promise<readonly [first: number, all: number]> {
  const start = performance.now();
  const source = { kind: "audio", name: "call", peaks };
  const labels = { kind: "labels", of: "call", labels: [{ name: "Speech" }], draws: ["interval"] };
  createRoot(stage).render(
    <Annotator
      task={{ id: "bench", data: { call } }}
      interface={parse("Interface", { body: [source, labels] })}
    />,
  );
  await until(isPainted);
  const first = performance.now() - start;
  await until(isWhole);
  return [first, performance.now() - start];
}

declare global {
  interface Window {
    sound: typeof show;
  }
}

window.sound = show;
