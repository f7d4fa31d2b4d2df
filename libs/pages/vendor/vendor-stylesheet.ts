import { chartStyle } from '../chart/chart-style.js';
import { panelStyle } from '../chart/panel-style.js';
import { evidenceStyle } from '../evidence/evidence-style.js';
import { securityStyle } from '../security/security-style.js';
import { minify } from '../style/minify.js';
import { tokens } from '../style/tokens.js';
import { vendorStyle } from './vendor-style.js';

/** The sheet of the vendors' portal, ready to be sent. */
export const vendorStylesheet = minify(tokens + chartStyle + panelStyle + evidenceStyle + vendorStyle + securityStyle);
