import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../src/analyze.ts';
import { evaluate, parseGold } from '../../../src/corpus/eval/index.ts';
import type { QuoteReport } from '../../../src/model/report.ts';

const TEXT = 'The port is safe, Ana Orr said. "It 🙂 leaks," she said.';
const part = (words: string) => {
  const start = TEXT.indexOf(words);
  return { text: words, spans: [[start, start + words.length] as const], raw: [] };
};
const quote = (source: string, content: string, rest: Partial<QuoteReport> = {}): QuoteReport => ({
  id: 'q',
  type: 'indirect',
  source: part(source),
  cue: part('said'),
  content: part(content),
  speaker: { name: 'Ana Orr', entity: null, kind: 'person', resolvedBy: 'name' },
  stance: 'asserts',
  parent: null,
  topics: [],
  dates: [],
  figures: [],
  confidence: 1,
  rule: 'test',
  ...rest,
});
const report = (quotes: QuoteReport[]) => ({
  ...analyzeText(TEXT),
  entities: [],
  quotes,
  dates: [],
  figures: [],
});
const gold = (quotes: object[]) => {
  const parsed = parseGold('a.txt', { text: TEXT, quotes });
  if (!parsed) throw new Error('gold');
  return parsed;
};
const read = (scores: ReturnType<typeof evaluate>, metric: string, slice = 'all') => {
  const s = scores.find((x) => x.metric === metric && x.slice === slice);
  return [s?.precision, s?.recall];
};

describe('evaluate', () => {
  const safe = quote('Ana Orr', 'The port is safe');

  it('is perfect against itself', () => {
    for (const s of evaluate([{ gold: gold([safe]), report: report([safe]) }])) {
      expect([s.metric, s.f1]).toEqual([s.metric, 1]);
    }
  });

  it('tells strict from matched and a wrong speaker from a right one', () => {
    const off = quote('Ana Orr', 'port is safe', { speaker: null });
    const scores = evaluate([{ gold: gold([safe]), report: report([off]) }]);
    expect(read(scores, 'matched')).toEqual([1, 1]);
    expect(read(scores, 'content strict')).toEqual([0, 0]);
    expect(read(scores, 'speaker')).toEqual([0, 0]);
  });

  it('counts a missing and an invented quote', () => {
    const other = quote('she', '"It 🙂 leaks,"');
    expect(
      read(evaluate([{ gold: gold([safe, other]), report: report([safe]) }]), 'matched'),
    ).toEqual([1, 0.5]);
    expect(
      read(evaluate([{ gold: gold([safe]), report: report([safe, other]) }]), 'matched'),
    ).toEqual([0.5, 1]);
  });

  it('neither requires nor punishes optional gold', () => {
    const optional = { ...quote('she', '"It 🙂 leaks,"'), optional: true };
    for (const found of [[safe], [safe, quote('she', '"It 🙂 leaks,"')]]) {
      const scores = evaluate([{ gold: gold([safe, optional]), report: report(found) }]);
      expect(read(scores, 'matched')).toEqual([1, 1]);
    }
  });

  it('compares speakers blind to case, article and apostrophe', () => {
    const named = (name: string) => ({
      ...safe,
      speaker: { name, entity: null, kind: 'unnamed' as const, resolvedBy: 'description' as const },
    });
    for (const [one, other] of [
      ['Another official', 'another official'],
      ['The ministry’s spokesman', "ministry's spokesman"],
    ] as const) {
      const scores = evaluate([{ gold: gold([named(one)]), report: report([named(other)]) }]);
      expect(read(scores, 'speaker')).toEqual([1, 1]);
    }
    const wrong = evaluate([
      { gold: gold([named('another official')]), report: report([named('one official')]) },
    ]);
    expect(read(wrong, 'speaker')).toEqual([0, 0]);
  });

  it('takes the type from the quotation marks where the gold has none', () => {
    const { type: _type, ...bare } = quote('she', '"It 🙂 leaks,"');
    const found = quote('she', '"It 🙂 leaks,"', { type: 'direct' });
    const scores = evaluate([{ gold: gold([bare]), report: report([found]) }]);
    expect(read(scores, 'matched', 'direct')).toEqual([1, 1]);
    expect(read(scores, 'type')).toEqual([1, 1]);
  });

  it('reads the form that the attribution model trains on', () => {
    const [start, end] = part('The port is safe').spans[0] ?? [0, 0];
    const parsed = parseGold('a.txt', {
      id: 'a',
      text: TEXT,
      attributions: [{ source: [[18, 25]], cue: [[26, 30]], content: [[start, end]] }],
    });
    expect(parsed?.quotes).toHaveLength(1);
    if (!parsed) throw new Error('gold');
    expect(read(evaluate([{ gold: parsed, report: report([safe]) }]), 'matched')).toEqual([1, 1]);
  });

  it('scores topics with their direction', () => {
    const topics = [{ topic: 'port', direction: 'pro' as const, evidence: [] }];
    const con = [{ topic: 'port', direction: 'con' as const, evidence: [] }];
    const scores = evaluate([
      { gold: gold([{ ...safe, topics }]), report: report([{ ...safe, topics: con }]) },
    ]);
    expect(read(scores, 'topic')).toEqual([1, 1]);
    expect(read(scores, 'direction')).toEqual([0, 0]);
  });
});
