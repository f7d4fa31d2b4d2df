import type { LocalizedText } from '#kernel';
import type { Rubric } from '#scoring';
import type { DatasetRow } from './dataset.js';

const both = (chinese: string, english: string) => ({ 'zh-cn': chinese, default: english });
const written = (name: LocalizedText) => both(name['zh-CN'], name.en);

const outOfTen = (name: string, title: object) => ({
  type: 'rating',
  name,
  measure: name,
  role: 'driver',
  title,
  rateMin: 0,
  rateMax: 10,
});

/** The questionnaire that a dataset with this rubric answers: a five-point question for each criterion. */
export function datasetQuestionnaire({ dimensions }: Rubric): object {
  const points = [5, 4, 3, 2, 1].map((value) => ({ value, text: both(`${value} 分`, `${value} of 5`) }));
  return {
    title: both('导入的数据', 'Imported dataset'),
    questionsOnPageMode: 'questionPerPage',
    pages: [
      ...dimensions.map(({ id, criteria }) => ({
        name: `page${id}`,
        elements: criteria.map((criterion) => ({
          type: 'radiogroup',
          name: criterion.id,
          criterion: criterion.id,
          role: 'score',
          title: written(criterion.name),
          choices: points,
        })),
      })),
      {
        name: 'overallPage',
        elements: [
          outOfTen('overall', both('总体评价', 'Overall')),
          outOfTen('recommend', both('推荐意愿', 'Likelihood to recommend')),
          {
            type: 'panel',
            name: 'importance',
            title: both('100 分的分配', '100 points over the dimensions'),
            sumTo: 100,
            elements: dimensions.map(({ id, name }) => ({
              type: 'text',
              inputType: 'number',
              name: `importance${id}`,
              measure: 'importance',
              role: 'context',
              dimension: id,
              title: written(name),
              min: 0,
              max: 100,
            })),
          },
        ],
      },
    ],
  };
}

/** A row as answers to that questionnaire. */
export function datasetAnswers({ dimensions }: Rubric, row: DatasetRow): Readonly<Record<string, unknown>> {
  const answers = {
    ...row.items,
    overall: row.overall,
    recommend: row.ltr,
    ...Object.fromEntries((row.alloc ?? []).map((points, d) => [`importance${dimensions[d]?.id}`, points])),
  };
  const asked = new Set(dimensions.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([name, value]) => value !== null && value !== undefined && (asked.has(name) || !(name in row.items)),
    ),
  );
}
