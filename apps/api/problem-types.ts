import { accountErrors, signOnErrors } from '#account';
import { benchmarkErrors } from '#benchmark';
import { distributionErrors } from '#distribution/core';
import { evidenceErrors } from '#evidence/core';
import { DomainError } from '#kernel';
import { connectionRefusals, type Problem, queryErrors, toProblem } from '#platform';
import { portalErrors } from '#portal/core';
import { privacyErrors } from '#privacy/core';
import { questionnaireErrors } from '#questionnaire';
import { reportErrors } from '#report/core';
import { responseErrors } from '#response/core';
import { studyErrors } from '#study';
import { webhookErrors } from '#webhook/core';

export const { dependencyUnavailable } = queryErrors;

type Maker = (argument: never) => DomainError;
type ProblemType = Pick<Problem, 'title' | 'status'>;

const { notAdmitted, ...distribution } = distributionErrors;
const { internalError, ...query } = queryErrors;

/** The catalogue whose titles are the most general comes last: it names a code that several have. */
const CATALOGUES: readonly Readonly<Record<string, Maker>>[] = [
  accountErrors,
  signOnErrors,
  studyErrors,
  questionnaireErrors,
  distribution,
  responseErrors,
  benchmarkErrors,
  reportErrors,
  evidenceErrors,
  webhookErrors,
  portalErrors,
  privacyErrors,
  query,
];

/** Every refusal, made once to read its code, title and status off it. */
function allProblems(): Pick<Problem, 'type' | 'title' | 'status'>[] {
  const made = CATALOGUES.flatMap((catalogue) => Object.values(catalogue)).map((make) => make([] as never));
  const states = (['answered', 'not-yet', 'revoked', 'expired', 'closed'] as const).map((state) => notAdmitted(state));
  const bug = { ...toProblem(internalError(), ''), status: 500 };
  return [...connectionRefusals, ...[...states, ...made].map((refusal) => toProblem(refusal, '')), bug];
}

let known: ReadonlyMap<string, ProblemType> | undefined;

/** Title and status of each problem type, by its code. */
export function problemTypes(): NonNullable<typeof known> {
  known ??= new Map(
    allProblems().map(({ type, title, status }) => [type.replace('/problems/', ''), { title, status }]),
  );
  return known;
}
