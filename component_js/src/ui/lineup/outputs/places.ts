// Between what is selected on the page and where that lies in the text of an output.

type Run = { readonly start: number; readonly end: number };

const AT = "[data-at]";

/** What is selected of a text that stands in spans; undefined where that is none of it. */
export function selectedRun(body: Element, selection: Selection): Run | undefined {
  if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(body)) return undefined;
  let [start, end] = [Number.POSITIVE_INFINITY, -1];
  for (const span of body.querySelectorAll<HTMLElement>(AT)) {
    if (!range.intersectsNode(span)) continue;
    const at = Number(span.dataset.at);
    const letters = span.firstChild;
    start = Math.min(start, range.startContainer === letters ? at + range.startOffset : at);
    const length = letters?.textContent?.length ?? 0;
    end = Math.max(end, at + (range.endContainer === letters ? range.endOffset : length));
  }
  return start < end ? { start, end } : undefined;
}

/** Selects a run of the text, and brings its end in sight. */
export function select(body: Element, { start, end }: Run): void {
  const spans = [...body.querySelectorAll<HTMLElement>(AT)];
  const place = (offset: number, isEnd: boolean): readonly [Node, number] => {
    const found = spans.findLast(({ dataset }) =>
      isEnd ? Number(dataset.at) < offset : Number(dataset.at) <= offset,
    );
    const span = found ?? spans[0] ?? body;
    return [span.firstChild ?? span, Math.max(0, offset - Number(found?.dataset.at ?? 0))];
  };
  const [from, fromAt] = place(start, false);
  const [to, toAt] = place(end, true);
  document.getSelection()?.setBaseAndExtent(from, fromAt, to, toAt);
  const box = body.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(to, toAt);
  const caret = range.getBoundingClientRect();
  if (caret.bottom > box.bottom - 8) body.scrollTop += caret.bottom - box.bottom + 24;
  if (caret.top < box.top + 8) body.scrollTop -= box.top - caret.top + 24;
}

/** The sentences of a text, each with the blanks behind it left out. */
export function sentencesOf(text: string): readonly Run[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });
  return Array.from(segmenter.segment(text), ({ index, segment }) => ({
    start: index,
    end: index + segment.trimEnd().length,
  })).filter(({ start, end }) => start < end);
}
