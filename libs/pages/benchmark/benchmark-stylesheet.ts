import { chartStyle } from '../chart/chart-style.js';
import { panelStyle } from '../chart/panel-style.js';
import { minify } from '../style/minify.js';
import { tokens } from '../style/tokens.js';
import { evidenceStyle } from '../evidence/evidence-style.js';
import { benchmarkStyle } from './benchmark-style.js';

/** The sheet of every public page, ready to be sent. */
export const benchmarkStylesheet = minify(tokens + panelStyle + chartStyle + evidenceStyle + benchmarkStyle);
