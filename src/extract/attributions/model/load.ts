/** Reads model folders: `cues.bin` and `arguments.bin`; the shipped one loads on first use. */
import { dataPath, lazy, readFileAt } from '../../../lexicon/load.ts';
import { decodeModel } from '../../../sequence/model-file.ts';
import type { ModelRows } from '../../../sequence/model-rows.ts';
import { AttributionModel } from './model.ts';

export const loadAttributionModel: () => AttributionModel = lazy(() =>
  readAttributionModel(dataPath('models/attribution')),
);

export function readAttributionModel(folder: string): AttributionModel {
  const read = (name: string): ModelRows =>
    decodeModel(readFileAt(`${folder}/${name}`), `${folder}/${name}`);
  return new AttributionModel(read('cues.bin'), read('arguments.bin'));
}
