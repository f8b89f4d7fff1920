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
    { form: "code", title: "Calls weather", text: '{\n  "city": "Oslo"\n}' },
  ]);
  expect(second?.parts).toEqual([
    { form: "code", title: "Result of weather", text: '{\n  "celsius": 4\n}' },
  ]);
});

test("a former way to call is known, and a result that nobody called has no name", () => {
  const [first, second] = messagesOf([
    { role: "assistant", function_call: { name: "f", arguments: "not JSON" } },
    { role: "tool", content: "4" },
  ]);
  expect(first?.parts).toEqual([{ form: "code", title: "Calls f", text: "not JSON" }]);
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
