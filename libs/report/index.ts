export { ReportModule } from './report.module.js';
export { type ReportDraftSection, ReportService, type ReportTexts } from './report.service.js';
