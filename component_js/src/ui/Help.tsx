// The help sheet: every command with its key.

import { useEffect, useRef } from "react";
import { type Command, spoken } from "../core/command";
import { Icon } from "./Icon";

type Props = { readonly commands: readonly Command[]; readonly onClose: () => void };

export function Help({ commands, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <dialog ref={dialog} className="el-help" aria-label="Keys" onClose={onClose}>
      <button
        type="button"
        className="el-tool"
        aria-label="Close"
        onClick={() => dialog.current?.close()}
      >
        <Icon name="close" />
      </button>
      {groups.map((group) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl>
            {commands
              .filter((each) => each.group === group && each.shortcut)
              .map((each) => (
                <div key={each.id}>
                  <dt>{each.label}</dt>
                  <dd>
                    <kbd>{spoken(each.shortcut ?? "")}</kbd>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </dialog>
  );
}
