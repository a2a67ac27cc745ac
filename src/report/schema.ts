/** The published JSON Schemas of what the product prints. */
import { readData } from '../lexicon/load.ts';
import { CorpusError } from '../model/errors.ts';

const NAMES = ['document', 'corpus', 'diff'];

/** A schema as pretty JSON text; the corpus schema carries the document schema inside. */
export function readSchema(name: string): string {
  if (!NAMES.includes(name)) {
    const problem = `there is no schema "${name}". Choose ${NAMES.join(', ')}.`;
    throw new CorpusError('bad-option', { option: 'schema', problem });
  }
  const schema = parsed(name);
  if (name === 'corpus') schema.$defs = { document: parsed('document') };
  return JSON.stringify(schema, null, 2);
}

function parsed(name: string): Record<string, unknown> {
  return JSON.parse(readData(`schema/${name}.json`).toString('utf8')) as Record<string, unknown>;
}
