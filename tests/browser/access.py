"""What a program can see of WCAG 2.2 AA: axe, and the contrast of every text, light and dark."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

# For tests with a page of their own.
in_both_lights = pytest.mark.parametrize(
    "lighting",
    [{"color_scheme": each, "reduced_motion": "reduce"} for each in ("light", "dark")],
    ids=["light", "dark"],
)

AXE = Path(__file__).parents[2] / "component_js" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CHECK = """async (root, tags) => {
    // axe leaves out target-size unless it is asked for.
    const rules = { "target-size": { enabled: true } };
    const found = await axe.run(root, { runOnly: { type: "tag", values: tags }, rules });
    return {
        passes: found.passes.map(({ id }) => id),
        violations: found.violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, any, all, none }) =>
                `${id}: ${target} ${[...any, ...all, ...none].map(({ message }) => message)}`)),
    };
}"""
# axe sees no text of pseudo-elements and leaves what it is not sure of; this reads every text.
CONTRAST = """root => {
    const canvas = new OffscreenCanvas(1, 1);
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    const rgba = (color) => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = color;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], [R, G, B]) =>
        [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
    const light = (rgb) => {
        const [r, g, b] = rgb.slice(0, 3).map((each) => each / 255)
            .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element) => {
        const layers = [];
        for (let each = element; each; each = each.parentElement) {
            layers.push(rgba(getComputedStyle(each).backgroundColor));
            if (each.localName === "dialog") break;
        }
        const dark = getComputedStyle(root).colorScheme === "dark";
        return layers.reverse().reduce((below, layer) => over(layer, below),
            dark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
    };
    const said = [];
    const weigh = (element, style, words, below) => {
        const size = parseFloat(style.fontSize);
        const [one, other] = [light(over(rgba(style.color), below)), light(below)];
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        said.push({ words, ratio: Math.round(ratio * 100) / 100, size });
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let each = root; each; each = walker.nextNode()) {
        const style = getComputedStyle(each);
        const shown = each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (!shown || style.clipPath !== "none" || each.closest(".el-hidden")) continue;
        if (each.matches(":disabled, :disabled *, label:has(:disabled) *")) continue;
        const words = [...each.childNodes].filter(({ nodeType }) => nodeType === 3)
            .map(({ data }) => data.trim()).join("");
        if (words) weigh(each, style, words, ground(each));
        if (each.matches("textarea") && each.value) weigh(each, style, each.value, ground(each));
        if (each.placeholder && !each.value)
            weigh(each, getComputedStyle(each, "::placeholder"), each.placeholder, ground(each));
        for (const part of ["::before", "::after"]) {
            const style = getComputedStyle(each, part);
            if (!/\\w/.test(style.content.replace(/^(none|normal)$/, ""))) continue;
            const below = over(rgba(style.backgroundColor), ground(each));
            weigh(each, style, `${part} ${style.content}`, below);
        }
    }
    return said;
}"""


def check(page: Page, widget: Locator, state: str) -> dict[str, Any]:
    # Colours fade in some browsers' focus and hover; what counts is where they end.
    page.evaluate(
        "Promise.all(document.getAnimations().map((each) => each.finished.catch(() => 0)))"
    )
    found: dict[str, Any] = widget.evaluate(CHECK, TAGS)
    assert found["violations"] == [], state
    pale = [each for each in widget.evaluate(CONTRAST) if each["ratio"] < 4.5]
    assert pale == [], state
    return found
