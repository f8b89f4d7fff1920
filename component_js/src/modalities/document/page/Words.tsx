// The text of a page over its picture: not seen, but read, selected and marked as any text.

import {
  type CSSProperties,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import { createScope } from "../../../core/scope";
import { useLatest } from "../../../latest";
import { Run } from "../../../passage/Line";
import { type Mark, marksWithin } from "../../../passage/marks";
import { Passage } from "../../../passage/Passage";
import type { Stage } from "../../../plane/stage";
import type { DocumentSource, Span } from "../../../schema.gen";
import type { ViewProps } from "../../modality";
import type { Measure } from "./near";
import { boundsOf, type PageText, type Piece } from "./pieces";
import { reveal, spanBounds } from "./reveal";
import { selectByPlace } from "./selecting";

/** Letters are set so many times larger and shown smaller: browsers have a least size for them. */
const FINE = 2;

type Props = {
  readonly view: ViewProps<DocumentSource>;
  readonly page: PageText;
  readonly stage: Stage;
  readonly measure: Measure;
  /** A press marks words; otherwise only spans that are there are taken. */
  readonly inHand: boolean;
};

const nothing = (): void => {};

export function Words({ view, page, stage, measure, inHand }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const { text, pieces } = page;
  const { width, height } = stage.plane;
  const { source, regions, selection } = view;
  // Beside a page there is no margin: it is all of the frame.
  const inline = useMemo(() => ({ ...source, labelled: "inline" as const }), [source]);

  useLayoutEffect(() => {
    const { current } = room;
    if (!current) return;
    function follow(): void {
      const { scale, x, y, turn } = stage.view();
      const way = `translate(${x}px, ${y}px) rotate(${turn * 90}deg) scale(${scale / FINE})`;
      current?.style.setProperty("--el-page-view", way);
      current?.style.setProperty("--el-page-pixel", `${FINE / scale}px`);
    }
    follow();
    return stage.onLook(follow);
  }, [stage]);

  useEffect(() => {
    const { current } = room;
    if (!inHand || !current) return;
    const scope = createScope();
    selectByPlace(scope, current, stage, pieces, measure);
    return scope.close;
  }, [inHand, stage, pieces, measure]);

  const [only, another] = regions.filter(
    (region): region is Span => region.kind === "span" && selection.has(region.id),
  );
  const shownId = another ? undefined : only?.id;
  const part = only && shownId ? spanBounds(only, page) : undefined;
  const sought = useLatest(part);
  useEffect(() => {
    if (shownId !== undefined && sought.current) reveal(stage, sought.current);
  }, [shownId, stage, sought]);
  // The handles of what is selected stand where the view is.
  useSyncExternalStore(stage.onLook, () => (shownId === undefined ? undefined : stage.view()));

  return (
    // What reads aloud leaves the frame's keys here, and reads.
    <div
      ref={room}
      className="el-page-words"
      role="document"
      data-in-hand={inHand || undefined}
      style={sizes(width * FINE, height * FINE)}
    >
      <Passage view={{ ...view, source: inline, onSpace: nothing }} text={text}>
        {(marks) =>
          pieces.map((piece) => (
            <Placed key={piece.start} piece={piece} marks={marks} measure={measure} />
          ))
        }
      </Passage>
    </div>
  );
}

type PieceProps = {
  readonly piece: Piece;
  readonly marks: readonly Mark[];
  readonly measure: Measure;
};

function Placed({ piece, marks, measure }: PieceProps) {
  const { text, start, rtl } = piece;
  const style = useMemo(() => placed(piece, measure), [piece, measure]);
  const end = start + text.length;
  return (
    <span className="el-page-piece" style={style} dir={rtl ? "rtl" : "ltr"}>
      <Run
        text={text}
        inner={text.length}
        start={start}
        marks={marksWithin(marks, { start, end })}
      />
    </span>
  );
}

type Sizes = CSSProperties & { readonly [name: `--el-page-${string}`]: string | number };

function sizes(width: number, height: number): CSSProperties {
  const made: Sizes = { "--el-page-width": `${width}px`, "--el-page-height": `${height}px` };
  return made;
}

function placed(piece: Piece, measure: Measure): CSSProperties {
  const { text, at, size, length, turn, vertical, family } = piece;
  const natural = vertical ? 0 : measure(text, family) * size;
  // A gap is far wider than its one space: stretched, that would be off by what it is rounded by.
  const isGap = text.trim() === "";
  const stretch = natural > 0 && length > 0 && !isGap ? length / natural : 1;
  const made: Sizes = {
    left: `${at.x * FINE}px`,
    top: `${at.y * FINE}px`,
    fontSize: `${size * FINE}px`,
    fontFamily: family,
    transform: `${turn === 0 ? "" : `rotate(${turn}rad) `}scaleX(${stretch})`,
    "--el-page-stretch": stretch,
    ...(isGap ? { letterSpacing: `${((length - natural) / text.length) * FINE}px` } : {}),
    ...(vertical ? { transform: "", writingMode: "vertical-rl", ...upright(piece) } : {}),
  };
  return made;
}

/** Set from top to bottom, where it stands as a whole. */
function upright(piece: Piece): CSSProperties {
  const { x, y } = boundsOf(piece);
  return { left: `${x * FINE}px`, top: `${y * FINE}px` };
}
