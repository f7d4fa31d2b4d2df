import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS } from '#platform';
import { actionTexts } from './audit-action.messages.js';

describe('every act that is kept', () => {
  it.each(['zh-CN', 'en'] as const)('is told in words: %s', (locale) => {
    expect(Object.keys(actionTexts[locale]).toSorted()).toEqual([...AUDIT_ACTIONS].toSorted());
  });
});
