export interface SavedRevision {
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** The newest stay as they are, one for each save. */
const RECENT = 20;
const KEPT = 50;
/** Saves of one person that follow each other faster than this, in milliseconds, are one piece of work. */
const PAUSE = 120_000;

/**
 * Which revisions of a draft need not be kept. Autosave makes one every few seconds, so fifty of them would be a few
 * minutes; of what is older only the last of each piece of work stays: before another person went on, or a pause.
 *
 * @param revisions newest first
 * @returns numbers of revisions, never the newest
 */
export function revisionsToForget(revisions: readonly SavedRevision[]): readonly number[] {
  const kept = revisions.filter((saved, index) => index < RECENT || endsWork(saved, revisions[index - 1]));
  const stays = new Set(kept.slice(0, KEPT).map(({ revision }) => revision));
  return revisions.map(({ revision }) => revision).filter((revision) => !stays.has(revision));
}

/** Whether a save is the last of its piece of work, by the one that follows it. */
export function endsWork(
  saved: Omit<SavedRevision, 'revision'>,
  next: Omit<SavedRevision, 'revision'> | undefined,
): boolean {
  if (!next || next.savedBy !== saved.savedBy) return true;
  return next.savedAt.getTime() - saved.savedAt.getTime() > PAUSE;
}
