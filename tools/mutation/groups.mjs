// What is mutated, in groups that are judged one by one. Each group has parts of few specs, which are loaded anew for
// every mutant. Words of the built-in rubric are data. Long simulations are left out: a mutant that only they would
// notice counts as survived.
const core = (name) => `libs/benchmark/core/${name}`;
const statistics = (name) => `libs/statistics/${name}`;

/** Files that are judged by the specs beside them, and by `more`. */
const part = (place, names, more = []) => ({
  mutate: names.map((name) => `${place(name)}.ts`),
  specs: [...names, ...more].map((name) => `${place(name)}.spec.ts`),
});

export const GROUPS = {
  scoring: [
    part((name) => `libs/scoring/${name}`, ['normalise', 'units', 'score-response', 'errors']),
    part((name) => `libs/scoring/${name}`, ['aggregate']),
    part((name) => `libs/scoring/${name}`, ['rubric', 'rubric-changes', 'rubric-limits']),
  ],
  suppression: [
    part(core, ['suppression', 'organisation-band', 'differencing']),
    part(core, ['two-way-suppression', 'hidden-ranges']),
  ],
  ledger: [
    part(core, ['release-ledger', 'row-space']),
    part(core, ['audit-cells', 'ledger-set']),
    part(core, ['audit-supplements']),
  ],
  ranks: [
    part(statistics, ['smaa', 'rank-tally']),
    part(statistics, ['rank-confidence-sets']),
    part(statistics, ['weight-robustness', 'reweigh']),
    part(core, ['rank-vendors']),
  ],
};
