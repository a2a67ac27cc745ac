import { describe, expect, test } from 'vitest';
import { builtInCodebooks, loadCodebook, parseCodebook } from '../../src/topics/codebook.ts';

const parse = (text: string | Uint8Array, path: string) =>
  parseCodebook(typeof text === 'string' ? Buffer.from(text) : text, path, 'book');
const shape = (text: string | Uint8Array, path: string) =>
  parse(text, path).topics.map((t) => [t.topic, ...t.patterns.map((p) => p.text)]);

const DOGS_CATS = [
  ['dogs', 'dog*', 'hot dog'],
  ['cats', 'cat?'],
];

describe('codebook formats', () => {
  test.each([
    ['quanteda', 'dogs:\n  - dog*\n  - hot dog\ncats: cat?\n', 'a.yaml'],
    ['quanteda flow', 'dogs: [dog*, "hot dog"]\ncats: [cat?]\n', 'a.yml'],
    ['quanteda own', 'dogs:\n  __: [dog*]\n  food: [hot dog]\ncats: [cat?]\n', 'a.yml'],
    ['one wrapper', 'pets:\n  dogs: [dog*, hot dog]\n  cats: [cat?]\n', 'a.yml'],
    ['Lexicoder', '+dogs\ndog*\nhot dog\n+cats\ncat?\n', 'a.lc3'],
    ['LIWC', '%\n1\tdogs\n2\tcats\n%\ndog*\t1\nhot dog\t1\ncat?\t2\n', 'a.dic'],
    ['WordStat', 'dogs\n\tDOG* (1)\n\tHOT_DOG (1)\ncats\n\tCAT? (1)\n', 'a.cat'],
    [
      'Yoshikoder',
      '<dictionary><cnode name="pets"><cnode name="dogs"><pnode name="dog*"/><pnode name="hot dog"/></cnode><cnode name="cats"><pnode name="cat?"/></cnode></cnode></dictionary>',
      'a.ykd',
    ],
  ])('reads %s', (_name, text, path) => {
    expect(shape(text, path)).toEqual(DOGS_CATS);
  });

  test('reads windows-1252 where the bytes are not UTF-8', () => {
    expect(shape(Buffer.from('caf\xe9s\n\tCAF\xc9 (1)\n', 'latin1'), 'a.cat')).toEqual([
      ['cafés', 'café'],
    ]);
  });

  test('keeps words that YAML would read as booleans or numbers', () => {
    expect(shape('answers: [yes, no, 42]', 'a.yaml')).toEqual([['answers', 'yes', 'no', '42']]);
  });

  test.each([
    ['dogs: [dog*\ncats: [', 'a.yaml', /line \d+: not valid YAML/],
    ['- dog\n- cat\n', 'a.yaml', /write topics as keys/],
    ['dogs: [dog]\ncats:\n', 'a.yaml', /line 2: topic "cats" has no patterns/],
    ['dogs:\n  - dog\n  - [a, b]\n', 'a.yaml', /line 3: under "dogs" every list item/],
    ['dogs: &x [dog]\ncats: *x\n', 'a.yaml', /line 2: aliases/],
    ['', 'a.lc3', /no topics/],
    ['dog\n+dogs\n', 'a.lc3', /line 1: "dog" stands before any topic/],
    ['%\n1\tdogs\n%\ndog\t2\n', 'a.dic', /line 4: topic number 2/],
    ['%\n1\tdogs\n', 'a.dic', /must end with a line "%"/],
    ['dogs\ndog (1)\n', 'a.cat', /line 2: "dog \(1\)" stands under no topic/],
    ['<d>\n<pnode name="x"/></d>', 'a.ykd', /line 2: pattern "x" stands outside/],
    ['x', 'a.xlsx', /unknown extension.*\.yaml/],
    ['a: [b]\n_corpus: {topics: {z: {label: Z}}}', 'a.yaml', /describes "z", which is no topic/],
    ['a: [b]\n_corpus: {topics: {a: {lable: Z}}}', 'a.yaml', /has no "lable".*label/],
    [
      'a: [b]\n_corpus:\n  topics:\n    a:\n      direction: up\n',
      'a.yaml',
      /line 5: .*"up".*pro, con/,
    ],
    [
      'a: [b]\n_corpus:\n  topics:\n    a: {about: me}\n',
      'a.yaml',
      /line 4: .*option, problem, cause/,
    ],
    [
      'a: [b]\n_corpus:\n  topics: {a: {opposite: z}}\n',
      'a.yaml',
      /opposite "z", which is no topic/,
    ],
    ['a: [b]\n_corpus: {stems: true, forms: true}\n', 'a.yaml', /forms and stems. Choose one/],
    [
      'a: [b]\n_corpus: {topics: {a: {include: {x: y}}}}\n',
      'a.yaml',
      /must be a list of sentences/,
    ],
    [
      'a: {g: [b]}\n_corpus: {topics: {a: {groups: {g: {with: ["@no"]}}}}}',
      'a.yaml',
      /names @no, which is not under "lists"/,
    ],
  ])('refuses %j in %s', (text, path, message) => {
    expect(() => parse(text, path)).toThrow(message);
  });

  test('metadata gives label, definition and conditions', () => {
    const text =
      'a: {g: [b]}\n_corpus: {name: n, lists: {l: [c, d]}, topics: {a: {label: A, definition: D, groups: {g: {with: ["@l", e], within: 5, direction: con, document: [f], about: problem}}}}}';
    const { name, topics } = parse(text, 'a.yaml');
    expect(name).toBe('n');
    expect(topics[0]).toMatchObject({ topic: 'a', label: 'A', definition: 'D' });
    expect(topics[0]?.groups.get('g')).toEqual({
      with: ['c', 'd', 'e'],
      without: [],
      document: ['f'],
      within: 5,
      direction: 'con',
      about: 'problem',
    });
  });
});

describe('built-in codebooks', () => {
  test('are listed', () => {
    expect(builtInCodebooks()).toEqual(expect.arrayContaining(['energy', 'housing', 'migration']));
  });

  test.each(builtInCodebooks())('%s loads, with labels and definitions', (name) => {
    const codebook = loadCodebook(name);
    expect(codebook.name).toBe(name);
    for (const topic of codebook.topics) expect(topic.definition).toBeTruthy();
  });

  test('an unknown name says what there is', () => {
    expect(() => loadCodebook('nope')).toThrow(/no codebook "nope".*migration/);
  });

  test('a missing file is an input error', () => {
    expect(() => loadCodebook('./no/such.yaml')).toThrow(/cannot be read \(ENOENT\)/);
  });
});
