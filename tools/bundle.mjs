/**
 * Bundles the compiled command line into a few files (`npm run build` does): a run loads some 250 modules,
 * and finding and reading them one by one costs more than the work on a short article. Beside them it
 * puts what would be parsed in every run.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { preparedFile } from '../dist/topics/codebook.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Two folders down, as the modules that find `data/` from where they stand. */
const FOLDER = join(ROOT, 'dist/bundle');

const bundle = await rolldown({
  input: { main: join(ROOT, 'dist/cli/main.js') },
  platform: 'node',
  // Packages stay what they are: loaded from node_modules, and only when they are needed.
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[a-z]:\\/i.test(id),
});
await bundle.write({
  dir: FOLDER,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  cleanDir: true,
});
await bundle.close();

const [name, content] = preparedFile();
writeFileSync(join(FOLDER, name), content);
