// A PDF, page by page: its text is marked as text, and shapes are drawn on its pages.

import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Command } from "../../core/command";
import { useLatest } from "../../latest";
import { howTo as onText } from "../../passage/howTo";
import { asPage } from "../../plane/asPage";
import { Board } from "../../plane/Board";
import { howTo as onPlane } from "../../plane/howTo";
import type { Size } from "../../plane/looking/viewport";
import type { Stage } from "../../plane/stage";
import type { DocumentSource } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ViewProps } from "../modality";
import css from "./document.css?inline";
import { mergedCommands, mergedPlaces } from "./merging";
import { createMeasure } from "./page/measure";
import { Words } from "./page/Words";
import { Strip } from "./Strip";
import { Taking } from "./Taking";
import { useLeaf, usePdf } from "./usePdf";

export const howTo = `${onPlane}\n${onText}\nPage Down and Page Up turn the pages.`;

/** Of a page of A4, until one is read. */
const usual = { width: 210, height: 297 };

export function View(props: ViewProps<DocumentSource>) {
  const { item = 0, drawing, locked, onTurn } = props;
  const room = useRef<HTMLDivElement>(null);
  useSheet(room, css);
  const latest = useLatest(props);
  const measure = useMemo(createMeasure, []);
  const pdf = usePdf(props);
  const { leaf, flaw } = useLeaf(pdf, props);
  const commands = useMemo(() => mergedCommands((all) => latest.current.onCommands(all)), [latest]);
  const places = useMemo(() => mergedPlaces((all) => latest.current.onPlaces?.(all)), [latest]);
  const isForWords = !locked && drawing?.kind === "span";
  const count = pdf?.count ?? 0;
  const turns = onTurn !== undefined && count > 1;
  const onBoard = {
    ...props,
    onCommands: useCallback((all: readonly Command[]) => commands("page", all), [commands]),
    onPlaces: props.onPlaces && ((all: Parameters<typeof places>[1]) => places("page", all)),
  };
  const inWords = {
    ...props,
    onCommands: useCallback((all: readonly Command[]) => commands("text", all), [commands]),
    onPlaces: props.onPlaces && ((all: Parameters<typeof places>[1]) => places("text", all)),
  };

  useEffect(() => {
    const turn = (id: string, label: string, shortcut: string, by: 1 | -1): Command => ({
      id: `document.${id}`,
      label,
      group: "Pages",
      shortcut,
      enabled: item + by >= 0 && item + by < count,
      run() {
        // Who turns quickly is further than these commands know.
        const to = (latest.current.item ?? 0) + by;
        if (to < 0 || to >= count) return;
        keepFocus(room.current);
        latest.current.onTurn?.(to);
        latest.current.announce(`Page ${to + 1} of ${count}.`);
      },
    });
    if (!turns) return;
    commands("turning", [
      turn("next", "Next page", "PageDown", 1),
      turn("previous", "Previous page", "PageUp", -1),
    ]);
  }, [commands, count, item, turns, latest]);

  const onTaking = useCallback((all: readonly Command[]) => commands("taking", all), [commands]);
  const lies = useRef<Size>(usual);
  useEffect(() => {
    if (leaf) lies.current = leaf.picture.plane;
  }, [leaf]);
  const text = leaf?.text;
  const isBare = text?.text.trim() === "";
  const over =
    text && !isBare
      ? (stage: Stage) => (
          <Words view={inWords} page={text} stage={stage} measure={measure} inHand={isForWords} />
        )
      : undefined;
  return (
    <div ref={room} className="el-pdf">
      {pdf && pdf.count > 1 && (
        <Strip pdf={pdf} at={item} isMarked={props.isMarked} onTurn={onTurn} />
      )}
      {flaw && (
        <p className="el-pdf-note" role="alert">
          {flaw.said}
        </p>
      )}
      {isBare && isForWords && (
        <p className="el-pdf-note" role="status">
          This page has no text to mark: it may be a scan. Draw boxes on it instead.
        </p>
      )}
      <Board
        view={onBoard}
        picture={leaf?.picture}
        manner={asPage}
        before={lies.current}
        over={over}
        leaves={isOnWords}
      />
      {text && props.transcribing && (
        <Taking view={props} page={text} measure={measure} onCommands={onTaking} />
      )}
    </div>
  );
}

/** The words of this page go with it: the keys stay with the frame. */
function keepFocus(room: HTMLElement | null): void {
  const words = room?.querySelector(".el-page-words");
  if (words?.matches(":focus-within"))
    room?.querySelector<HTMLElement>("[role=application]")?.focus();
}

const isOnWords = ({ target }: PointerEvent): boolean =>
  target instanceof Element && target.closest(".el-page-words") !== null;
