import { describe, expect, it } from '@jest/globals';
import type { PlanItem } from '#questionnaire/core';
import { isFreeText } from './free-texts.js';

const textOf = (domain: object) => isFreeText({ domain } as Pick<PlanItem, 'domain'>);

describe('a free text', () => {
  it.each([
    [{ kind: 'text', input: 'lines', maxLength: 100 }, true],
    [{ kind: 'text', input: 'email', maxLength: 100 }, true],
    [{ kind: 'table', columns: [], minRows: 0, maxRows: 1 }, true],
    [{ kind: 'one-of', choices: [] }, false],
    [{ kind: 'yes-no' }, false],
  ])('is what nobody could foresee: %j is %s', (domain, expected) => {
    expect(textOf(domain)).toBe(expected);
  });
});
