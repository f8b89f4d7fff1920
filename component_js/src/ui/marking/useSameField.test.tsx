// @vitest-environment happy-dom
import { act, useRef } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { answerKey } from "../../core/part";
import { useSameField } from "./useSameField";

function Page({ selected }: { readonly selected: string | undefined }) {
  const place = useRef<HTMLSpanElement>(null);
  useSameField(place, selected);
  return (
    <div className="el-work">
      <span ref={place} hidden />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as views that are drawn on have it. */}
      <div role="application" tabIndex={0} />
      {selected && (
        <div key={selected} data-place={answerKey("words", { region: selected, item: null })}>
          <textarea id={selected} />
        </div>
      )}
      <button type="button" id="other">
        Other
      </button>
    </div>
  );
}

function shown() {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const page = createRoot(root);
  const select = (selected?: string): void => act(() => page.render(<Page selected={selected} />));
  const focus = (id: string): void => act(() => document.getElementById(id)?.focus());
  return { select, focus };
}

test("who writes about one region goes on with the next one", () => {
  const { select, focus } = shown();
  select("a");
  focus("a");
  select("b");
  expect(document.activeElement?.id).toBe("b");
});

test("once nothing is selected the keys go back to where it was marked", () => {
  const { select, focus } = shown();
  select("a");
  focus("a");
  select();
  expect(document.activeElement?.getAttribute("role")).toBe("application");
});

test("a focus that somebody took elsewhere stays there", () => {
  const { select, focus } = shown();
  select("a");
  focus("a");
  focus("other");
  select("b");
  expect(document.activeElement?.id).toBe("other");
});
