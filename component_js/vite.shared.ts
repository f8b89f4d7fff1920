// What the widget and its page are built with alike: flat, for the same browsers, into one folder.

import type { BuildOptions } from "vite";

export const shared = {
  target: "es2022",
  // light-dark() and :has() as they are: spelled out for older browsers they would not inherit.
  cssTarget: ["chrome123", "firefox121", "safari17.5"],
  outDir: "../embed_label/widget",
  // The folder is a Python package, and holds what the other one built; `make` clears it.
  emptyOutDir: false,
  assetsDir: "",
  assetsInlineLimit: 0,
  cssCodeSplit: false,
  modulePreload: false,
  reportCompressedSize: false,
  // How large each may be is said in budgets.json.
  chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
} satisfies BuildOptions;
