import { expect, test } from "vitest";
import { messagesOf } from "./messages";

test("a role says who writes and where it stands", () => {
  const found = messagesOf([
    { role: "user", content: "Hi", name: "Ada" },
    { role: "developer", content: "Be brief" },
    { role: "critic", content: "No" },
  ]);
  expect(found.map(({ title, side }) => [title, side])).toEqual([
    ["User · Ada", "user"],
    ["Developer", "system"],
    ["Critic", "assistant"],
  ]);
});

test("what is called stands after what is said, and its result is named after it", () => {
  const call = { id: "c1", function: { name: "weather", arguments: '{"city":"Oslo"}' } };
  const [first, second] = messagesOf([
    { role: "assistant", content: null, tool_calls: [call] },
    { role: "tool", tool_call_id: "c1", content: { celsius: 4 } },
  ]);
  expect(first?.parts).toEqual([
    { form: "folded", title: "Calls weather", text: '{"city":"Oslo"}', counts: true },
  ]);
  expect(second?.parts).toEqual([
    {
      form: "folded",
      title: "Result of weather",
      text: '{\n  "celsius": 4\n}',
      counts: false,
    },
  ]);
});

test("a former way to call is known, and a result that nobody called has no name", () => {
  const [first, second] = messagesOf([
    { role: "assistant", function_call: { name: "f", arguments: "not JSON" } },
    { role: "tool", content: "4" },
  ]);
  expect(first?.parts).toEqual([
    { form: "folded", title: "Calls f", text: "not JSON", counts: true },
  ]);
  expect(second?.parts).toMatchObject([{ title: "Result of a tool", text: "4" }]);
});

test("what is no message keeps its number and says so", () => {
  const found = messagesOf([null, [1], "loose", {}, { role: 3, content: true }]);
  expect(found.map(({ parts }) => parts[0]?.form)).toEqual([
    "note",
    "note",
    "text",
    undefined,
    "text",
  ]);
});

test("what a tool did is told where somebody says so", () => {
  const [failed, done, unknown] = messagesOf([
    { role: "user", content: [{ type: "tool_result", content: "no", is_error: true }] },
    { role: "tool", content: "yes", status: "success" },
    { role: "tool", content: "so" },
  ]);
  expect(failed?.parts).toMatchObject([{ title: "Result of a tool", state: "failed" }]);
  expect(done?.parts).toMatchObject([{ state: "done" }]);
  expect(unknown?.parts[0]).not.toHaveProperty("state");
});

test("a message says when it was written, and that it still is", () => {
  const [first, second] = messagesOf([
    { role: "user", content: "a", created_at: "2026-03-01T10:00:00Z" },
    { role: "assistant", content: "b", streaming: true },
  ]);
  expect([first?.when, first?.isGrowing]).toEqual(["2026-03-01T10:00:00Z", false]);
  expect([second?.when, second?.isGrowing]).toEqual(["", true]);
});
