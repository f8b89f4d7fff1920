import { expect, test } from "vitest";
import type { Command } from "../../core/command";
import { mergedCommands } from "./merging";

const command = (id: string): Command => ({
  id,
  label: id,
  group: "View",
  shortcut: "",
  enabled: true,
  run: () => {},
});

test("the commands of one part leave those of the others alone", () => {
  const heard: string[][] = [];
  const offer = mergedCommands((all) => heard.push(all.map(({ id }) => id)));
  offer("page", [command("zoom")]);
  offer("text", [command("end")]);
  offer("page", [command("zoom"), command("fit")]);
  offer("text", []);
  offer("text", []);
  expect(heard).toEqual([["zoom"], ["zoom", "end"], ["zoom", "fit", "end"], ["zoom", "fit"]]);
});
