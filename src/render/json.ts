/** One pretty JSON value. */
import type { Renderer } from './output.ts';
import { safeJson } from './safe.ts';

export const json: Renderer = {
  name: 'json',
  extension: '.json',
  doc: 'one JSON object, as `corpus schema` describes it',
  *render(output) {
    yield `${safeJson(output.json, 2)}\n`;
  },
};
