import type { VersionSummary } from '#questionnaire';

export function versionView({ publishedAt, changes, bridges, ...version }: VersionSummary) {
  return { ...version, changes: [...changes], bridges: [...bridges], publishedAt: publishedAt.toISOString() };
}
