import { describe, expect, test } from "vitest";
import type { AnyRegion, Mark } from "../schema.gen";
import { type Asked, type Asking, answered, askedAgain, marked, takenOver } from "./asking";
import { parse } from "./parse";

const photo: Asked = {
  ...{ task: "t", source: "photo", item: null, shown: "/a.jpg" },
  ...{ space: { kind: "plane", width: 100, height: 100 }, labels: ["cat"] },
};
const box = (id: string, more: object = {}): AnyRegion =>
  parse("AnyRegion", {
    ...{ kind: "box", id, source: "photo", x: 1, y: 2, width: 3, height: 4, ...more },
  });
const mark = (id: string, wanted = true): Mark => ({ region: box(id), wanted });
const fits = (): string => "";
const idsOf = ({ prompt }: Asking): readonly string[] =>
  prompt.marks.map(({ region }) => region.id);

function proposal(asking: Asking, ...regions: readonly AnyRegion[]) {
  return { prompt: asking.prompt.id, regions, problem: "" };
}

function offered(...regions: readonly AnyRegion[]): Asking {
  const asking = marked(undefined, mark("m"), photo);
  const made = answered(asking, proposal(asking, ...regions), fits);
  if (made?.phase !== "offered") throw new Error("It was not offered.");
  return made;
}

describe("a mark", () => {
  test("asks with what is in hand, of nothing before it", () => {
    const asking = marked(undefined, mark("a"), photo);
    expect(asking).toMatchObject({ phase: "waiting", proposed: [], problem: "" });
    expect(asking.prompt).toMatchObject({ ...photo, marks: [mark("a")], refines: null });
  });

  test("refines what stands, with all marks so far, and leaves it in sight", () => {
    const first = offered(box("r"));
    const second = marked(first, mark("b", false), photo);
    expect(second.prompt).toMatchObject({ refines: first.prompt.id });
    expect(second.prompt.id).not.toBe(first.prompt.id);
    expect(idsOf(second)).toEqual(["m", "b"]);
    expect(second).toMatchObject({ phase: "waiting", proposed: [box("r")] });
  });

  test("of what is not wanted asks nothing before one that is", () => {
    const pointing = marked(undefined, mark("a", false), photo);
    expect(pointing.phase).toBe("pointing");
    expect(answered(pointing, proposal(pointing, box("r")), fits)).toBe(pointing);
    const asking = marked(pointing, mark("b"), photo);
    expect(asking).toMatchObject({ phase: "waiting", prompt: { refines: null } });
    expect(idsOf(asking)).toEqual(["a", "b"]);
  });

  test.each([{ source: "other" }, { item: 1 }, { task: "u" }])(
    "elsewhere gives up what stands: %o",
    (more) => {
      const asking = marked(offered(box("r")), mark("b"), { ...photo, ...more });
      expect(asking).toMatchObject({ prompt: { refines: null }, proposed: [] });
      expect(idsOf(asking)).toEqual(["b"]);
    },
  );
});

describe("an answer", () => {
  test("offers its regions", () => {
    expect(offered(box("r"), box("s")).proposed.map(({ id }) => id)).toEqual(["r", "s"]);
  });

  test("to another prompt is ignored, also where that was refined, asked again or given up", () => {
    const first = marked(undefined, mark("a"), photo);
    const late = proposal(first, box("r"));
    const second = marked(first, mark("b"), photo);
    expect(answered(second, late, fits)).toBe(second);
    const again = askedAgain(first);
    expect(idsOf(again)).toEqual(["a"]);
    expect(answered(again, late, fits)).toBe(again);
    expect(answered(undefined, late, fits)).toBeUndefined();
  });

  test("may be made better by another to the same prompt", () => {
    const first = offered(box("r"));
    expect(answered(first, proposal(first, box("s")), fits)?.proposed).toEqual([box("s")]);
  });

  test("with a problem fails with it", () => {
    const asking = marked(offered(box("r")), mark("b"), photo);
    const given = { ...proposal(asking, box("s")), problem: "The model is down." };
    expect(answered(asking, given, fits)).toMatchObject({
      ...{ phase: "failed", proposed: [], problem: "The model is down." },
    });
  });

  test("without any region fails in words", () => {
    const asking = marked(undefined, mark("a"), photo);
    expect(answered(asking, proposal(asking), fits)).toMatchObject({
      ...{ phase: "failed", problem: "Nothing was found there." },
    });
  });

  test("offers what fits, and says what does not", () => {
    const asking = marked(undefined, mark("a"), photo);
    const flawOf = ({ id }: AnyRegion): string => (id === "good" ? "" : "leaves the image");
    const given = (...ids: readonly string[]) =>
      answered(asking, proposal(asking, ...ids.map((id) => box(id))), flawOf);
    expect(given("good", "bad")).toMatchObject({
      ...{ phase: "offered", proposed: [box("good")] },
      problem: "One of 2 does not fit: it leaves the image.",
    });
    expect(given("good", "bad", "worse")?.problem).toBe(
      "2 of 3 do not fit. The first leaves the image.",
    );
    expect(given("bad")).toMatchObject({
      ...{ phase: "failed", problem: "What was proposed does not fit: it leaves the image." },
    });
  });
});

describe("what is taken over", () => {
  test("is a region of its own that says where it came from", () => {
    const [made] = takenOver(offered(box("r", { score: 0.9, locked: true })), ["dog"]);
    expect(made).toMatchObject({ derived_from: "r", labels: ["dog"], score: null, locked: false });
    // Whoever accepts it has looked at it.
    expect(made?.confirmed).toBe(true);
    expect(made?.id).not.toBe("r");
  });

  test("keeps the labels that the model gave it", () => {
    expect(takenOver(offered(box("r", { labels: ["cat"] })), ["dog"])[0]?.labels).toEqual(["cat"]);
  });

  test("lies where was asked, with its parent if that came along", () => {
    const children = [box("p"), box("c", { parent: "p" }), box("d", { parent: "gone" })];
    const [parent, child, orphan] = takenOver(offered(...children), []);
    expect(child?.parent).toBe(parent?.id);
    expect(orphan?.parent).toBeNull();
    const paged = marked(undefined, mark("a"), { ...photo, item: 2 });
    const there = answered(paged, proposal(paged, box("r")), fits);
    expect(there && takenOver(there, [])[0]?.item).toBe(2);
  });
});
