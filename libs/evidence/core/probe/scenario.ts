import type { LocalizedText } from '#kernel';
import type { Severity } from '#statistics';

/** A customer's problem that is acted out alike with every vendor. A version of it never changes. */
export interface Scenario {
  /** Lower-case words joined by hyphens; the same in all versions. */
  readonly key: string;
  readonly version: number;
  readonly severity: Severity;
  readonly title: LocalizedText;
  /** What the runner sends, word for word. */
  readonly text: LocalizedText;
  /** What a good answer holds; raters see it, vendors do not. */
  readonly answerKey: readonly LocalizedText[];
  /** Why asking this does no harm, and what the runner must not do. */
  readonly ethics: LocalizedText;
}

/** No emergency is made up: urgent ones are played only with vendors that agreed to it beforehand. */
export const needsConsent = ({ severity }: Pick<Scenario, 'severity'>): boolean => severity === 'urgent';
