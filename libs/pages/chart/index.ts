/** The charts alone, without the pages around them: what the console draws with the same components. */
export { AxisTicks, IntervalMark } from './interval-mark.js';
export { RankStrip } from './rank-strip.js';
export { domainAround, scoreAxis } from './score-axis.js';
export { intervalText, rankText, scoreText } from './score-text.js';
