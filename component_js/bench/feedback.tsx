// The page that `make bench` measures: many lines of feedback, or as many plain elements.

import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Feedback } from "../src/hosts/react";

declare global {
  interface Window {
    bench: {
      readonly lines: (count: number) => Promise<number>;
      readonly plain: (count: number) => Promise<number>;
      completions: number;
    };
  }
}

const when = { kind: "answered", question: "good", values: ["no"] };
const reasons = ["Wrong", "Unsafe", "Too long"].map((name) => ({ name }));

/** As a host writes it out at each render. */
const face = () => ({
  body: [
    { kind: "yes_no", name: "good", untitled: true, yes: "Good", no: "Bad", icon: "thumb" },
    { kind: "choices", name: "reasons", title: "Why?", many: true, choices: reasons, when },
    { kind: "comment", name: "comment", title: "Say more", untitled: true, when },
  ],
});

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const acked: readonly string[] = [];

const line = (at: number) => (
  <Feedback
    key={at}
    task={{ id: `m${at}`, data: { about: `m${at}` } }}
    interface={face()}
    acked={acked}
    onComplete={() => {
      window.bench.completions += 1;
    }}
  />
);

/** Milliseconds until all of them stand there and are painted. */
async function shown(children: readonly ReactNode[], last: string): Promise<number> {
  const stage = document.getElementById("stage") ?? document.body;
  const start = performance.now();
  createRoot(stage).render(children);
  while (stage.querySelectorAll(last).length < children.length) await frame();
  await frame();
  return performance.now() - start;
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

async function warm(): Promise<void> {
  const place = document.getElementById("warm") ?? document.body;
  createRoot(place).render(line(-1));
  while (!place.querySelector("[aria-pressed]")) await frame();
}

await warm();
window.bench = {
  completions: 0,
  lines: (count) => shown(numbers(count).map(line), ".el-feedback-line"),
  plain: (count) =>
    shown(
      numbers(count).map((at) => (
        <div key={at} className="plain">
          {at}
        </div>
      )),
      ".plain",
    ),
};
