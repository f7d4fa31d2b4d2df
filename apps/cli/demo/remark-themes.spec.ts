import { describe, expect, it } from '@jest/globals';
import { desensitise } from '#response/core';
import { THEMES } from './remark-themes.js';

describe('remarks of the demo', () => {
  it('name nobody, so nothing of them is masked', () => {
    const remarks = JSON.stringify(THEMES).match(/"[^"]{4,}"/gu) ?? [];
    expect(remarks.length).toBeGreaterThan(50);
    for (const remark of remarks) expect(desensitise(remark).text).toBe(remark);
  });
});
