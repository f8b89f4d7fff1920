// The page that `make bench` measures: a long text with many spans, in the widget and in Recogito.

import { createTextAnnotator } from "@recogito/text-annotator";
import "@recogito/text-annotator/text-annotator.css";
import { createRoot } from "react-dom/client";
import { parse } from "../src/core/parse";
import { Annotator } from "../src/hosts/react";

type Span = { readonly id: string; readonly start: number; readonly end: number };
type Given = { readonly text: string; readonly spans: readonly Span[] };

const WORDS =
  "the of quick brown annotation label span model correct prediction region text offset line paragraph value token".split(
    " ",
  );

const FREE = 60;
const FREE_LINES = 12;

/** The same each time, and for both. */
function numbers(): (most: number) => number {
  let state = 12345;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * most);
  };
}

function given(length: number, count: number): Given {
  const next = numbers();
  // The first lines stay free, and are as long as each other: there some are added.
  const free = WORDS.join(" ").slice(0, FREE - 1);
  const lines = Array.from({ length: FREE_LINES }, () => free);
  for (let had = FREE * FREE_LINES; had < length; had += (lines.at(-1)?.length ?? 0) + 1) {
    lines.push(
      Array.from({ length: 4 + next(57) }, () => WORDS[next(WORDS.length)] ?? "").join(" "),
    );
  }
  const text = lines.join("\n").slice(0, length);
  const spans = Array.from({ length: count }, (_, at) => {
    const from = FREE * FREE_LINES;
    const start = from + Math.floor((at * (length - from - 50)) / count);
    return { id: `s${at}`, start, end: start + 5 + next(36) };
  });
  return { text, spans };
}

const stage = document.getElementById("stage") ?? document.body;
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
  await frame();
}

const tools = {
  async ours(length: number, count: number): Promise<number> {
    const { text, spans } = given(length, count);
    const annotation = parse("Annotation", {
      id: "before",
      regions: spans.map((span) => ({
        kind: "span",
        source: "text",
        labels: ["name"],
        text: text.slice(span.start, span.end),
        ...span,
      })),
    });
    window.bench.room = ".el-text";
    window.bench.shown = () => document.querySelectorAll(".el-text-mark").length;
    let isReady = false;
    const start = performance.now();
    createRoot(stage).render(
      <Annotator
        task={{ id: "bench-text", data: { text } }}
        interface={{
          body: [
            { kind: "text", name: "text" },
            { kind: "labels", of: "text", labels: [{ name: "name" }, { name: "place" }] },
          ],
        }}
        annotation={annotation}
        acked={[]}
        server="/completions"
        onReady={() => {
          isReady = true;
        }}
        onComplete={() => {
          window.bench.sent = performance.now();
        }}
        onSaved={() => {
          window.bench.sent = performance.now();
        }}
      />,
    );
    await until(() => isReady && document.querySelector(".el-text-mark") !== null);
    return performance.now() - start;
  },

  async theirs(length: number, count: number): Promise<number> {
    const { text, spans } = given(length, count);
    window.bench.room = ".room";
    stage.innerHTML = `<div class="room" style="height:616px;overflow:auto"><div class="page" style="white-space:pre-wrap;font-size:1.15em;line-height:2"></div></div>`;
    const page = stage.querySelector<HTMLElement>(".page");
    if (!page) throw new Error("there is no page");
    page.textContent = text;
    const start = performance.now();
    const annotator = createTextAnnotator(page);
    annotator.setAnnotations(
      spans.map(({ id, start, end }) => ({
        id,
        bodies: [],
        target: {
          annotation: id,
          selector: [{ quote: text.slice(start, end), start, end }],
        },
      })) as unknown as Parameters<typeof annotator.setAnnotations>[0],
    );
    window.bench.shown = () => annotator.getAnnotations().length;
    const isPainted = (): boolean =>
      document.querySelector(".r6o-annotation") !== null || CSS.highlights.size > 0;
    await until(isPainted);
    return performance.now() - start;
  },

  /** Where the `at`-th line begins, in pixels of the window: there are no spans yet. */
  words(at: number): { readonly x: number; readonly y: number } {
    const page = document.querySelector(".el-text-body, .page") ?? document.body;
    let left = FREE * at + 2;
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.nodeValue?.length ?? 0;
      if (left < size) {
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const { x, y, height } = range.getBoundingClientRect();
        return { x, y: y + height / 2 };
      }
      left -= size;
    }
    throw new Error("there is no such line");
  },

  /** The `at`-th mark in sight. */
  mark(at: number): { readonly x: number; readonly y: number } {
    const boxes = [...document.querySelectorAll("mark")]
      .map((each) => each.getBoundingClientRect())
      .filter(({ y }) => y > 150 && y < 500);
    const { x, y, height } = boxes[at % boxes.length] ?? new DOMRect();
    return { x: x + 5, y: y + height / 2 };
  },

  /** Scrolls all through, and says by how much the height of it all changed, as a share. */
  async through(): Promise<number> {
    const room = document.querySelector(window.bench.room ?? "");
    if (!room) throw new Error("there is no room");
    const before = room.scrollHeight;
    for (let at = 0; at < 400; at++) {
      room.scrollTop = (at / 400) * room.scrollHeight;
      await frame();
    }
    const after = room.scrollHeight;
    room.scrollTop = 0;
    await frame();
    return Math.abs(after - before) / after;
  },
};

declare global {
  interface Window {
    bench: typeof tools & {
      sent?: number;
      took?: number | undefined;
      room?: string;
      /** How much is on the page: another number when one was added. */
      shown?: () => number;
    };
  }
}

window.bench = tools;
