// A document in HTML, made anew of what is harmless in it, to be read and marked.

import { useEffect, useMemo, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import { Passage } from "../../passage/Passage";
import { useStrays } from "../../passage/strays/useStrays";
import type { HtmlSource } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ViewProps } from "../modality";
import { writing } from "../writing";
import css from "./html.css?inline";
import { type Page, pageOf } from "./page";
import { placing } from "./placing";
import { Sheet } from "./Sheet";

export { howTo } from "../../passage/howTo";

/** A source without a title has no heading of its own. */
const BELOW_WIDGET = 3;
const BELOW_SOURCE = 4;

export function View(props: ViewProps<HtmlSource>) {
  const room = useRef<HTMLDivElement>(null);
  const page = usePage(props);
  useSheet(room, css);
  return (
    <div ref={room}>
      {page ? <Marked view={props} page={page} /> : <p role="status">Loading…</p>}
    </div>
  );
}

function usePage(props: ViewProps<HtmlSource>): Page | undefined {
  const { source, shown } = props;
  const { by_url, encoding } = source;
  const latest = useLatest(props);
  const [read, setRead] = useState<{ readonly of: string; readonly page: Page }>();
  const top = source.title ? BELOW_SOURCE : BELOW_WIDGET;
  useEffect(() => {
    const scope = createScope();
    const reading = new AbortController();
    scope.own(() => reading.abort());
    const pause = (): Promise<void> => new Promise((resume) => scope.after(0, resume));
    async function open(): Promise<void> {
      const html = await writing(shown, { by_url, encoding }, "document", reading.signal);
      const made = await pageOf(html, top, pause);
      if (!made) throw new Error("There is no text and no picture in it to be shown.");
      if (!scope.closed()) setRead({ of: shown, page: made });
    }
    open().catch((error: unknown) => {
      const said = error instanceof Error ? error.message : `It cannot be read: ${error}.`;
      if (!scope.closed()) latest.current.onError(said);
    });
    return scope.close;
  }, [shown, by_url, encoding, top, latest]);
  // Spans of one document have no place in another.
  return read?.of === shown ? read.page : undefined;
}

type MarkedProps = { readonly view: ViewProps<HtmlSource>; readonly page: Page };

function Marked({ view, page }: MarkedProps) {
  const { checksum, fitted, placed } = useMemo(() => placing(page), [page]);
  const { regions, moved } = useMemo(() => fitted(view.regions), [view.regions, fitted]);
  const latest = useLatest(view);
  // Told once: whoever takes it back has it as it came.
  const told = useRef(new Set<string>());
  useEffect(() => {
    const news = moved.filter(({ id }) => !told.current.has(id));
    for (const { id } of news) told.current.add(id);
    if (news.length > 0 && !latest.current.locked) latest.current.onChange(news);
  }, [moved, latest]);
  const inside: ViewProps<HtmlSource> = {
    ...view,
    regions,
    onSpace: (space) => view.onSpace(space.kind === "passage" ? { ...space, checksum } : space),
    onDraw: (drawn) => view.onDraw(placed(drawn)),
    onPending: (pending) => view.onPending?.(pending && placed(pending)),
    onChange: (changed, gone) => view.onChange(changed.map(placed), gone),
  };
  const { regions: shown, note } = useStrays(inside, page.text);
  return (
    <>
      {note}
      <Passage view={{ ...inside, regions: shown }} text={page.said} blockOf={page.blockOf}>
        {(marks) => <Sheet page={page} marks={marks} labelled={view.source.labelled} />}
      </Passage>
    </>
  );
}
