import { expect, test, vi } from "vitest";
import { createCatalogue, itemsIn } from "./catalogue";

const url = "/animals.json";
const json = (value: unknown): Response => new Response(JSON.stringify(value));

function given(...answers: readonly (() => Response)[]) {
  const left = [...answers];
  const asked = vi.fn(async (_: RequestInfo | URL) => left.shift()?.() ?? Response.error());
  return { asked, catalogue: createCatalogue(asked, () => "https://here.test/page/") };
}

const settled = (catalogue: ReturnType<typeof createCatalogue>, at = url) =>
  vi.waitFor(() => {
    const load = catalogue.at(at);
    if (!load || load.state === "loading") throw new Error("not yet");
    return load;
  });

test("one address is fetched once, whoever asks", async () => {
  const { asked, catalogue } = given(() => json(["Cat"]));
  catalogue.load(url);
  catalogue.load(url);
  expect(catalogue.at(url)).toEqual({ state: "loading" });
  expect(await settled(catalogue)).toMatchObject({ state: "ready", items: [{ name: "Cat" }] });
  catalogue.load(url);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(`${asked.mock.calls[0]?.[0]}`).toBe("https://here.test/animals.json");
});

test("those who watch hear of each step until they stop", async () => {
  const { catalogue } = given(() => json([]));
  const heard = vi.fn();
  const stop = catalogue.watch(heard);
  catalogue.load(url);
  await settled(catalogue);
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  catalogue.load("/other.json");
  expect(heard).toHaveBeenCalledTimes(2);
});

test("a failure says what failed, and can be tried again", async () => {
  const { catalogue } = given(
    () => new Response("", { status: 503 }),
    () => new Response("<html>"),
    () => json({ cat: 1 }),
    () => {
      throw new TypeError("Failed to fetch");
    },
    () => json({ items: ["Cat"] }),
  );
  for (const problem of [
    "The server answered 503.",
    "The answer is not JSON.",
    "The answer is not a list of items.",
    "It could not be reached.",
  ]) {
    catalogue.load(url);
    expect(await settled(catalogue)).toEqual({ state: "failed", problem });
  }
  catalogue.load(url);
  expect(await settled(catalogue)).toMatchObject({ state: "ready" });
});

test.each(["javascript:alert(1)", "data:application/json,[]", "file:///etc/passwd", "http://"])(
  "%s is never fetched",
  async (address) => {
    const { asked, catalogue } = given();
    catalogue.load(address);
    expect(await settled(catalogue, address)).toMatchObject({ state: "failed" });
    expect(asked).not.toHaveBeenCalled();
  },
);

test("items may be in our words or in Label Studio's", () => {
  const theirs = { value: "Cats", alias: "cats", children: [{ value: "Siamese", hint: "Thai" }] };
  const ours = { name: "dogs", title: "Dogs", items: ["Poodle"] };
  expect(
    itemsIn({ items: [theirs, ours, "Köln", { value: "Again", alias: "cats" }] }),
  ).toMatchObject([
    { name: "cats", title: "Cats", children: [{ name: "Siamese", hint: "Thai", children: [] }] },
    { name: "dogs", title: "Dogs", children: [{ name: "Poodle" }] },
    { name: "Köln", title: "" },
  ]);
});
