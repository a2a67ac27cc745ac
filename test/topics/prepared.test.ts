/** What the bundle keeps of the built-in codebooks is what their files say. */
import { describe, expect, it } from 'vitest';
import { readData } from '../../src/lexicon/load.ts';
import {
  builtInCodebooks,
  loadCodebook,
  parseCodebook,
  preparedFile,
} from '../../src/topics/codebook.ts';
import { preparedCodebook, unpack } from '../../src/topics/prepared.ts';

describe('prepared codebooks', () => {
  const [, content] = preparedFile();
  const packed = unpack(content);

  it.each(builtInCodebooks())('%s comes back as its file has it', (name) => {
    const file = `codebooks/${name}.yaml`;
    const bytes = readData(file);
    expect(packed[name]?.source).toBe(bytes.toString('utf8'));
    expect(packed[name]?.codebook).toEqual(parseCodebook(bytes, file, name));
    expect(packed[name]?.codebook).toEqual(loadCodebook(name));
  });

  it('none is taken where there is no bundle, or its text is another', () => {
    expect(preparedCodebook('migration', 'topics:\n  - changed\n')).toBeNull();
  });
});
