import { accountErrors } from '#account';
import { distributionErrors } from '#distribution/core';
import { DomainError } from '#kernel';
import { queryErrors, toProblem } from '#platform';
import { responseErrors } from '#response/core';

export const { dependencyUnavailable } = queryErrors;

/** Every refusal of every catalogue, made once to read its code and title off it. */
function allRefusals(): DomainError[] {
  const catalogues = [accountErrors, queryErrors, responseErrors] as readonly Readonly<Record<string, unknown>>[];
  const makers = catalogues.flatMap((catalogue) => Object.values(catalogue)) as ((argument: never) => DomainError)[];
  const states = (['answered', 'revoked', 'expired', 'closed'] as const).map(distributionErrors.notAdmitted);
  const own = [
    distributionErrors.linkNotFound(),
    distributionErrors.campaignNotDraft(),
    distributionErrors.contactsInvalid([]),
  ];
  return [...makers.map((make) => make([] as never)), ...states, ...own];
}

let known: ReadonlyMap<string, { readonly title: string; readonly status: number }> | undefined;

/** Title and status of each problem type, by its code. */
export function problemTypes(): NonNullable<typeof known> {
  known ??= new Map(
    allRefusals().map((refusal) => {
      const { title, status } = toProblem(refusal, '');
      return [refusal.code, { title, status }];
    }),
  );
  return known;
}
