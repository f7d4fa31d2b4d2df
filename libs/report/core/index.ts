export {
  buildReport,
  isEditable,
  type ReportFault,
  reportFaults,
  type ReportOptions,
  reportSections,
} from './build-report.js';
export { checkProse, type ProseFault, type ProseFaultCode } from './check-prose.js';
export { defaultProse } from './default-prose.js';
export { reportErrors } from './errors.js';
export { parseProse, type Piece } from './prose.js';
export { VALUE_NAMES } from './report-values.js';
