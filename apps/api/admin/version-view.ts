import type { VersionSummary } from '#questionnaire';
import type { VersionView } from './questionnaire-views.js';

export function versionView({ publishedAt, changes, bridges, ...version }: VersionSummary): VersionView {
  return { ...version, changes: [...changes], bridges: [...bridges], publishedAt: publishedAt.toISOString() };
}
