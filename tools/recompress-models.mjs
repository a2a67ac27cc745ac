/** Writes model files anew in the current format: `node tools/recompress-models.mjs FILE…`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { decodeModel, encodeModel } from '../dist/sequence/model-file.js';

for (const path of process.argv.slice(2)) {
  const before = readFileSync(path);
  const after = encodeModel(decodeModel(before, path));
  writeFileSync(path, after);
  console.log(`${path}: ${before.length} bytes, now ${after.length}`);
}
