import type { translationTable } from '#questionnaire/core/design';

export type TranslationRow = ReturnType<typeof translationTable>['rows'][number];

/** Whether somebody can come to see the text in a language that has none. */
export function isMissing({ texts, reachable }: TranslationRow): boolean {
  return reachable && Object.values(texts).includes('');
}
