// What became of the work: saved, saving, waiting or refused, in words.

import { useEffect, useState } from "react";
import { createScope } from "../core/scope";
import { Icon, type IconName } from "../icons/Icon";
import type { Delivery } from "./useDelivery";

export function SaveStatus({ delivery }: { readonly delivery: Delivery }) {
  const online = useOnline();
  const { state, retry, letGo } = delivery;
  const [icon, words] = sentence(state, online);
  return (
    <div className="el-save">
      <span role="status" className="el-save-status">
        {icon && <Icon name={icon} />}
        {words}
      </span>
      {state?.refused.map(({ id, reason }) => (
        <div key={id} className="el-error" role="alert">
          <Icon name="warning" />
          <div>
            <strong>This was not taken. It is kept in this browser.</strong>
            <p>{reason}</p>
            <p>
              <button type="button" className="el-button" onClick={() => retry(id)}>
                Send again
              </button>
              <button type="button" className="el-button" onClick={() => letGo(id)}>
                Let it go
              </button>
            </p>
          </div>
        </div>
      ))}
    </div>
  );
}

function sentence(
  state: Delivery["state"],
  online: boolean,
): readonly [IconName | undefined, string] {
  if (!state) return [undefined, ""];
  const { waiting, durable, kept, gone } = state;
  if (waiting.length > 0) {
    const late = waiting.some((each) => each.late);
    const warning = durable ? "" : " Keep this page open: this browser keeps no data.";
    if (!late && online) return ["clock", `Saving…${warning}`];
    return ["clock", `${waiting.length} waiting${online ? "" : ", offline"}.${warning}`];
  }
  if (kept.length > 0) return ["tick", "Saved"];
  if (gone.length > 0) return ["tick", "Sent"];
  return [undefined, ""];
}

function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const scope = createScope();
    const look = (): void => setOnline(navigator.onLine);
    look();
    scope.listen(window, "online", look);
    scope.listen(window, "offline", look);
    return scope.close;
  }, []);
  return online;
}
