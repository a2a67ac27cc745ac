/** The NAMES stage: names of persons, organizations, places, groups and other things. */
import { NAMES, type NameMention, SENTENCES, TAGS, TOKENS } from '../../model/annotations.ts';
import { type Stage, stage } from '../../pipeline/stage.ts';
import { hashText } from '../../sequence/hash.ts';
import { agreeOnTypes, recall } from './agree.ts';
import { acronyms, administrations, joinOrganizations, spelledOut, subtypes } from './compose.ts';
import { type NamesDocument, namesDocument } from './context.ts';
import { headlineNames } from './headlines.ts';
import { knownNames } from './known.ts';
import {
  afterHonorifics,
  agedPersons,
  cutPostNominals,
  families,
  joinNicknames,
  joinParticles,
  joinPossessives,
  mergeNeighbours,
  personsByFirstName,
} from './merge.ts';
import { splitParties } from './parties.ts';
import { loadNameTagger, type NameTagger, type TokenName } from './tagger.ts';
import { dropCommonWords, trimEdges } from './trim.ts';
import { quotedTitles } from './works.ts';

type Refiner = (doc: NamesDocument, names: readonly TokenName[]) => TokenName[];

/** In this order; each sees what the one before it left. */
const REFINERS: readonly Refiner[] = [
  splitParties,
  trimEdges,
  knownNames,
  joinOrganizations,
  joinPossessives,
  joinParticles,
  mergeNeighbours,
  joinNicknames,
  headlineNames,
  cutPostNominals,
  dropCommonWords,
  afterHonorifics,
  agedPersons,
  personsByFirstName,
  spelledOut,
  acronyms,
  agreeOnTypes,
  recall,
  mergeNeighbours,
  families,
  administrations,
  joinOrganizations,
  subtypes,
  quotedTitles,
];

/** All names of a document, sorted and disjoint. */
export function findNames(doc: NamesDocument, tagger: NameTagger = loadNameTagger()): TokenName[] {
  let names = doc.sentences.flatMap((sentence) => tagger.names(sentence));
  for (const refine of REFINERS) names = refine(doc, names);
  return names;
}

export const namesStage: Stage<readonly NameMention[]> = stage(
  NAMES,
  [TOKENS, SENTENCES, TAGS],
  (doc) => {
    const tokens = doc.get(TOKENS);
    const { ids, names: tagNames } = doc.get(TAGS);
    const hashes = tagNames.map((name) => hashText(name));
    const tags = Int32Array.from(ids, (id) => hashes[id] as number);
    const view = namesDocument(tokens.words, tags, doc.get(SENTENCES));
    return findNames(view).map(({ first, last, type, confidence, rule }) => ({
      start: tokens.start(first),
      end: tokens.end(last - 1),
      type,
      confidence,
      rule,
    }));
  },
);
