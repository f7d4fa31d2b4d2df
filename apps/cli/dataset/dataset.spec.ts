import { describe, expect, it } from '@jest/globals';
import { compilePlan, criterionUnits, prepareChecker } from '#questionnaire/core';
import { readFileSync } from 'node:fs';
import { benchmarkOf } from '../commands/benchmark.js';
import { readDataset } from './dataset.js';
import { datasetAnswers, datasetQuestionnaire } from './dataset-questionnaire.js';
import { asDataset, asTable, type ResponseExport } from './export-responses.js';

const content = JSON.parse(
  readFileSync(new URL('../../../test/golden/dataset-a.json', import.meta.url), 'utf8'),
) as object;
const dataset = readDataset(content);

/** What the database would hand out for the dataset. */
function exported(): ResponseExport {
  const compiled = compilePlan(datasetQuestionnaire(dataset.rubric), dataset.rubric);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.violations));
  const { plan } = compiled;
  const checker = prepareChecker(plan);
  const responses = dataset.rows.map((row) => {
    const checked = checker.check(datasetAnswers(dataset.rubric, row));
    if (!checked.ok) throw new Error(`${row.id}: ${JSON.stringify(checked.violations)}`);
    const { id, vendor, org, source, size, region } = row;
    const criterionScore = criterionUnits(plan, checked.answers);
    return {
      id,
      vendor,
      organisation: org,
      source,
      size,
      region,
      criterionScore,
      answers: checked.answers,
      versionId: '',
      locale: 'en' as const,
      dimensionScore: dataset.rubric.dimensions.map(() => null),
      overallScore: null,
      durationSeconds: null,
      submittedOn: dataset.asOf,
    };
  });
  return { study: 's', wave: 'w', asOf: dataset.asOf, rubric: dataset.rubric, questions: plan.items, responses };
}

describe('a dataset', () => {
  it('is answered question by question without loss, so that its export is benchmarked alike', () => {
    const { seed: _, ranking: __, ...before } = benchmarkOf(content);
    const { seed: ___, ranking: ____, ...after } = benchmarkOf(JSON.parse(JSON.stringify(asDataset(exported()))));
    expect(after).toEqual(before);
  });

  it('goes out as a table with a column for each choice and each score', () => {
    const [header, first] = asTable(exported());
    expect(header?.slice(0, 8)).toEqual([
      'id',
      'vendor',
      'organisation',
      'source',
      'size',
      'region',
      'locale',
      'submittedOn',
    ]);
    expect(header).toEqual(
      expect.arrayContaining(['answer_c11', 'answer_importanceD1', 'score_c53', 'score_D5', 'score_overall']),
    );
    expect(first?.slice(0, 6)).toEqual(['R001', 'V1', 'O9007', 'vendor_invited', 'S', 'CN']);
    expect(first?.[header?.indexOf('score_c11') ?? -1]).toBe(100);
    expect(first?.[header?.indexOf('answer_c51') ?? -1]).toBe('');
  });

  it.each([
    ['no object', null],
    ['no rubric', { rows: [] }],
    ['a row without a vendor', { ...content, rows: [{ org: 'x' }] }],
  ])('that is %s is refused', (_, broken) => {
    expect(() => readDataset(broken)).toThrow();
  });

  it('without a name or a day has usual ones', () => {
    const { rubric, rows } = content as { rubric: object; rows: object[] };
    expect(readDataset({ rubric, rows: rows.slice(0, 1) })).toMatchObject({ name: 'dataset', asOf: '1970-01-01' });
  });
});
