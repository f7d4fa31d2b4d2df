import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../test/corpora/zoo/', import.meta.url);

/** Questionnaires as people publish them elsewhere, in SurveyJS JSON; all of them are fictional. */
export const ZOO_FILES: readonly { readonly name: string; readonly json: object }[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    name: file.replace('.json', ''),
    json: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as object,
  }));
