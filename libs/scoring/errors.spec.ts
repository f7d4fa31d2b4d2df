import { describe, expect, it } from '@jest/globals';
import { badCriterionScores, badScale, notAPoint, outOfRange } from './errors.js';

describe('the errors of scoring', () => {
  it.each([
    [badScale('The scale has no end'), 'bad-scale', 'The scale has no end'],
    [outOfRange(), 'out-of-range', 'The answer lies outside the scale'],
    [notAPoint(), 'not-a-point', 'The answer lies between two points of the scale'],
    [badCriterionScores(), 'bad-criterion-scores', 'One score or null is needed for each criterion of the rubric'],
  ])('are mistakes of the caller: %s', (error, code, title) => {
    expect(error).toMatchObject({ kind: 'invalid', code, title });
  });
});
