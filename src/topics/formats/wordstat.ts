/** WordStat (`.cat`): tab-indented topics; patterns end in a weight in brackets, words joined by `_`. */
import { badLine, type CodebookNode, type CodebookReader, linesOf, node, treeOf } from './tree.ts';

export const wordstat: CodebookReader = {
  name: 'wordstat',
  extensions: ['cat'],
  read(bytes, path) {
    const top: CodebookNode[] = [];
    const open: CodebookNode[] = [];
    for (const { text, line } of linesOf(bytes)) {
      const depth = /^\t*/.exec(text)?.[0].length ?? 0;
      const entry = text.trim();
      const pattern = /^(.*\S)\s*\(-?\d+(?:\.\d+)?\)$/.exec(entry)?.[1];
      // Deeper open topics are closed by a shallower line.
      open.length = Math.min(open.length, depth);
      const parent = open.at(-1);
      if (pattern === undefined) {
        const made = node(entry, line);
        (parent?.children ?? top).push(made);
        open.push(made);
      } else if (!parent) {
        throw badLine(path, line, `"${entry}" stands under no topic. Indent it by one tab.`);
      } else {
        // WordStat writes everything in capitals, which say nothing about case.
        parent.patterns.push({ text: pattern.replaceAll('_', ' ').toLowerCase(), line });
      }
    }
    return treeOf(top);
  },
};
