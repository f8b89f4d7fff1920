// What a thing of an interface is called where people read it.

type Named = { readonly name: string; readonly title: string };

export function titleOf({ title, name }: Named): string {
  return title || name;
}
