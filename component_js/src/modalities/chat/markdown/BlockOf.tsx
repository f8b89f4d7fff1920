// A block of Markdown as elements: nothing of what was written becomes one by itself.

import type { CSSProperties, ReactNode } from "react";
import type { Mark } from "../../../passage/marks";
import type { Inline } from "../../../rich/inline";
import type { Block, Item } from "../../../rich/markdown";
import { Code } from "./Code";
import { Letters } from "./Letters";

type Props = {
  readonly block: Block;
  /** Where its section begins in the passage. */
  readonly start: number;
  readonly marks: readonly Mark[];
};

export function BlockOf({ block, ...place }: Props) {
  const letters = (nodes: readonly Inline[]): ReactNode => <Letters nodes={nodes} {...place} />;
  switch (block.kind) {
    case "paragraph":
      return <p dir="auto">{letters(block.children)}</p>;
    case "letters":
      return (
        <p className="el-md-letters" dir="auto">
          {letters(block.children)}
        </p>
      );
    case "heading": {
      // Below the title of the source.
      const Heading = (["h4", "h5"] as const)[block.depth - 1] ?? "h6";
      return <Heading dir="auto">{letters(block.children)}</Heading>;
    }
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} {...place} />
        </blockquote>
      );
    case "list":
      return block.first === undefined ? (
        <ul>
          <Items items={block.items} {...place} />
        </ul>
      ) : (
        <ol start={block.first}>
          <Items items={block.items} {...place} />
        </ol>
      );
    case "code":
      return <Code language={block.language} nodes={block.children} {...place} />;
    case "table":
      return <Table block={block} {...place} />;
    case "rule":
      return <hr />;
  }
}

type Place = Omit<Props, "block">;

function Blocks({ blocks, ...place }: Place & { readonly blocks: readonly Block[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block is known by its place.
    <BlockOf key={at} block={block} {...place} />
  ));
}

function Items({ items, ...place }: Place & { readonly items: readonly Item[] }) {
  return items.map(({ checked, blocks }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place.
    <li key={at} data-task={checked} dir="auto">
      {checked !== undefined && (
        <span className="el-md-task" role="img" aria-label={checked ? "Done" : "Open"}>
          {checked ? "☑" : "☐"}
        </span>
      )}
      <Blocks blocks={blocks} {...place} />
    </li>
  ));
}

type TableProps = Place & { readonly block: Extract<Block, { readonly kind: "table" }> };

function Table({ block: { rows, sides }, ...place }: TableProps) {
  const cells = (row: number, Cell: "td" | "th"): ReactNode =>
    rows[row]?.map((nodes, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place.
      <Cell key={at} style={alignedTo(sides[at])} dir="auto">
        <Letters nodes={nodes} {...place} />
      </Cell>
    ));
  return (
    <div className="el-md-table">
      <table>
        <thead>
          <tr>{cells(0, "th")}</tr>
        </thead>
        <tbody>
          {rows.slice(1).map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place.
            <tr key={at}>{cells(at + 1, "td")}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function alignedTo(side: "center" | "left" | "right" | null | undefined): CSSProperties {
  return side ? { textAlign: side } : {};
}
