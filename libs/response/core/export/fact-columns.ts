import type { LocalizedText } from '#kernel';
import { pointsOf, type Rubric } from '#scoring';
import type { AnswerToExport } from './answer-to-export.js';
import type { Cell, CodedValue, ExportColumn } from './export-column.js';
import { weekOf } from './week-of.js';

/** What is told of every answer whatever its questionnaire asks. */
export interface FactColumn {
  readonly column: ExportColumn;
  readonly read: (answer: AnswerToExport, version: VersionName) => Cell;
}

export interface VersionName {
  readonly questionnaire: string;
  readonly number: number;
}

const text = (english: string, chinese: string): LocalizedText => ({ 'zh-CN': chinese, en: english });
const value = (code: string | number, label: LocalizedText): CodedValue => ({ code, label, missing: false });

const YES_NO = [value(1, text('Yes', '是')), value(0, text('No', '否'))];
const SOURCES = [
  value('independent', text('Independent', '独立渠道')),
  value('vendor_invited', text('Invited by the vendor', '厂商邀请')),
  value('partner', text('Partner', '合作伙伴')),
  value('community', text('Community', '社区')),
];
const SIZES = [
  value('S', text('Small', '小型')),
  value('M', text('Medium', '中型')),
  value('L', text('Large', '大型')),
];
const REGIONS = [value('CN', text('Mainland China', '中国大陆')), value('INTL', text('Elsewhere', '海外'))];
const PROVENANCES = [value('invited', text('Personal link', '个人链接')), value('open', text('Open link', '公开链接'))];

/** Whoever came by an open link is marked by a rule. */
const CAME_BY_OPEN_LINK = 'OPEN_LINK';
const SHORT = 64;
const LONG = 400;

type Told = Partial<Pick<ExportColumn, 'kind' | 'values' | 'maxLength'>>;

function fact(name: string, label: LocalizedText, told: Told, read: FactColumn['read']): FactColumn {
  const { kind = 'text', values = [], maxLength = kind === 'text' ? SHORT : null } = told;
  return { column: { name, kind, label, question: null, part: null, values, maxLength, free: false }, read };
}

const NUMBER: Told = { kind: 'number' };

/** In the order of the columns, before the answers. Anonymous answers have no time, so nobody's is told but the week. */
export const FACTS: readonly FactColumn[] = [
  fact('id', text('Answer', '答卷'), {}, ({ id }) => id),
  fact('questionnaire', text('Questionnaire', '问卷'), {}, (_, { questionnaire }) => questionnaire),
  fact('version', text('Version of the questionnaire', '问卷版本'), NUMBER, (_, { number }) => number),
  fact('vendor', text('Vendor', '厂商'), {}, ({ vendor }) => vendor),
  fact('organisation', text('Organisation, as a name of this wave', '企业（本期代号）'), {}, (one) => one.organisation),
  fact('source', text('Source', '来源'), { values: SOURCES }, ({ source }) => source),
  fact('size', text('Size of the company', '企业规模'), { values: SIZES }, ({ size }) => size),
  fact('region', text('Region', '地区'), { values: REGIONS }, ({ region }) => region),
  fact('locale', text('Language', '语言'), {}, ({ locale }) => locale),
  fact('week', text('Week of the answer (ISO 8601)', '作答周（ISO 8601）'), {}, ({ submittedOn }) =>
    weekOf(new Date(submittedOn)),
  ),
  fact(
    'seconds',
    text('Seconds from start to end', '作答用时（秒）'),
    NUMBER,
    ({ durationSeconds }) => durationSeconds,
  ),
  fact('provenance', text('How it came', '收集方式'), { values: PROVENANCES }, ({ flags }) =>
    flags.includes(CAME_BY_OPEN_LINK) ? 'open' : 'invited',
  ),
  fact('flags', text('Marks of the rules', '规则标记'), { maxLength: LONG }, ({ flags }) => flags.join(' ') || null),
  fact('excluded', text('Why it is left out', '排除原因'), {}, ({ excludedReason }) => excludedReason),
  fact('ruling', text('What a person decided', '人工裁定'), {}, ({ ruling }) => ruling),
  fact('may_quote', text('May be quoted', '同意引用'), { kind: 'number', values: YES_NO }, ({ mayQuote }) =>
    Number(mayQuote),
  ),
];

export interface ScoreColumn {
  readonly column: ExportColumn;
  /** `rubric` is the one of the answer's version: the same id may stand in another place there. */
  readonly read: (answer: AnswerToExport, rubric: ScorePlaces) => Cell;
}

/** Where the scores of a version's rubric stand. */
export interface ScorePlaces {
  readonly criteria: ReadonlyMap<string, number>;
  readonly dimensions: ReadonlyMap<string, number>;
}

export function scorePlaces({ dimensions }: Rubric): ScorePlaces {
  const criteria = dimensions.flatMap((dimension) => dimension.criteria);
  return {
    criteria: new Map(criteria.map(({ id }, index) => [id, index])),
    dimensions: new Map(dimensions.map(({ id }, index) => [id, index])),
  };
}

/** Scores 0–100 of all criteria and dimensions of the rubrics, the newest rubric's order first, and the overall one. */
export function scoreColumns(rubrics: readonly Rubric[]): ScoreColumn[] {
  const dimensions = firsts(rubrics.flatMap((rubric) => rubric.dimensions));
  const criteria = firsts(rubrics.flatMap((rubric) => rubric.dimensions.flatMap((dimension) => dimension.criteria)));
  return [
    ...criteria.map(({ id, name }) =>
      score(id, name, ({ criterionScore }, places) => unitsAt(criterionScore, places.criteria.get(id))),
    ),
    ...dimensions.map(({ id, name }) =>
      score(id, name, ({ dimensionScore }, places) => at(dimensionScore, places.dimensions.get(id))),
    ),
    score('overall', text('Overall', '总分'), ({ overallScore }) => overallScore),
  ];
}

function firsts<Named extends { readonly id: string }>(all: readonly Named[]): Named[] {
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

function at(scores: readonly (number | null)[], place: number | undefined): number | null {
  return place === undefined ? null : (scores[place] ?? null);
}

function unitsAt(scores: readonly (number | null)[], place: number | undefined): number | null {
  const units = at(scores, place);
  return units === null ? null : pointsOf(units);
}

const HUNDREDTHS = 100;

function score(id: string, name: LocalizedText, read: ScoreColumn['read']): ScoreColumn {
  const label = { 'zh-CN': `得分 · ${name['zh-CN']}`, en: `Score · ${name.en}` };
  const nothing = { question: null, part: null, values: [], maxLength: null, free: false } as const;
  return {
    column: { name: `score_${id}`, kind: 'number', label, ...nothing },
    read: (answer, places) => {
      const points = read(answer, places);
      return typeof points === 'number' ? Math.round(points * HUNDREDTHS) / HUNDREDTHS : null;
    },
  };
}
