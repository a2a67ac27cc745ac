/** The default view of `kwic`: a concordance under each article's path. */
import type { KwicLine } from '../../corpus/kwic/lines.ts';
import type { Block } from '../../render/output.ts';

export function kwicView(lines: readonly KwicLine[]): Block[] {
  const documents = [...new Set(lines.map((line) => line.document))];
  return documents.flatMap((document): Block[] => [
    { kind: 'heading', text: document },
    {
      kind: 'concordance',
      lines: lines
        .filter((line) => line.document === document)
        .map(({ left, match, right, speaker }) => ({ left, match, right, note: speaker ?? '' })),
    },
    { kind: 'gap' },
  ]);
}
