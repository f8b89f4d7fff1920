import { IDBFactory } from "fake-indexeddb";
import { expect, test } from "vitest";
import type { Annotation } from "../schema.gen";
import { parse } from "./parse";
import { type Draft, memoryShelf, openShelf } from "./shelf";

const said: Annotation = parse("Annotation", {
  id: "a",
  regions: [
    { id: "1", kind: "span", source: "text", start: 0, end: 3, text: 'a "b"\n🦊' },
    { id: "2", kind: "box", source: "photo", x: 1, y: 2, width: 3, height: 4.5 },
  ],
  relations: [{ id: "r", start: "1", end: "2", labels: ["by"] }],
  answers: [{ kind: "comment", question: "why", text: "\u2028 </script>" }],
});

test.each([
  ["in the browser's database", () => openShelf(new IDBFactory())],
  ["in memory", async () => memoryShelf()],
])("a draft comes back as it was kept, %s", async (_, open) => {
  const shelf = await open();
  const { regions, relations, answers } = said;
  const draft: Draft = { key: "box\ntask", regions, relations, answers, at: 7 };
  await shelf.keepDraft(draft);
  expect(await shelf.draft(draft.key)).toEqual(draft);
  const moved: Draft = { ...draft, regions: regions.map((each) => ({ ...each, hidden: true })) };
  await shelf.keepDraft(moved);
  expect(await shelf.draft(draft.key)).toEqual(moved);
  await shelf.keepDraft({ ...draft, regions: [], relations: [], answers: [] });
  expect(await shelf.draft(draft.key)).toMatchObject({ regions: [], relations: [], answers: [] });
});
