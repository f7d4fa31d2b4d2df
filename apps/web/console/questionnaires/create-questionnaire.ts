import type { LocalizedText } from '#kernel';
import type { Definition } from '#questionnaire/core/design';
import { request } from '../api/request.js';
import type { Beginning, ImportedFile } from './beginning.js';

export interface NewQuestionnaire {
  readonly studyId: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly beginning: Beginning;
}

/** Something of a file that has no place here. */
export interface NotImported {
  readonly what: string;
  /** Where it is in the file. */
  readonly where: string;
  /** Why, in words. */
  readonly message: string;
}

/** What one should know before relying on an import. */
export interface ImportWarning {
  readonly code: string;
  readonly message: string;
}

/** What a file would become. */
export interface ImportResult {
  /** Of the new questionnaire; null after a dry run. */
  readonly id: string | null;
  readonly definition: Definition;
  readonly title: LocalizedText | null;
  readonly notImported: readonly NotImported[];
  readonly warnings: readonly ImportWarning[];
}

const IMPORT = '/v1/admin/questionnaires/import';

/** Makes the draft; its id. */
export async function createQuestionnaire({ beginning, ...named }: NewQuestionnaire): Promise<string> {
  const { from, file } = beginning;
  const sent = file
    ? request<{ id: string }>(IMPORT, { method: 'POST', body: { ...named, ...file, dryRun: false } })
    : request<{ id: string }>('/v1/admin/questionnaires', {
        method: 'POST',
        body: { ...named, ...(from ? { from } : {}) },
      });
  return (await sent).body.id;
}

/** Has the api read a file without making anything of it. */
export async function tryImport(studyId: string, file: ImportedFile, signal?: AbortSignal): Promise<ImportResult> {
  const body = { studyId, ...file, dryRun: true };
  return (await request<ImportResult>(IMPORT, { method: 'POST', body, ...(signal ? { signal } : {}) })).body;
}
