/** Lexicoder 3 (`.lc3`): a line `+topic`, then one pattern a line. */
import { badLine, type CodebookNode, type CodebookReader, linesOf, node, treeOf } from './tree.ts';

export const lexicoder: CodebookReader = {
  name: 'lexicoder',
  extensions: ['lc3'],
  read(bytes, path) {
    const nodes: CodebookNode[] = [];
    for (const { text, line } of linesOf(bytes)) {
      const entry = text.trim();
      if (entry.startsWith('+')) nodes.push(node(entry.replace(/^\++\s*/, ''), line));
      else if (nodes.length > 0) nodes.at(-1)?.patterns.push({ text: entry, line });
      else throw badLine(path, line, `"${entry}" stands before any topic. Start with +topic.`);
    }
    return treeOf(nodes);
  },
};
