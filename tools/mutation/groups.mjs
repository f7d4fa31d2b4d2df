// What is mutated, in groups that are run and judged one by one, and the specs that must notice. Words of the
// built-in rubric are data. Long simulations are left out: a mutant that only they would notice counts as survived.
const core = (name) => `libs/benchmark/core/${name}`;
const statistics = (name) => `libs/statistics/${name}`;

export const GROUPS = {
  scoring: {
    mutate: [
      'aggregate',
      'errors',
      'normalise',
      'rubric',
      'rubric-changes',
      'rubric-limits',
      'score-response',
      'units',
    ].map((name) => `libs/scoring/${name}.ts`),
    specs: ['libs/scoring/*.spec.ts'],
  },
  suppression: {
    mutate: ['suppression', 'two-way-suppression', 'hidden-ranges', 'differencing', 'organisation-band'].map((name) =>
      core(`${name}.ts`),
    ),
    specs: ['suppression', 'two-way-suppression', 'hidden-ranges', 'differencing'].map((name) =>
      core(`${name}.spec.ts`),
    ),
  },
  ledger: {
    mutate: ['audit-cells', 'release-ledger', 'row-space', 'ledger-set'].map((name) => core(`${name}.ts`)),
    specs: ['audit-cells', 'release-ledger', 'row-space', 'ledger-set'].map((name) => core(`${name}.spec.ts`)),
  },
  ranks: {
    mutate: [
      ...['smaa', 'rank-confidence-sets', 'rank-tally', 'weight-robustness'].map((name) => statistics(`${name}.ts`)),
      core('rank-vendors.ts'),
    ],
    specs: [
      ...['smaa', 'rank-confidence-sets', 'rank-tally', 'weight-robustness'].map((name) =>
        statistics(`${name}.spec.ts`),
      ),
      core('rank-vendors.spec.ts'),
    ],
  },
};
