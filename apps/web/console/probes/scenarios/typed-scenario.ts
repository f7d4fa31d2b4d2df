import { LOCALES, type LocalizedText } from '#kernel';
import type { CatalogueScenario, ScenarioWords } from '../probe-types.js';

/** A scenario as it is typed. */
export interface TypedScenario extends ScenarioWords {
  readonly key: string;
}

export const NOTHING: LocalizedText = { 'zh-CN': '', en: '' };

/** An empty form, or the newest version to be revised. */
export function typedScenario(scenario: CatalogueScenario | undefined): TypedScenario {
  if (!scenario)
    return { key: '', severity: 'general', title: NOTHING, text: NOTHING, answerKey: [NOTHING], ethics: NOTHING };
  const { key, severity, title, text, answerKey, ethics } = scenario;
  return { key, severity, title, text, answerKey, ethics };
}

const isIn = (text: LocalizedText): boolean => LOCALES.every((locale) => text[locale].trim() !== '');

/** Whether everything is there in both languages. */
export const isWhole = ({ title, text, answerKey, ethics }: ScenarioWords): boolean =>
  [title, text, ethics, ...answerKey].every(isIn);

export const withPoint = (points: readonly LocalizedText[], at: number, point: LocalizedText) =>
  points.map((old, index) => (index === at ? point : old));
