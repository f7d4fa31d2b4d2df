import { describe, expect, it } from '@jest/globals';
import { ANSWER_MODES, DEFAULT_ANSWER_MODE, isUnlinked } from './answer-mode.js';

describe('a mode of answering', () => {
  it('leads back to the invitation unless it is anonymous or strict', () => {
    expect(ANSWER_MODES.filter(isUnlinked)).toEqual(['anonymous', 'strict']);
  });

  it('keeps vendors out unless somebody decides otherwise', () => {
    expect(DEFAULT_ANSWER_MODE).toBe('confidential');
  });
});
