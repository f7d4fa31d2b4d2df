import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from './built-in-rubric.js';
import { scoreResponse } from './score-response.js';
import { UNITS } from './units.js';

const all = (units: number | null) => Array.from({ length: 15 }, () => units);

describe('scoreResponse', () => {
  it('keeps the units and adds dimension and overall scores', () => {
    expect(scoreResponse(BUILT_IN_RUBRIC, all(1890))).toEqual({
      criteria: all(1890),
      dimensions: [75, 75, 75, 75, 75],
      overall: expect.closeTo(75, 12),
    });
  });

  it('leaves out what was not answered', () => {
    const score = scoreResponse(BUILT_IN_RUBRIC, [null, null, UNITS, null, ...all(0).slice(4)]);
    expect(score.dimensions).toEqual([null, 0, 0, 0, 0]);
    expect(score.overall).toBe(0);
    expect(scoreResponse(BUILT_IN_RUBRIC, all(null)).overall).toBeNull();
  });

  it.each([-1, 0.5, UNITS + 1, Number.NaN])('refuses %d units', (units) => {
    const call = () => scoreResponse(BUILT_IN_RUBRIC, [units, ...all(0).slice(1)]);
    expect(call).toThrow(expect.objectContaining({ code: 'bad-criterion-scores' }));
  });
});
