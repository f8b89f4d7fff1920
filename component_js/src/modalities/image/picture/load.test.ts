import { expect, test } from "vitest";
import { createScope } from "../../../core/scope";
import { LoadError, load } from "./load";

test("an empty address is told at once", async () => {
  await expect(load("  ", createScope())).rejects.toThrow(LoadError);
});
