/** Files to documents: walk, charset, mojibake, markup, layout, metadata. */
export { type RawSource, rawSource } from './byte-offsets.ts';
export { readBytes, readText, type Where } from './bytes.ts';
export { type FixedFile, type FixedText, type FixOptions, fixBytes, fixFiles } from './fix.ts';
export { loadMetadata, type MetadataRow, type MetadataTable } from './metadata.ts';
export type { DocumentResult, ReadOptions, ReadResult, SkippedResult } from './options.ts';
export { parseFileList, readInputs } from './read.ts';
