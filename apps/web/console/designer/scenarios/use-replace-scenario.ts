import type { Scenario } from '#questionnaire/core/design';
import { useDraftTools } from '../draft-context.js';

/** Exchanges one scenario of the draft; undefined takes it away. */
export function useReplaceScenario(index: number): (scenario: Scenario | undefined, key?: string) => void {
  const { store } = useDraftTools();
  return (scenario, key) => {
    const { scenarios } = store.state.content;
    store.replace({ scenarios: scenario ? scenarios.with(index, scenario) : scenarios.toSpliced(index, 1) }, key);
  };
}
