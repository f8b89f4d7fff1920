// Runs the tests that sit beside their files; one that needs a DOM opens with `// @vitest-environment happy-dom`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { __WIDGET_VERSION__: JSON.stringify("test") },
  test: { include: ["src/**/*.test.{ts,tsx}"], environment: "node", restoreMocks: true },
});
