/** `corpus schema`: the JSON Schema of what the product prints. */
import { type Command, Exit } from '../command.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of the output',
  args: '[name]',
  examples: ['corpus schema > document.schema.json', 'corpus schema corpus'],
  configure(program) {
    program.description(
      'Print the JSON Schema (draft 2020-12): document (a line of ndjson; the default), corpus (json) or diff.',
    );
  },
  async run({ args, io }) {
    const { readSchema } = await import('../../index.ts');
    await io.out.write(`${readSchema(args[0] ?? 'document')}\n`);
    return Exit.ok;
  },
};
