import { describe, expect, test } from "vitest";
import { addressOf, fileAt, shortened } from "./address";

const home = "https://host.example/app/page";

describe("an address of a task", () => {
  test.each([
    ["a.wav", "https://host.example/app/a.wav"],
    ["/files/a.wav?sign=x", "https://host.example/files/a.wav?sign=x"],
    ["//cdn.example/a.wav", "https://cdn.example/a.wav"],
    ["http://other.example/a b.wav", "http://other.example/a%20b.wav"],
    ["  https://other.example/a.wav\n", "https://other.example/a.wav"],
    ["blob:https://host.example/0a1b", "blob:https://host.example/0a1b"],
    ["DATA:Audio/wav;base64,UklGRg==", "data:Audio/wav;base64,UklGRg=="],
  ])("%j is opened", (written, url) => {
    expect(addressOf(written, "audio", home)).toEqual({ url });
  });

  test.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:video/webm;base64,GkXfow==",
    "file:///etc/passwd",
    "vbscript:x",
    "about:blank",
    "s3://bucket/a.wav",
  ])("%j is refused for a sound, with what would be opened", (written) => {
    const { wrong } = { wrong: "", ...addressOf(written, "audio", home) };
    expect(wrong).toMatch(
      /^The audio at .* is not opened: .*https:.*data:audio\/ addresses are\.$/s,
    );
  });

  test("what no address can be made of is named", () => {
    expect(addressOf("https://", "video", home)).toEqual({
      wrong: "The video at https:// is not there: that is no address.",
    });
    expect(addressOf(" ", "document", home)).toEqual({
      wrong: "There is no document here: its address is empty.",
    });
  });

  test("each modality holds its own data", () => {
    expect(addressOf("data:video/mp4,x", "video", home)).toHaveProperty("url");
    expect(addressOf("data:application/pdf;base64,JVBERg==", "document", home)).toHaveProperty(
      "url",
    );
    expect(addressOf("data:text/html,x", "document", home)).toHaveProperty("wrong");
  });

  test("a page that is a file opens what lies beside it, a page of the web opens no file", () => {
    expect(addressOf("a.wav", "audio", "file:///home/ada/page.html")).toHaveProperty("url");
    expect(addressOf("file:///home/ada/a.wav", "audio", home)).toHaveProperty("wrong");
  });
});

test("a file is called by the end of its path, as people write it", () => {
  expect(fileAt("https://a.example/b/Jahres%20bericht%20%C3%BC.pdf?sign=x")).toBe(
    "Jahres bericht ü.pdf",
  );
  expect(fileAt("https://a.example/b/100%.pdf")).toBe("100%.pdf");
  expect(fileAt("https://a.example/")).toBe("a.example");
  expect(fileAt("data:application/pdf,x")).toBe("");
});

test("an address is named without its query, which may hold secrets", () => {
  expect(shortened("https://example.org/a/street.jpg?signature=secret#x")).toBe(
    "https://example.org/a/street.jpg",
  );
});

test("a long address keeps its host and its file", () => {
  const short = shortened(`https://example.org/${"deep/".repeat(60)}street.jpg`);
  expect(short).toMatch(/^https:\/\/example\.org.*…\/street\.jpg$/);
  expect(short.length).toBeLessThanOrEqual(80);
});

test("data is named by its type and never written out", () => {
  expect(shortened(`data:image/png;base64,${"A".repeat(5000)}`)).toBe(
    "a data: address (image/png, 5022 characters)",
  );
});
