// The looks that an interface gives its own nodes: only what loads nothing, runs nothing and stays inside.

import type { CSSProperties } from "react";
import { walk } from "../../core/interface";
import type { AnyNode } from "../../schema.gen";

// As in `embed_label/interface/layout.py`: a host may have checked nothing.
const UNSAFE = /url\s*\(|image-set|expression|javascript:|[@{}<\\;]|\bfixed\b/i;
const PROPERTY = /^-{0,2}[a-zA-Z][a-zA-Z0-9-]*$/;
// What the browser's object for styles has besides properties: to set it breaks the object.
const MEMBER =
  /^(?:length|item|parent-?rule|css-?text|(?:get|set|remove)-?property(?:-?(?:value|priority))?)$/i;

type Look = Readonly<Record<string, string>>;

/** The declarations of a look that are clean. */
export function declarations(look: Look): readonly (readonly [string, string])[] {
  return Object.entries(look)
    .map(([name, value]) => [name.trim(), value.trim().replace(/;+$/, "")] as const)
    .filter(([name, value]) => value !== "" && isProperty(name) && !UNSAFE.test(value));
}

const isProperty = (name: string): boolean => PROPERTY.test(name) && !MEMBER.test(name);

/** Whether any node has looks of its author's: those stay within the body of the widget. */
export function hasLook(body: readonly AnyNode[]): boolean {
  return walk(body).some(
    ({ node }) => node.kind === "style" || ("style" in node && Object.keys(node.style).length > 0),
  );
}

/** A look as React takes it. */
export function styleOf(look: Look): CSSProperties | undefined {
  const clean = declarations(look).map(
    // An inline style wins anyway, and React leaves out what says it must.
    ([name, value]) => [camelCase(name), value.replace(/\s*!important$/i, "")] as const,
  );
  return clean.length === 0 ? undefined : Object.fromEntries(clean);
}

function camelCase(name: string): string {
  if (name.startsWith("--")) return name;
  return name.replace(/^-ms-/, "ms-").replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

/** An author's classes stand apart from ours and from the page's. */
export function ownClass(name: string): string {
  return `el-own-${name}`;
}

/** The class attribute of a node: ours, then the author's. */
export function classesOf(ours: string, names: string): string {
  const own = names.split(/\s+/).filter((name) => /^[\w-]+$/.test(name));
  return [ours, ...own.map(ownClass)].filter(Boolean).join(" ");
}
