// Asks who labels: once, and again when somebody else sits down.

import { useId, useState } from "react";

type Props = {
  readonly title: string;
  readonly name: string;
  readonly onName: (name: string) => void;
};

export function NameForm({ title, name, onName }: Props) {
  const [typed, setTyped] = useState(name);
  const id = useId();
  const given = typed.trim();
  return (
    <main className="elp-name">
      <h1>{title}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (given) onName(given);
        }}
      >
        <label htmlFor={id}>Your name</label>
        <input
          id={id}
          value={typed}
          maxLength={100}
          autoComplete="nickname"
          required
          // biome-ignore lint/a11y/noAutofocus: there is nothing else to do here.
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p>It stands beside what you label.</p>
        <button type="submit" className="elp-button elp-primary">
          Start
        </button>
      </form>
    </main>
  );
}
