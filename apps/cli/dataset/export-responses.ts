import type { INestApplicationContext } from '@nestjs/common';
import { QuestionnaireService } from '#questionnaire';
import type { AnswerValue, PlanItem } from '#questionnaire/core';
import { AnswerExportService, type ExportedAnswer } from '#response';
import { criterionIds, pointsOf, type Rubric } from '#scoring';
import { StudyService } from '#study';

/** The responses of a wave without anything that leads to a person: no link, no contact, no free text, no time of day. */
export interface ResponseExport {
  readonly study: string;
  readonly wave: string;
  readonly asOf: string;
  readonly rubric: Rubric;
  /** Questions whose answers come from a list or are numbers, in the order of the questionnaire. */
  readonly questions: readonly PlanItem[];
  readonly responses: readonly ExportedResponse[];
}

export interface ExportedResponse extends Omit<
  ExportedAnswer,
  'id' | 'vendorId' | 'organisationId' | 'flags' | 'excludedReason' | 'ruling' | 'mayQuote' | 'isMasked'
> {
  /** Numbers of this export alone: they lead nowhere. */
  readonly id: string;
  readonly organisation: string;
  readonly vendor: string;
}

export async function exportResponses(
  services: INestApplicationContext,
  studySlug: string,
  waveSlug: string,
): Promise<ResponseExport> {
  const studies = services.get(StudyService);
  const study = await studies.study(studySlug);
  const wave = await studies.wave(study.id, waveSlug);
  const vendors = new Map((await studies.vendors()).map(({ id, slug }) => [id, slug]));
  const responses: ExportedResponse[] = [];
  const organisations = new Numbers('O');
  for await (const answer of services.get(AnswerExportService).ofWave(wave.id)) {
    const { vendorId, organisationId, ...rest } = answer;
    responses.push({
      ...rest,
      id: `R${String(responses.length + 1).padStart(5, '0')}`,
      vendor: vendors.get(vendorId) ?? '',
      organisation: organisations.of(organisationId),
    });
  }
  return {
    study: studySlug,
    wave: waveSlug,
    asOf: responses.reduce((latest, { submittedOn }) => (submittedOn > latest ? submittedOn : latest), '1970-01-01'),
    rubric: await studies.rubric(wave.rubricVersionId),
    questions: await questionsOf(services, responses),
    responses,
  };
}

class Numbers {
  readonly #known = new Map<string, string>();

  constructor(private readonly letter: string) {}

  of(id: string): string {
    const number = this.#known.get(id) ?? `${this.letter}${String(this.#known.size + 1).padStart(5, '0')}`;
    this.#known.set(id, number);
    return number;
  }
}

const WRITTEN_OUT = new Set<PlanItem['domain']['kind']>(['one-of', 'some-of', 'ranking', 'yes-no', 'number']);

async function questionsOf(services: INestApplicationContext, responses: readonly ExportedResponse[]) {
  const questions = new Map<string, PlanItem>();
  for (const id of new Set(responses.map(({ versionId }) => versionId))) {
    const { plan } = await services.get(QuestionnaireService).version(id);
    for (const item of plan.items)
      if (WRITTEN_OUT.has(item.domain.kind) && !questions.has(item.name)) questions.set(item.name, item);
  }
  return [...questions.values()];
}

/** In the form that `fairmark benchmark` and `fairmark import responses` read. */
export function asDataset({ study, wave, asOf, rubric, questions, responses }: ResponseExport): object {
  const criteria = criterionIds(rubric);
  const answerTo = (measure: PlanItem['measure']) => {
    const name = questions.find((question) => question.measure === measure)?.name ?? '';
    return ({ answers }: ExportedResponse) => answers[name] ?? null;
  };
  const [overall, recommend] = [answerTo('overall'), answerTo('recommend')];
  const points = rubric.dimensions.map(({ id }) => questions.find(({ dimension }) => dimension === id)?.name ?? '');
  return {
    name: `${study}-${wave}`,
    asOf,
    criteria,
    rubric: {
      dimensions: rubric.dimensions.map(({ id, name, weight, criteria: own }) => ({
        id,
        zh: name['zh-CN'],
        en: name.en,
        weight,
        criteria: own.map((criterion) => criterion.id),
      })),
    },
    rows: responses.map((response) => ({
      id: response.id,
      vendor: response.vendor,
      org: response.organisation,
      source: response.source,
      size: response.size,
      region: response.region,
      submittedOn: response.submittedOn,
      durationSec: response.durationSeconds,
      items: Object.fromEntries(criteria.map((id, c) => [id, fivePoints(response.criterionScore[c] ?? null)])),
      overall: overall(response),
      ltr: recommend(response),
      alloc: allocationOf(points, response),
    })),
  };
}

const fivePoints = (units: number | null): number | null => (units === null ? null : 1 + pointsOf(units) / 25);

function allocationOf(names: readonly string[], { answers }: ExportedResponse): number[] | null {
  const points = names.map((name) => Number(answers[name] ?? 0));
  return points.some((point) => point > 0) ? points : null;
}

type Cell = string | number;

/** A header and a row for each response: who answered by segment, what was chosen, and the scores 0–100. */
export function asTable({ rubric, questions, responses }: ResponseExport): Cell[][] {
  const scores = [...criterionIds(rubric), ...rubric.dimensions.map(({ id }) => id)].map((id) => `score_${id}`);
  const segments = ['id', 'vendor', 'organisation', 'source', 'size', 'region', 'locale', 'submittedOn'] as const;
  const header = [...segments, ...questions.map(({ name }) => `answer_${name}`), ...scores, 'score_overall'];
  const rows = responses.map((response) => [
    ...segments.map((segment) => response[segment]),
    ...questions.map(({ name }) => cellOf(response.answers[name])),
    ...response.criterionScore.map((units) => (units === null ? '' : rounded(pointsOf(units)))),
    ...response.dimensionScore.map((score) => (score === null ? '' : rounded(score))),
    response.overallScore === null ? '' : rounded(response.overallScore),
  ]);
  return [header, ...rows];
}

const rounded = (score: number): number => Math.round(score * 100) / 100;

function cellOf(answer: AnswerValue | undefined): Cell {
  if (answer === undefined) return '';
  if (typeof answer === 'number' || typeof answer === 'string') return answer;
  return Array.isArray(answer) ? answer.join('; ') : JSON.stringify(answer);
}
