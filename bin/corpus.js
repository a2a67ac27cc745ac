#!/usr/bin/env node
// Launcher: runs the compiled command line and sets the exit code it answers with.
import { statSync } from 'node:fs';
import module from 'node:module';

/** The bundle starts faster; it is passed over where the modules were compiled after it. */
const modules = built('../dist/cli/main.js');
const bundle = built('../dist/bundle/main.js');
const entry = bundle && (!modules || bundle.time >= modules.time) ? bundle : modules;

if (entry) {
  // Node 22 keeps compiled code between runs.
  module.enableCompileCache?.();
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('corpus: not built yet. Run: npm run build\n');
  process.exitCode = 2;
}

function built(path) {
  const { href } = new URL(path, import.meta.url);
  const stats = statSync(new URL(href), { throwIfNoEntry: false });
  return stats && { href, time: stats.mtimeMs };
}
