/** Yoshikoder (`.ykd`): XML with `cnode` for topics and `pnode` for patterns. */
import { lazyPackage } from '../../model/lazy.ts';
import {
  badLine,
  type CodebookNode,
  type CodebookReader,
  node,
  textOfBytes,
  treeOf,
} from './tree.ts';

const htmlparser = lazyPackage<typeof import('htmlparser2')>('htmlparser2');

export const yoshikoder: CodebookReader = {
  name: 'yoshikoder',
  extensions: ['ykd'],
  read(bytes, path) {
    const text = textOfBytes(bytes);
    const top: CodebookNode[] = [];
    const open: CodebookNode[] = [];
    const lineAt = lineCounter(text);
    const parser = new (htmlparser().Parser)(
      {
        onopentag(tag, attributes) {
          const line = lineAt(parser.startIndex);
          const name = attributes.name?.trim();
          if (tag !== 'cnode' && tag !== 'pnode') return;
          if (!name) throw badLine(path, line, `<${tag}> needs a name="…".`);
          const parent = open.at(-1);
          if (tag === 'cnode') {
            const made = node(name, line);
            (parent?.children ?? top).push(made);
            open.push(made);
          } else if (parent) parent.patterns.push({ text: name, line });
          else throw badLine(path, line, `pattern "${name}" stands outside any <cnode>.`);
        },
        onclosetag(tag) {
          if (tag === 'cnode') open.pop();
        },
      },
      { xmlMode: true },
    );
    parser.end(text);
    return treeOf(top);
  },
};

/** Line of an offset, for offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === '\n') line++;
    return line;
  };
}
