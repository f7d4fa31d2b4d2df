import { describe, expect, it } from '@jest/globals';
import { assertNever } from './assert-never.js';

describe('assertNever', () => {
  it('throws when a value slips past the types', () => {
    expect(() => assertNever('unforeseen' as never)).toThrow('Unexpected value: unforeseen');
  });
});
