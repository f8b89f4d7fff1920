// A node of the tree on the page, whatever it is; nothing while its rules do not hold.

import type { ReactNode } from "react";
import { isQuestion, isSource } from "../../core/interface";
import type { AnyNode } from "../../schema.gen";
import { Asked } from "../Asked";
import { Source } from "../Source";
import { Accordion } from "./Accordion";
import { Column } from "./Column";
import { Filter } from "./Filter";
import { Group } from "./Group";
import { Header } from "./Header";
import { Lineup } from "./Lineup";
import { Markdown } from "./Markdown";
import { Pages } from "./Pages";
import { Row } from "./Row";
import { Style } from "./Style";
import { Tabs } from "./Tabs";
import { type Draw, useWork } from "./work";

export const nodes: Draw = (all) =>
  all.map((node, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes keep their places in the tree.
    <Node key={at} node={node} />
  ));

function Node({ node }: { readonly node: AnyNode }): ReactNode {
  const { editing, marking } = useWork();
  const { shown } = editing;
  if (!shown.has(node)) return null;
  if (isSource(node)) return <Source source={node} />;
  if (isQuestion(node)) return <Asked question={node} />;
  switch (node.kind) {
    case "row":
      return <Row node={node} draw={nodes} />;
    case "column":
      return <Column node={node} draw={nodes} />;
    case "group":
      return <Group node={node} draw={nodes} />;
    case "accordion":
      return <Accordion node={node} draw={nodes} />;
    case "tabs":
      return <Tabs node={node} draw={nodes} />;
    case "pages":
      return <Pages node={node} draw={nodes} />;
    case "lineup":
      return <Lineup node={node} draw={nodes} />;
    case "header":
      return <Header node={node} />;
    case "markdown":
      return <Markdown node={node} />;
    case "filter":
      return <Filter node={node} />;
    case "style":
      return <Style node={node} />;
    case "labels":
      return marking && <marking.Palette set={node} />;
    // Repeats were written out, relations stand beside the regions, and the rest is only carried.
    case "repeat":
    case "relations":
    case "foreign":
      return null;
  }
}
