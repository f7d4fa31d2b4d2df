import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { datasetA } from '../../statistics/testing/dataset-a.js';
import { expectGolden, goldenCase, goldenCases } from '../../statistics/testing/golden.js';
import {
  answerPattern,
  differentialExclusion,
  type ExclusionCount,
  type HardFlag,
  hasLongRun,
  hasLowVariation,
  isExcluded,
  isFastOverall,
  isInconsistent,
  isStraightLine,
  median,
  type PageTime,
  pageTimeIndex,
  publishBothScores,
  type SoftFlag,
} from './response-quality.js';

const FILE = '13-quality-flags.json';

describe('answerPattern', () => {
  it('agrees with the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ items: number[][] }, object>(FILE, 'longstring and IRV');
    const patterns = input.items.map(answerPattern);
    const actual = {
      longstring: patterns.map(({ longestRun }) => longestRun),
      averageRun: patterns.map(({ averageRun }) => averageRun),
      irv: patterns.map(({ irv }) => irv),
    };
    expectGolden(actual, expected, tolerance);
  });

  it('flags the same example responses as the reference', () => {
    const { input, expected, tolerance } = goldenCase<
      { itemsAsked: number },
      { medianDurationSec: number; flagged: object[] }
    >(FILE, 'dataset-a: soft flags');
    const medianSeconds = median(datasetA.rows.map(({ durationSec }) => durationSec))!;
    const judged = datasetA.rows.map(({ id, items, durationSec }) => {
      const pattern = answerPattern(datasetA.criteria.map((criterion) => items[criterion] ?? null));
      const speed = isFastOverall(durationSec, medianSeconds);
      const straight = hasLongRun(pattern, input.itemsAsked);
      return {
        id,
        longstring: pattern.longestRun,
        irv: pattern.irv,
        speed,
        straight,
        lowIrv: hasLowVariation(pattern),
      };
    });
    const flagged = judged.filter(({ speed, straight, lowIrv }) => speed || straight || lowIrv);
    expectGolden({ medianDurationSec: medianSeconds, flagged }, expected, tolerance);
  });

  it('has no pattern without answers and no variation from one', () => {
    expect(answerPattern([null, null])).toEqual({
      answered: 0,
      longestRun: 0,
      runValue: null,
      averageRun: null,
      irv: null,
    });
    expect(answerPattern([4, null])).toMatchObject({ longestRun: 1, runValue: 4, irv: null });
    expect(hasLowVariation({ irv: null })).toBe(false);
    expect(hasLongRun({ longestRun: 0 }, 0)).toBe(false);
  });

  it('looks at the pattern, never at how good the score is', () => {
    const items = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(items, (items) => {
        const mirrored = items.map((item) => (item === null ? null : 6 - item));
        const [one, other] = [answerPattern(items), answerPattern(mirrored)];
        expect(other.longestRun).toBe(one.longestRun);
        expect(hasLowVariation(other)).toBe(hasLowVariation(one));
      }),
    );
  });
});

describe('isExcluded', () => {
  it('agrees with the rule: one hard flag or two families of soft flags', () => {
    const { input, expected } = goldenCase<{ hard: HardFlag[]; soft: SoftFlag[] }[], { exclude: boolean[] }>(
      FILE,
      'decision',
    );
    expect(input.map(({ hard, soft }) => isExcluded(hard, soft))).toEqual(expected.exclude);
  });
});

describe('isStraightLine', () => {
  interface Line {
    readonly longstring: number;
    readonly of: number;
    readonly value: number;
    readonly checkItemReversed: number;
  }
  it('agrees with the rule', () => {
    const { input, expected } = goldenCase<Line[], { flag: boolean[] }>(FILE, 'straight-line');
    const flags = input.map(({ longstring, of, value, checkItemReversed }) =>
      isStraightLine({
        longestRun: longstring,
        itemsAsked: of,
        runValue: value,
        checkItem: checkItemReversed,
        midpoint: 3,
      }),
    );
    expect(flags).toEqual(expected.flag);
  });

  it('needs a run and an answered check item', () => {
    const line = { longestRun: 15, itemsAsked: 15, runValue: 5, checkItem: 5, midpoint: 3 };
    expect(isStraightLine(line)).toBe(true);
    expect(isStraightLine({ ...line, checkItem: null })).toBe(false);
    expect(isStraightLine({ ...line, runValue: null })).toBe(false);
  });
});

describe('pageTimeIndex', () => {
  it.each(goldenCases(FILE).filter(({ name }) => name.startsWith('page-time')))(
    'agrees with the rule: $name',
    (each) => {
      const { pages, secPerItem, flagShare } = each.input as {
        pages: PageTime[];
        secPerItem: number;
        flagShare: number;
      };
      expectGolden(
        pageTimeIndex(pages, { speedSeconds: secPerItem, speedShare: flagShare }),
        each.expected,
        each.tolerance,
      );
    },
  );

  it('flags nobody whose pages were not timed', () => {
    expect(pageTimeIndex([])).toEqual({ fastPages: 0, share: null, flag: false });
    expect(pageTimeIndex([{ items: 0, seconds: 0 }]).flag).toBe(false);
  });
});

describe('differentialExclusion', () => {
  it('agrees with the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ vendor: ExclusionCount; rest: ExclusionCount }, object>(
      FILE,
      'differential',
    );
    expectGolden(differentialExclusion(input.vendor, input.rest), expected, tolerance);
  });

  it('asks for no audit when shares are alike', () => {
    expect(differentialExclusion({ excluded: 1, kept: 20 }, { excluded: 5, kept: 100 }).flag).toBe(false);
  });
});

describe('the other quality facts', () => {
  it('know a middle, a contradiction and a sensitive score', () => {
    expect([median([]), median([3, 1]), median([5, 1, 2])]).toEqual([null, 2, 2]);
    expect([isInconsistent(90, 39), isInconsistent(90, 40), isInconsistent(null, 0), isInconsistent(90, null)]).toEqual(
      [true, false, false, false],
    );
    expect([publishBothScores(70, 72.1), publishBothScores(70, 72)]).toEqual([true, false]);
  });
});
