/** LIWC (`.dic`): numbered topics between two `%` lines, then patterns with topic numbers. */
import { badLine, type CodebookNode, type CodebookReader, linesOf, node, treeOf } from './tree.ts';

export const liwc: CodebookReader = {
  name: 'liwc',
  extensions: ['dic'],
  read(bytes, path) {
    const byNumber = new Map<string, CodebookNode>();
    let part = 0;
    let last = 1;
    for (const { text, line } of linesOf(bytes)) {
      last = line;
      if (text.trim() === '%') part++;
      else if (part === 0) throw badLine(path, line, 'the file must start with a line "%".');
      else if (part === 1) addTopic(byNumber, text, line, path);
      else addPattern(byNumber, text, line, path);
    }
    if (part < 2) throw badLine(path, last, 'the list of topics must end with a line "%".');
    return treeOf([...byNumber.values()]);
  },
};

function addTopic(
  byNumber: Map<string, CodebookNode>,
  text: string,
  line: number,
  path: string,
): void {
  const found = /^\s*(\d+)\s+(\S.*)$/.exec(text);
  if (!found?.[1] || !found[2]) {
    throw badLine(path, line, `"${text.trim()}" is no topic. Write number, tab, name.`);
  }
  byNumber.set(found[1], node(found[2].trim(), line));
}

function addPattern(
  byNumber: Map<string, CodebookNode>,
  text: string,
  line: number,
  path: string,
): void {
  // Multi-word patterns hold spaces, so the topics are the numbers at the end.
  const words = text.trim().split(/\s+/);
  let from = words.length;
  while (from > 1 && /^\d+$/.test(words[from - 1] ?? '')) from--;
  const pattern = words.slice(0, from).join(' ');
  const numbers = words.slice(from);
  if (numbers.length === 0) {
    throw badLine(path, line, `"${pattern}" has no topic number. Add a tab and the number.`);
  }
  for (const number of numbers) {
    const topic = byNumber.get(number);
    if (!topic) throw badLine(path, line, `topic number ${number} is not in the list at the top.`);
    topic.patterns.push({ text: pattern, line });
  }
}
