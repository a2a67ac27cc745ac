/** `corpus eval`: how well the analysis agrees with annotation made by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CorpusError } from '../../model/errors.ts';
import { type Command, Exit } from '../command.ts';
import { addInputFlags, addOutputFlags, analyzeOptions } from '../flags.ts';
import { print } from '../print.ts';

export const evaluation: Command = {
  name: 'eval',
  summary: 'precision, recall and F1 against gold annotation made by hand',
  args: '',
  examples: [
    'corpus eval --gold fixtures/gold/tune',
    'corpus eval --gold my-brat-folder --format csv',
  ],
  configure(program) {
    program.requiredOption(
      '--gold <dir>',
      'folder of .gold.json (the output contract with text), .ndjson, or brat .txt with .ann',
    );
    addInputFlags(program);
    addOutputFlags(program);
  },
  async run(call) {
    const { analyzeText, evaluate, scoreTable, tableOutput } = await import('../../index.ts');
    const { published, metadata: _metadata, ...options } = analyzeOptions(call.flags);
    const pairs = [];
    for (const gold of await readGold(String(call.flags.gold))) {
      const day = published ?? gold.published;
      const report = analyzeText(gold.text, {
        ...options,
        path: gold.name,
        text: true,
        ...(day ? { published: day } : {}),
      });
      pairs.push({ gold, report });
    }
    const scores = evaluate(pairs);
    await print(call, tableOutput(scoreTable(scores), { documents: pairs.length, scores }));
    return Exit.ok;
  },
};

type Gold = import('../../index.ts').GoldDocument;

/** Reads a folder of gold: JSON and NDJSON of our own, brat beside its texts or in PolNeAR's two folders. */
async function readGold(folder: string): Promise<readonly Gold[]> {
  const { parseBrat, parseGold } = await import('../../index.ts');
  const found: Gold[] = [];
  const add = (gold: Gold | null, path: string): void => {
    if (!gold) throw badGold(path, 'holds no gold document with a "text".');
    found.push(gold);
  };
  for (const name of names(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.gold.json'))
      add(parseGold(name.replace('.gold.json', '.txt'), parsed(path, read(path))), path);
    else if (name.endsWith('.ndjson')) {
      const lines = read(path)
        .split('\n')
        .filter((line) => line.trim() !== '');
      for (const line of lines) add(parseGold(basename(path), parsed(path, line)), path);
    } else if (name.endsWith('.ann')) {
      found.push(parseBrat(name, read(path), read(path.replace(/\.ann$/, '.txt'))));
    }
  }
  if (found.length === 0) found.push(...(await readPolnear(folder)));
  if (found.length === 0) throw badGold(folder, 'holds no .gold.json, .ndjson or .ann file.');
  return found;
}

/** `text/NAME.txt` beside `attributions/NAME_ANNOTATOR.ann`; the first annotator of each text counts. */
async function readPolnear(folder: string): Promise<Gold[]> {
  const { parseBrat } = await import('../../index.ts');
  if (!names(folder).includes('attributions')) return [];
  const found = new Map<string, Gold>();
  for (const file of names(join(folder, 'attributions'))) {
    const name = /^(.*)_[^_]+\.ann$/.exec(file)?.[1];
    if (name === undefined || found.has(name)) continue;
    const text = read(join(folder, 'text', `${name}.txt`));
    found.set(name, parseBrat(`${name}.txt`, read(join(folder, 'attributions', file)), text));
  }
  return [...found.values()];
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw badGold(folder, 'cannot be read. Name a folder.', cause);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw badGold(path, 'cannot be read.', cause);
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badGold(path, 'is not JSON.', cause);
  }
}

function badGold(path: string, problem: string, cause?: unknown): CorpusError {
  return new CorpusError('bad-gold', { path, problem }, cause);
}
