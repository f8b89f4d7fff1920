// Lets the widget start its workers on a page that trusts no script by its address alone.

type Factory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
};

export function trustOwnWorkers(): void {
  // Not in every browser, nor in TypeScript's list of what is in them.
  const factory: Factory | undefined = Reflect.get(globalThis, "trustedTypes");
  factory?.createPolicy("default", {
    createScriptURL(address) {
      if (new URL(address, location.href).origin === location.origin) return address;
      throw new TypeError(`${address} is no script of this page`);
    },
  });
}
