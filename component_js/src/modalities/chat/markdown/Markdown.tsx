// Markdown that is read and marked: every letter of it knows where it is written.

import { memo, useMemo, useRef } from "react";
import { alike } from "../../../core/same";
import { blocksOf } from "../../../passage/blocks";
import { Line } from "../../../passage/Line";
import { type Mark, marksByBlock, marksWithin } from "../../../passage/marks";
import { grownTo, type Section, sectionsOf } from "../../../rich/markdown";
import { BlockOf } from "./BlockOf";
import { endedAtLetters } from "./ends";

type Props = {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
  readonly isGrowing: boolean;
};

const none: readonly Mark[] = [];

/** More sections are not laid out all at once. */
const LONG = 60;

export function Markdown({ text, start, marks, isGrowing }: Props) {
  const sections = useSections(text, isGrowing);
  if (!sections) return <Plain text={text} start={start} marks={marks} />;
  return (
    <div className="el-md" data-long={sections.length > LONG || undefined}>
      {sections.map((section, at) => {
        const next = sections[at + 1]?.start ?? text.length + 1;
        const run = { start: start + section.start, end: start + next };
        return (
          <SectionOf
            // biome-ignore lint/suspicious/noArrayIndexKey: a section is known by its place.
            key={at}
            section={section}
            start={run.start}
            end={run.end}
            marks={marksWithin(marks, run)}
          />
        );
      })}
    </div>
  );
}

/** While it grows, what stood there is not read again. */
function useSections(text: string, isGrowing: boolean): readonly Section[] | undefined {
  const last = useRef<{ text: string; sections: readonly Section[] | undefined }>(undefined);
  return useMemo(() => {
    const sections =
      isGrowing && last.current
        ? grownTo(text, last.current.text, last.current.sections)
        : sectionsOf(text);
    last.current = { text, sections };
    return sections;
  }, [text, isGrowing]);
}

type SectionProps = Pick<Props, "start" | "marks"> & {
  readonly section: Section;
  readonly end: number;
};

const SectionOf = memo(
  function SectionOf({ section, start, end, marks }: SectionProps) {
    const blocks = useMemo(() => section.read(), [section]);
    const ended = endedAtLetters(marks, blocks, { start, end });
    return blocks.map((block, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block is known by its place.
      <BlockOf key={at} block={block} start={start} marks={ended} />
    ));
  },
  (before, after) =>
    before.section.source === after.section.source &&
    before.section.links === after.section.links &&
    before.start === after.start &&
    before.end === after.end &&
    alike(before.marks, after.marks),
);

/** As it is written, line by line. */
function Plain({ text, start, marks }: Omit<Props, "isGrowing">) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  const moved = marks.map((mark) => ({
    ...mark,
    start: mark.start - start,
    end: mark.end - start,
  }));
  const marked = marksByBlock(blocks, moved);
  return (
    <div className="el-md el-md-plain" data-long={blocks.length > LONG || undefined}>
      {blocks.map((block, at) => (
        <Line
          key={block.start}
          text={text.slice(block.start, block.end)}
          inner={block.inner - block.start}
          start={start + block.start}
          marks={(marked.get(at) ?? none).map((mark) => ({
            ...mark,
            start: mark.start + start,
            end: mark.end + start,
          }))}
        />
      ))}
    </div>
  );
}
