import type { DraftContent } from './draft-content.js';

/** What has not reached the api yet, on this machine; the revision it was made from. */
export interface LocalCopy {
  readonly revision: number;
  readonly content: DraftContent;
}

const keyOf = (id: string): string => `fairmark.draft.${id}`;

/** False where the browser will not keep it (no room, no permission): the page then says that nothing is kept. */
export function keepLocally(id: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(copy));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export function forgetLocally(id: string): void {
  localStorage.removeItem(keyOf(id));
}

/** Undefined when there is none, or none that can be read. */
export function findLocally(id: string): LocalCopy | undefined {
  const kept = localStorage.getItem(keyOf(id));
  if (kept === null) return undefined;
  const copy = JSON.parse(kept) as Partial<LocalCopy>;
  return typeof copy.revision === 'number' && copy.content ? (copy as LocalCopy) : undefined;
}
