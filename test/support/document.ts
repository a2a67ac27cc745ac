/** Builds documents for tests straight from laid-out text, with the stages that a test needs. */
import { PARAGRAPHS } from '../../src/model/annotations.ts';
import { Document } from '../../src/model/document.ts';
import type { DocumentMeta } from '../../src/model/meta.ts';
import { ProvenanceMap } from '../../src/model/provenance.ts';
import { runStages } from '../../src/pipeline/run.ts';
import type { Stage } from '../../src/pipeline/stage.ts';
import { linesAsParagraphs } from '../../src/segment/paragraphs.ts';
import { sentencesStage } from '../../src/segment/sentences.ts';
import { tokensStage } from '../../src/segment/tokens.ts';

export const SEGMENTS: readonly Stage[] = [tokensStage, sentencesStage];

export function documentOf(
  text: string,
  stages: readonly Stage[] = SEGMENTS,
  meta: Partial<DocumentMeta> = {},
): Document {
  const full: DocumentMeta = {
    id: 'test',
    path: 'test.txt',
    sha256: '0'.repeat(64),
    title: null,
    outlet: null,
    author: null,
    url: null,
    published: null,
    encoding: { name: 'utf-8', confidence: 1, repairs: [] },
    diagnostics: [],
    variables: {},
    ...meta,
  };
  const doc = new Document(text, full, ProvenanceMap.identity(text.length));
  doc.attach(PARAGRAPHS, linesAsParagraphs(text));
  return runStages(doc, stages);
}
