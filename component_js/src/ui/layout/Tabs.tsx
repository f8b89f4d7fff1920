// One child at a time, each under a tab of its own.

import { type KeyboardEvent, useId, useRef } from "react";
import { readingKey } from "../../questions/readingKey";
import type { Tabs as TabsNode } from "../../schema.gen";
import { classesOf, styleOf } from "./look";
import { partTitle } from "./titles";
import { useVisited } from "./visited";
import { type Draw, useOpen, useWork } from "./work";

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function Tabs({ node, draw }: { readonly node: TabsNode; readonly draw: Draw }) {
  const { shown } = useWork().editing;
  const [picked, setOpen] = useOpen(node.children, 0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const there = node.children.flatMap((child, at) => (shown.has(child) ? [{ child, at }] : []));
  const open = there.some(({ at }) => at === picked) ? picked : there[0]?.at;
  const isThere = useVisited(node.children, open);

  function walk(event: KeyboardEvent): void {
    const step = steps[readingKey(event)];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = step(
      there.findIndex(({ at }) => at === open),
      there.length,
    );
    setOpen(there[next]?.at ?? 0);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  return (
    <div className={classesOf("el-tabs", node.class_name)} style={styleOf(node.style)}>
      <div className="el-tab-list" role="tablist" ref={list} onKeyDown={walk}>
        {there.map(({ child, at }) => (
          <button
            key={at}
            type="button"
            role="tab"
            className="el-tab"
            id={`${id}tab${at}`}
            aria-controls={isThere(at) ? `${id}panel${at}` : undefined}
            aria-selected={at === open}
            tabIndex={at === open ? 0 : -1}
            dir="auto"
            onClick={() => setOpen(at)}
          >
            {partTitle(child, at)}
          </button>
        ))}
      </div>
      {there.map(({ child, at }) =>
        isThere(at) ? (
          <div
            key={at}
            role="tabpanel"
            className={classesOf("el-column", child.kind === "group" ? child.class_name : "")}
            style={child.kind === "group" ? styleOf(child.style) : undefined}
            id={`${id}panel${at}`}
            aria-labelledby={`${id}tab${at}`}
            hidden={at !== open}
          >
            {draw(child.kind === "group" ? child.children : [child])}
          </div>
        ) : null,
      )}
    </div>
  );
}
