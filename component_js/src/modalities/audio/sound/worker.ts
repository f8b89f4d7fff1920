// The worker that reads a sound: its outline first, then whatever is asked of its samples.

import { createScope } from "../../../core/scope";
import { type Blocking, blocking } from "./blocking";
import type { Format, Look, News, Order, Slice } from "./messages";
import { blocksOf } from "./outline";
import { open, read } from "./reading";
import { nowhere, type Samples } from "./samples";
import { lensFor, looksOf, spectrumOf } from "./spectrum";

let samples: Samples = nowhere;
let rate = 0;
let taking: Blocking | undefined;

function tell(news: News): void {
  if (news.is === "format") rate = news.format?.rate ?? rate;
  postMessage(news);
}

createScope().listen<MessageEvent<Order>>(self, "message", ({ data: order }) => {
  if (order.do === "read") void read(order.url, order.seconds, tell, hold);
  else if (order.do === "open") void open(order.url, tell).then(hold);
  else if (order.do === "take") take(order.format);
  else if (order.do === "put") taking?.put(order.samples.map(plain));
  else if (order.do === "done") taking?.end(0);
  else if (order.do === "look")
    void look(order).then((pairs) => tell({ is: "looked", id: order.id, pairs }));
  else void spectrum(order).then((bytes) => tell({ is: "spectrum", id: order.id, bytes }));
});

function take(format: Format): void {
  taking = blocking(format, tell);
  hold(taking.samples);
}

function hold(found: Samples): void {
  samples = found;
}

function plain(decoded: Float32Array): Int16Array {
  const made = new Int16Array(decoded.length);
  for (let at = 0; at < made.length; at++) {
    const level = decoded[at] ?? 0;
    made[at] = Math.max(-1, Math.min(1, level)) * 0x7fff;
  }
  return made;
}

async function look({ from, to, block }: Look): Promise<readonly Int16Array[] | undefined> {
  const found = await samples.get(from, to);
  return found?.map((channel) => blocksOf(channel, block));
}

async function spectrum(slice: Slice): Promise<Uint8Array | undefined> {
  const { channels, from, hop, columns } = slice;
  const lens = lensFor(rate);
  const spare = Math.max(0, ...looksOf(hop, lens).map((at) => Math.max(-at, at + lens.size - hop)));
  const begin = Math.max(0, from - spare);
  const found = await samples.get(begin, from + hop * columns + spare);
  if (!found) return undefined;
  return spectrumOf(
    mixed(channels.flatMap((at) => found[at] ?? [])),
    from - begin,
    hop,
    columns,
    lens,
  );
}

function mixed(channels: readonly Int16Array[]): Int16Array {
  const [first = new Int16Array()] = channels;
  if (channels.length < 2) return first;
  return first.map((_, at) => {
    let sum = 0;
    for (const channel of channels) sum += channel[at] ?? 0;
    return sum / channels.length;
  });
}
