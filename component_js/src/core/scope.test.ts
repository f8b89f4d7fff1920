import { describe, expect, test, vi } from "vitest";
import { createScope } from "./scope";

describe("a scope", () => {
  test("ends everything that it started", () => {
    vi.useFakeTimers();
    const scope = createScope();
    const target = new EventTarget();
    const heard = vi.fn();
    const ran = vi.fn();
    scope.listen(target, "poke", heard);
    scope.after(10, ran);
    scope.every(10, ran);
    scope.child().every(10, ran);
    scope.close();
    target.dispatchEvent(new Event("poke"));
    vi.advanceTimersByTime(100);
    expect(heard).not.toHaveBeenCalled();
    expect(ran).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test("ends at once what is given to it after it was closed", () => {
    const scope = createScope();
    scope.close();
    const end = vi.fn();
    scope.own(end);
    expect(end).toHaveBeenCalledOnce();
  });

  test("ends each thing once", () => {
    const scope = createScope();
    const end = vi.fn();
    scope.own(end)();
    scope.close();
    expect(end).toHaveBeenCalledOnce();
  });
});
