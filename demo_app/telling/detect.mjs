// COCO-SSD on raw pixels, in plain JavaScript: the folder of the model and the least score are
// arguments, the pictures are on stdin, and what was found of each goes to stdout.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// The modules are where it is run, not beside this file.
const require = createRequire(join(process.cwd(), "package.json"));
const tf = require("@tensorflow/tfjs");
const cocoSsd = require("@tensorflow-models/coco-ssd");

const [, , folder, least] = process.argv;

async function load() {
  const { modelTopology, format, weightsManifest } = JSON.parse(
    readFileSync(join(folder, "model.json"), "utf8"),
  );
  const parts = weightsManifest.flatMap(({ paths }) => paths);
  const weights = Buffer.concat(parts.map((path) => readFileSync(join(folder, path))));
  return {
    modelTopology,
    format,
    weightSpecs: weightsManifest.flatMap((group) => group.weights),
    weightData: new Uint8Array(weights).buffer,
  };
}

const pictures = JSON.parse(readFileSync(0, "utf8"));
await tf.setBackend("cpu");
const model = await cocoSsd.load({ modelUrl: { load } });
const found = [];
for (const { raw, width, height } of pictures) {
  const pixels = tf.tensor3d(new Uint8Array(readFileSync(raw)), [height, width, 3], "int32");
  found.push(await model.detect(pixels, 20, Number(least)));
  pixels.dispose();
}
console.log(JSON.stringify(found));
