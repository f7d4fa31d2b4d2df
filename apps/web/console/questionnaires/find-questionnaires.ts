import type { Study } from '../api/catalogue.js';
import type { QuestionnaireSummary } from '../api/questionnaires.js';

/** Whether title (in either language) or identifier hold every word. */
export function matches({ title, slug }: QuestionnaireSummary, words: string): boolean {
  const text = `${Object.values(title).join(' ')} ${slug}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export interface StudyGroup {
  readonly study: Pick<Study, 'id' | 'title'>;
  readonly questionnaires: readonly QuestionnaireSummary[];
}

/** Studies in their own order, without those that have none; questionnaires as the api sorts them, put away ones last. */
export function groupByStudy(
  questionnaires: readonly QuestionnaireSummary[],
  studies: readonly Pick<Study, 'id' | 'title'>[],
): readonly StudyGroup[] {
  return studies
    .map((study) => ({
      study,
      questionnaires: questionnaires
        .filter(({ studyId }) => studyId === study.id)
        .toSorted((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null)),
    }))
    .filter((group) => group.questionnaires.length > 0);
}
