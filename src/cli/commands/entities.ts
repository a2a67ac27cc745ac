/** `corpus entities`: the people, organizations and places of a folder, each once. */
import { Option } from 'commander';
import type { EntityMerge } from '../../corpus/entities/index.ts';
import { ENTITY_TYPES } from '../../corpus/entities/tables.ts';
import type { Output } from '../../render/output.ts';
import type { Call, Command } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { print } from '../print.ts';
import { Reading, reportsOf } from '../reading.ts';
import { withColumns } from '../views/columns.ts';

export const entities: Command = {
  name: 'entities',
  summary: 'the people, organizations and places of all articles, each once',
  args: '[inputs...]',
  examples: [
    'corpus entities articles/',
    'corpus entities articles/ --type person --format csv -o people.csv',
    'corpus entities articles/ --conflicts',
    'corpus entities articles/ --people known.csv',
  ],
  configure(program) {
    addInputFlags(program);
    addOutputFlags(program);
    program
      .addOption(new Option('--type <type>', 'only entities of one type').choices(ENTITY_TYPES))
      .option('--conflicts', 'list the names that could mean several people or bodies');
  },
  async run(call) {
    const { mergeEntities, peopleFrom } = await import('../../index.ts');
    const known = peopleFrom(call.flags.people as string | undefined);
    const reading = new Reading();
    const only = { only: ['entities', 'quotes'], codebook: null } as const;
    const documents = await reportsOf(call, reading, only);
    await print(call, await outputOf(call, mergeEntities(documents, known)));
    return reading.exitCode(call);
  },
};

/** json holds everything: the entities, the evidence for each merge, and the conflicts. */
async function outputOf(call: Call, merge: EntityMerge): Promise<Output> {
  const { conflictTable, entityTable, tableOutput } = await import('../../index.ts');
  const { type } = call.flags;
  const entities = merge.entities.filter((e) => type === undefined || e.type === type);
  const kept = new Set(entities.map((e) => e.id));
  const json = { ...merge, entities, merges: merge.merges.filter((m) => kept.has(m.id)) };
  if (call.flags.conflicts) return tableOutput(conflictTable(merge), merge.conflicts);
  const table = entityTable(entities);
  const shown = withColumns(table, [
    'name',
    'type',
    'aliases',
    'roles',
    'documents',
    'mentions',
    'quotes',
  ]);
  return { json, records: entities, tables: [table], view: [{ kind: 'table', table: shown }] };
}
