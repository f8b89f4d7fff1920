import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ranking, RankingAnswer } from "../../schema.gen";
import {
  arranged,
  flawOf,
  isSame,
  LOOSE,
  leftIn,
  moved,
  spotOf,
  stepped,
  valueIn,
  type Way,
} from "./arrangement";
import { entry, rankingOf, said } from "./ranking.test.given";

const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
const question: fc.Arbitrary<Ranking> = fc
  .tuple(names, names, fc.option(fc.nat(7), { nil: undefined }))
  .map(([entries, buckets, home]) => rankingOf(entries, buckets, home));

/** What is stored may be of an older list. */
const answerTo = ({ entries, buckets }: Ranking): fc.Arbitrary<RankingAnswer> => {
  const some = fc.array(fc.constantFrom("gone", ...entries.map(({ name }) => name)));
  const places = fc.constantFrom("removed", ...buckets.map(({ name }) => name));
  return fc
    .tuple(some, fc.dictionary(places, some))
    .map(([order, sorted]) => said({ order, buckets: sorted }));
};
const asked = question.chain((each) =>
  fc.tuple(fc.constant(each), fc.option(answerTo(each), { nil: undefined })),
);
const ways = fc.constantFrom<Way>("up", "down", "back", "on");
const all = (arrangement: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...arrangement.values()].flat().sort();

test("whatever the answer, every entry lies in one place", () => {
  fc.assert(
    fc.property(asked, ([ranking, answer]) => {
      expect(all(arranged(ranking, answer))).toEqual(
        ranking.entries.map(({ name }) => name).sort(),
      );
    }),
  );
});

test("no move loses or doubles an entry, or moves another one past another", () => {
  const move = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: -3, max: 12 }));
  fc.assert(
    fc.property(asked, fc.array(move), ([ranking, answer], moves) => {
      let now = arranged(ranking, answer);
      for (const [which, where, at] of moves) {
        const name = ranking.entries[which]?.name ?? "gone";
        const place = [...now.keys()][where] ?? "removed";
        const next = moved(now, name, { place, at });
        expect(all(next)).toEqual(all(now));
        const others = (arrangement: typeof now) =>
          [...arrangement].map(([key, list]) => [key, list.filter((each) => each !== name)]);
        expect(others(next)).toEqual(others(now));
        now = next;
      }
    }),
  );
});

test("what is moved lies where it was moved to", () => {
  fc.assert(
    fc.property(question, fc.nat(7), fc.nat(7), fc.nat(7), (ranking, which, where, at) => {
      const now = arranged(ranking, undefined);
      const name = ranking.entries[which]?.name;
      const place = [...now.keys()][where];
      fc.pre(name !== undefined && place !== undefined);
      const others = (now.get(place) ?? []).filter((each) => each !== name);
      const spot = spotOf(moved(now, name, { place, at }), name);
      expect(spot).toEqual({ place, at: Math.min(at, others.length) });
    }),
  );
});

test("a step is taken back by the step the other way, unless it led nowhere", () => {
  const back = { up: "down", down: "up", back: "on", on: "back" } as const;
  fc.assert(
    fc.property(question, fc.nat(7), ways, (ranking, which, way) => {
      const now = arranged(ranking, undefined);
      const name = ranking.entries[which]?.name;
      fc.pre(name !== undefined);
      const next = stepped(now, name, way);
      const isBeside = way === "back" || way === "on";
      // Beside a shorter list it comes to lie further up, and out of the unsorted at the end.
      fc.pre(next !== now && (!isBeside || (spotOf(now, name)?.at === 0 && !now.has(LOOSE))));
      expect(isSame(stepped(next, name, back[way]), now)).toBe(true);
    }),
  );
});

test("an answer of all entries is read as it was given, and fits", () => {
  fc.assert(
    fc.property(asked, ([ranking, answer]) => {
      const now = arranged(ranking, answer);
      const value = valueIn(ranking, now);
      fc.pre(value !== undefined && ranking.entries.length > 0);
      expect(isSame(arranged(ranking, said(value)), now)).toBe(true);
      expect(flawOf(ranking, said(value)) === undefined).toBe(leftIn(ranking, now) === 0);
    }),
  );
});

test("what is sorted in part is kept, and says how many are left", () => {
  const ranking = rankingOf(["a", "b", "c"], ["good", "bad"]);
  const value = valueIn(ranking, moved(arranged(ranking, undefined), "b", { place: "bad", at: 0 }));
  expect(value).toEqual({ order: [], buckets: { good: [], bad: ["b"] } });
  expect(flawOf(ranking, said(value ?? {}))).toBe("2 of 3 are not sorted yet.");
});

test("what is sorted by key one after the other keeps its order", () => {
  const ranking = rankingOf(["a", "b", "c"], ["good", "bad"]);
  const made = ["a", "b"].reduce(
    (now, name) => stepped(now, name, "on"),
    arranged(ranking, undefined),
  );
  expect(made.get("good")).toEqual(["a", "b"]);
});

test("what lies in no bucket again is no answer", () => {
  const ranking = rankingOf(["a", "b"], ["good"]);
  expect(valueIn(ranking, arranged(ranking, undefined))).toBeUndefined();
});

test("what nobody moved lies in the default bucket, if there is one", () => {
  const ranking = rankingOf(["a", "b"], ["good", "bad"], 1);
  expect([...arranged(ranking, undefined)]).toEqual([
    ["good", []],
    ["bad", ["a", "b"]],
  ]);
});

test("an order of another list is told from one of this", () => {
  const ranking = { ...rankingOf(["a", "b"], []), entries: [entry("a"), entry("b"), entry("c")] };
  expect(flawOf(ranking, said({ order: ["c", "a", "b"] }))).toBeUndefined();
  expect(flawOf(ranking, said({ order: ["c", "a"] }))).toContain("another list");
  expect(flawOf(ranking, said({ order: ["c", "a", "b", "d"] }))).toContain("another list");
  expect(flawOf(ranking, said({ order: ["c", "a", "b"], buckets: { x: [] } }))).toContain(
    "another",
  );
});

test("a bucket may be called like what every object has", () => {
  const ranking = rankingOf(["a", "b"], ["constructor", "__proto__"]);
  const now = moved(arranged(ranking, undefined), "a", { place: "__proto__", at: 0 });
  const value = valueIn(ranking, now);
  expect(isSame(arranged(ranking, said(value ?? {})), now)).toBe(true);
});
