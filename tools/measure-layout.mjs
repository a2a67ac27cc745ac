/**
 * Measures layout repair: damages clean articles (one paragraph a line) in every way and counts the
 * paragraphs that come back exactly. Usage: node tools/measure-layout.mjs FOLDER [--show VARIANT] [--take N]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixBytes } from '../dist/decode/index.js';
import { DAMAGE, random } from './damage.mjs';

const [folder, ...flags] = process.argv.slice(2);
const shown = flags.includes('--show') ? flags[flags.indexOf('--show') + 1] : null;
const take = flags.includes('--take') ? Number(flags[flags.indexOf('--take') + 1]) : 1;

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .filter((_, i) => i % take === 0);

/** How many of `wanted` stand in `found`, in order (a bag is enough: order never changes). */
function hits(wanted, found) {
  const bag = new Map();
  for (const p of found) bag.set(p, (bag.get(p) ?? 0) + 1);
  return wanted.filter((p) => {
    const left = bag.get(p) ?? 0;
    if (left > 0) bag.set(p, left - 1);
    return left > 0;
  });
}

for (const [name, damage] of Object.entries(DAMAGE)) {
  let right = 0;
  let all = 0;
  let extra = 0;
  for (const [index, file] of files.entries()) {
    const paragraphs = fixBytes(readFileSync(join(folder, file)), { layout: false })
      .text.split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    const { text } = fixBytes(Buffer.from(damage(paragraphs, random(index + 1))), { layout: true });
    const found = text.trimEnd().split('\n\n');
    const good = hits(paragraphs, found);
    right += good.length;
    all += paragraphs.length;
    extra += found.length - good.length;
    if (shown === name) {
      const set = new Set(paragraphs);
      for (const p of found)
        if (!set.has(p)) console.log(`${file}: ${p.slice(0, 90)} … ${p.slice(-60)}`);
    }
  }
  if (shown === null || shown === name) {
    console.log(
      `${name.padEnd(24)} ${((100 * right) / all).toFixed(2)} %  of ${all}, wrong ${extra}`,
    );
  }
}
