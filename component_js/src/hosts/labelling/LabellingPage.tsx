// The page: who labels, how far it has come, the task, and what to say when there is none.

import { useState } from "react";
import type { Given } from "./given";
import { NameForm } from "./NameForm";
import { keepName, knownName } from "./name";
import { Tasks } from "./Tasks";

export function LabellingPage({ title, author }: Given) {
  const [name, setName] = useState(() => knownName() || author);
  const [asking, setAsking] = useState(name === "");
  if (asking) {
    return (
      <NameForm
        title={title}
        name={name}
        onName={(given) => {
          keepName(given);
          setName(given);
          setAsking(false);
        }}
      />
    );
  }
  // Somebody else begins afresh.
  return <Tasks key={name} title={title} name={name} onRename={() => setAsking(true)} />;
}
