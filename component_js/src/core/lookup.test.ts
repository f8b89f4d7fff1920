import { describe, expect, test } from "vitest";
import vectors from "../../../tests/vectors/lookup.json";
import { lookup, shownBy } from "./lookup";

describe("what a source shows", () => {
  test.each(vectors)("$value in $data is $found", ({ value, data, found }) => {
    expect(lookup(value, data) ?? null).toEqual(found);
  });

  test("is $name by default", () => {
    expect(shownBy({ kind: "image", name: "photo", value: "" }, { photo: "/a.jpg" })).toEqual({
      shown: "/a.jpg",
    });
  });

  test.each([
    [{}, "nothing"],
    [{ photo: "" }, "an empty text"],
    [{ photo: 7 }, "7"],
  ])("is missed by name: %j", (data, there) => {
    expect(shownBy({ kind: "image", name: "photo", value: "" }, data)).toEqual({
      wrong: `“photo” shows $photo, but the task has ${there} there.`,
    });
  });
});
