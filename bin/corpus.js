#!/usr/bin/env node
// Launcher: runs the compiled command line and sets the exit code it answers with.
import { existsSync } from 'node:fs';

const entry = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(entry)) {
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('corpus: not built yet. Run: npm run build\n');
  process.exitCode = 2;
}
