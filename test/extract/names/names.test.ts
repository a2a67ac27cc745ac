import { describe, expect, it } from 'vitest';
import { namesStage } from '../../../src/extract/names/index.ts';
import { NAMES } from '../../../src/model/annotations.ts';
import { tagsStage } from '../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../support/document.ts';

const MARK: Readonly<Record<string, string>> = {
  person: 'P',
  organization: 'O',
  place: 'L',
  group: 'G',
  event: 'E',
  work: 'W',
  other: 'X',
};

function named(text: string): string[] {
  const doc = documentOf(text, [...SEGMENTS, tagsStage, namesStage]);
  return doc.get(NAMES).map((n) => `${MARK[n.type]}:${doc.text.slice(n.start, n.end)}`);
}

describe('namesStage', () => {
  it.each([
    ['Mayor Anna Ruiz of Denver met officials.', ['P:Anna Ruiz', 'L:Denver']],
    ['The White House declined to comment.', ['O:White House']],
    ['“We will fight,” Senator Tom Vale (D-Ohio) said.', ['P:Tom Vale']],
    [
      'Officials at the Department of Homeland Security agreed.',
      ['O:Department of Homeland Security'],
    ],
    [
      'The Centers for Disease Control and Prevention issued it.',
      ['O:Centers for Disease Control and Prevention'],
    ],
    ['Republicans and Canadian voters objected.', ['G:Republicans', 'G:Canadian']],
    ["Harlan Pruett's staff wrote to Ana Núñez.", ['P:Harlan Pruett', 'P:Ana Núñez']],
    ['A senator, Republican Gil Harlow of Utah, left.', ['G:Republican', 'P:Gil Harlow', 'L:Utah']],
    ['The Dutch Data Protection Office agreed.', ['O:Dutch Data Protection Office']],
    ['Democrat Ann Leary of Ohio voted no.', ['G:Democrat', 'P:Ann Leary', 'L:Ohio']],
    [
      'the Comptroller and Auditor General (CAG) agreed.',
      ['O:Comptroller and Auditor General', 'O:CAG'],
    ],
    ['Brightwell Senior Living, which runs it, agreed.', ['O:Brightwell Senior Living']],
    ['The Obama administration refused.', ['O:Obama administration']],
    ["She leads the Railway Guards' Union.", ["O:Railway Guards' Union"]],
    ["The Railway Guards' Union left.", ["O:Railway Guards' Union"]],
    ["The guards' dinner ended.", []],
    ['A plea by Mutuelle des Cimes failed.', ['O:Mutuelle des Cimes']],
    ["St. Anne's Hospital agreed.", ["O:St. Anne's Hospital"]],
    ['They met at St Andrew’s Hall in Leeds.', ['L:St Andrew’s Hall', 'L:Leeds']],
    [
      'He told the District Court of Western Australia so.',
      ['O:District Court of Western Australia'],
    ],
    ['Asked by Imogen Hart KC, he agreed.', ['P:Imogen Hart']],
    ['“Not now,” Assistant U.S. Attorney Delroy Vance said.', ['P:Delroy Vance']],
    ['Mr Prior and Mrs Walker objected.', ['P:Prior', 'P:Walker']],
    ['Her book, “The Winter Count,” sold well.', ['W:The Winter Count']],
    ['US Customs and Border Protection agreed.', ['O:US Customs and Border Protection']],
    ['Critics blamed Downing Street and the Kremlin.', ['O:Downing Street', 'O:Kremlin']],
    ['He flew to Côte d’Ivoire and Guinea-Bissau.', ['L:Côte d’Ivoire', 'L:Guinea-Bissau']],
    ['Reporters asked Martin Luther Vale Jr. about it.', ['P:Martin Luther Vale Jr.']],
  ])('%s', (text, expected) => {
    const found = named(text);
    for (const name of expected) expect(found).toContain(name);
  });

  it.each([
    'However, nobody came to the meeting on Tuesday.',
    'Prices rose in March and fell in April.',
    'He said the mayor and the president had left.',
    'Why? Because it rained. They left.',
    'MPs and TDs met the Prime Minister before Christmas.',
    'She is the Secretary of State.',
    '“Pay is low,” he said. “Build more.” Good.',
    'It may reach 2C, they say.',
  ])('finds nothing in: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('takes the surname of a full name for the person everywhere', () => {
    expect(named('Ana Washington spoke. “No,” Washington said. Washington left.')).toEqual([
      'P:Ana Washington',
      'P:Washington',
      'P:Washington',
    ]);
  });

  it('links an acronym in parentheses to its expansion', () => {
    const found = named('The Northern Water Authority (NWA) met. Later NWA staff left.');
    expect(found).toEqual(['O:Northern Water Authority', 'O:NWA', 'O:NWA']);
  });

  it('takes a plural surname for the family', () => {
    expect(named('Ana Forsythe and Marc Forsythe sued. The Forsythes left.').at(-1)).toBe(
      'G:Forsythes',
    );
  });

  it('reads a headline in capitals by what the text below writes', () => {
    const text =
      'RUIZ ACCUSES VALE OF LYING\n\nAna Ruiz accuses Tom Vale of lying. He lies, Ruiz says.';
    expect(named(text)).toEqual(['P:RUIZ', 'P:VALE', 'P:Ana Ruiz', 'P:Tom Vale', 'P:Ruiz']);
  });

  it('cuts a name of a headline to the names that the text below has', () => {
    const text =
      'Ada Roe Compares Lund’s Remarks To Weather\n\nSen. Ada Roe on Monday compared remarks by Tom Lund to weather. Mr. Lund laughed.';
    expect(named(text)).toEqual(['P:Ada Roe', 'P:Lund', 'P:Ada Roe', 'P:Tom Lund', 'P:Lund']);
    // What the text has as a whole stays whole.
    const paper =
      'Voters Prefer Ada Mary Roe In Poll\n\nThe voters prefer Ada Mary Roe. Ada Roe laughed at the poll.';
    expect(named(paper)[0]).toBe('P:Ada Mary Roe');
  });

  it('takes what initials shorten for a body, and what Mr stands before for a person', () => {
    const text =
      'The Jan Kalyan Dal (JKD) lost. Mr. Haliburton agreed. Haliburton left. The JKD wept.';
    const found = named(text);
    expect(found).toContain('O:Jan Kalyan Dal');
    expect(found.filter((n) => n.endsWith('JKD'))).toEqual(['O:JKD', 'O:JKD']);
    expect(found.filter((n) => n.endsWith('Haliburton'))).toEqual(['P:Haliburton', 'P:Haliburton']);
    expect(named('They moved to Haliburton in May.')).toEqual(['L:Haliburton']);
  });

  it('joins a nickname in quotation marks, and takes two words before an age for a person', () => {
    expect(named('Patricia “Trish” Lonergan left. The “Trish” wave is hers.')[0]).toBe(
      'P:Patricia “Trish” Lonergan',
    );
    expect(named('Mum-of-three Kerry Lobb, 36, said the thing was ugly.')).toEqual([
      'P:Kerry Lobb',
    ]);
    expect(named('It sold at North Quay, 36, and Long Lane.')).not.toContain('P:North Quay');
  });

  it('returns sorted, disjoint mentions inside the text', () => {
    const text =
      'Ana Ruiz and Tom Vale of the National Trust met in Paris. Ruiz spoke. Vale did not.';
    const doc = documentOf(text, [...SEGMENTS, tagsStage, namesStage]);
    let done = 0;
    for (const { start, end, confidence } of doc.get(NAMES)) {
      expect(start).toBeGreaterThanOrEqual(done);
      expect(end).toBeGreaterThan(start);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      done = end;
    }
    expect(done).toBeLessThanOrEqual(text.length);
  });
});
