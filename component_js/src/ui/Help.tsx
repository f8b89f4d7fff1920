// The help sheet: every command with its key.

import { useEffect, useRef, useState } from "react";
import { type Command, spoken } from "../core/command";
import { Icon } from "../icons/Icon";
import { modalities } from "../modalities";
import type { AnySource } from "../schema.gen";

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

type Told = { readonly title: string; readonly howTo: string };

type Props = {
  readonly commands: readonly Command[];
  readonly kinds: readonly AnySource["kind"][];
  readonly onClose: () => void;
};

export function Help({ commands, kinds, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [told, setTold] = useState<readonly Told[]>([]);
  const first = useRef(kinds);
  useEffect(() => {
    dialog.current?.showModal();
    // The views know it, and they are there already, or not to be had.
    Promise.all(first.current.map(howToOf)).then(
      (all) => setTold(all.flat()),
      () => {},
    );
  }, []);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <dialog ref={dialog} className="el-help" aria-label="Keys" onClose={onClose}>
      <header className="el-help-head">
        <h2>Keys</h2>
        <button
          type="button"
          className="el-tool"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          <Icon name="cross" />
        </button>
      </header>
      <div className="el-help-groups">
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
                      {spoken(each.shortcut ?? "")
                        .split(" ")
                        .map((key) => (
                          <kbd key={key}>{signs[key] ?? key}</kbd>
                        ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        {told.map(({ title, howTo }) => (
          <section key={title} className="el-help-how">
            <h3>{title}</h3>
            <ul>
              {howTo.split("\n").map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </dialog>
  );
}

async function howToOf(kind: AnySource["kind"]): Promise<readonly Told[]> {
  const { title, load } = modalities[kind];
  const { howTo = "" } = (await load?.()) ?? {};
  return howTo ? [{ title, howTo }] : [];
}
