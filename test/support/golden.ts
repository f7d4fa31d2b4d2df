/** The reader of test/golden for the specs of every pure lib. */
export { expectGolden, goldenCase, goldenCases, goldenJson } from '../../libs/statistics/testing/golden.js';
