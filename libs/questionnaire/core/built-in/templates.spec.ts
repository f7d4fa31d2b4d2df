import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import { compilePlan } from '../compile/compile-plan.js';
import { lintDraft } from '../design/lint/lint-draft.js';
import { translationTable } from '../design/review/translation-table.js';
import { TEMPLATES } from './templates.js';

describe.each(TEMPLATES)('the template $id', ({ definition, scored }) => {
  it('can be published as it is', () => {
    const compiled = compilePlan(definition, BUILT_IN_RUBRIC);
    expect(compiled).toMatchObject({ ok: true });
    expect(compiled.ok && compiled.plan.items.some(({ scores }) => scores.length > 0)).toBe(scored);
  });

  it('leaves nothing for the linter to say', () => {
    expect(lintDraft(definition, BUILT_IN_RUBRIC).findings).toEqual([]);
  });

  it('is translated word by word', () => {
    const { rows, percent } = translationTable(definition);
    expect(percent).toBe(100);
    expect(rows.filter(({ texts }) => texts['zh-CN'] === texts.en).map(({ pointer }) => pointer)).toEqual([]);
  });
});

describe('TEMPLATES', () => {
  it('have ids of their own', () => {
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(6);
  });
});
