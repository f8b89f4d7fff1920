// Counts what scripts start and do not end: listeners, timers, frames, observers.
(() => {
  const listeners = new Map();
  const timers = new Set();
  const frames = new Set();
  const observers = new Map();
  const ids = new WeakMap();
  let last = 0;

  const idOf = (thing) => {
    if (thing === null || (typeof thing !== "object" && typeof thing !== "function")) return 0;
    if (!ids.has(thing)) ids.set(thing, ++last);
    return ids.get(thing);
  };
  const keyOf = (target, type, listener, options) => {
    const capture = typeof options === "object" ? options?.capture : options;
    return [idOf(target), type, idOf(listener), Boolean(capture)].join(" ");
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const key = keyOf(target, type, listener, options);
    if (listener) {
      listeners.set(key, { target: new WeakRef(target), type });
      const forget = () => listeners.delete(key);
      options?.signal && addEventListener.call(options.signal, "abort", forget, { once: true });
      options?.once && addEventListener.call(target, type, forget, options);
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    listeners.delete(keyOf(target, type, listener, options));
    return removeEventListener.call(target, type, listener, options);
  };

  const counting = (set, start, stop, repeats) => {
    const [began, ended] = [window[start], window[stop]];
    window[start] = (run, ...rest) => {
      const id = began.call(
        window,
        (...given) => {
          if (!repeats) set.delete(id);
          return run(...given);
        },
        ...rest,
      );
      set.add(id);
      return id;
    };
    window[stop] = (id) => {
      set.delete(id);
      ended.call(window, id);
    };
  };
  counting(timers, "setTimeout", "clearTimeout", false);
  counting(timers, "setInterval", "clearInterval", true);
  counting(frames, "requestAnimationFrame", "cancelAnimationFrame", false);

  for (const name of ["ResizeObserver", "MutationObserver", "IntersectionObserver"]) {
    const { observe, disconnect } = window[name].prototype;
    window[name].prototype.observe = function (...given) {
      observers.set(idOf(this), new WeakRef(this));
      return observe.apply(this, given);
    };
    window[name].prototype.disconnect = function () {
      observers.delete(idOf(this));
      return disconnect.call(this);
    };
  }

  const nameOf = (target) =>
    target instanceof Element
      ? `${target.localName}${target.isConnected ? "" : " (gone)"}`
      : target.constructor.name;
  window.watch = {
    left() {
      const found = {};
      for (const [key, { target, type }] of listeners) {
        const alive = target.deref();
        if (!alive) {
          listeners.delete(key);
          continue;
        }
        const name = `${nameOf(alive)} ${type}`;
        found[name] = (found[name] ?? 0) + 1;
      }
      const looking = [...observers.values()].filter((each) => each.deref());
      return {
        listeners: found,
        timers: timers.size,
        frames: frames.size,
        observers: looking.length,
      };
    },
  };
})();
