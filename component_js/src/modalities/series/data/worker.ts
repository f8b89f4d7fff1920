// The thread in which a series is read.

import { createScope } from "../../../core/scope";
import { createEngine } from "./engine";
import type { Asked } from "./messages";

const scope = createScope();

const ask = createEngine({
  tell: (told, moved) => self.postMessage(told, { transfer: [...moved] }),
  wait: () => new Promise((resolve) => scope.after(0, resolve)),
  signal: new AbortController().signal,
});

scope.listen<MessageEvent<Asked>>(self, "message", ({ data }) => ask(data));
