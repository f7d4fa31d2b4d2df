import type { Answers, Plan, PlanItem } from '#questionnaire/core';

const DESCRIBES_THE_PERSON: ReadonlySet<PlanItem['role']> = new Set(['context', 'consent', 'check']);

/** What a respondent wrote about the vendor, remarks included; what they wrote about themselves is left out. */
export function freeTexts({ items }: Plan, answers: Answers): string[] {
  return items.flatMap(({ name, role, domain, remark }) => {
    if (DESCRIBES_THE_PERSON.has(role)) return [];
    const isWritten = domain.kind === 'text' && domain.input !== 'email';
    const given = [isWritten ? answers[name] : undefined, remark ? answers[`${name}-Comment`] : undefined];
    return given.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  });
}

/** May the respondent write into it what nobody foresaw? A table has cells of its own kinds, some of them free. */
export const isFreeText = ({ domain }: Pick<PlanItem, 'domain'>): boolean =>
  domain.kind === 'text' || domain.kind === 'table';
