// What became of what was said in a line: in a word, and at length only where it was refused.

import { useSyncExternalStore } from "react";
import { createScope } from "../../core/scope";
import { Icon, type IconName } from "../../icons/Icon";
import type { News } from "./letterbox";

export function Status({ news }: { readonly news: News | undefined }) {
  return (
    <span role="status" className="el-feedback-status" data-state={news?.state}>
      {news && news.state !== "refused" && <Words news={news} />}
    </span>
  );
}

function Words({ news }: { readonly news: News }) {
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  const [icon, words] = sentence(news, online);
  return (
    <>
      <Icon name={icon} />
      {words}
    </>
  );
}

function sentence({ state, durable }: News, online: boolean): readonly [IconName, string] {
  if (state === "kept") return ["tick", "Saved"];
  if (state === "gone") return ["tick", "Sent"];
  if (state === "sending" && online) return ["clock", "Saving…"];
  const when = online ? "Will be sent" : "Will be sent once you are online";
  return ["clock", durable ? when : `${when}. Keep this page open: this browser keeps no data`];
}

function watch(look: () => void): () => void {
  const scope = createScope();
  scope.listen(window, "online", look);
  scope.listen(window, "offline", look);
  return scope.close;
}

type RefusedProps = {
  readonly reason: string;
  readonly onRetry: () => void;
  readonly onLetGo: () => void;
};

export function Refused({ reason, onRetry, onLetGo }: RefusedProps) {
  return (
    <div className="el-error el-feedback-refused" role="alert">
      <Icon name="warning" />
      <div>
        <strong>This was not taken. It is kept in this browser.</strong>
        <p>{reason}</p>
        <p>
          <button type="button" className="el-button" onClick={onRetry}>
            Send again
          </button>
          <button type="button" className="el-button" onClick={onLetGo}>
            Let it go
          </button>
        </p>
      </div>
    </div>
  );
}
