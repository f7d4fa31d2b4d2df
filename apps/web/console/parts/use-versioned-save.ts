import { useState } from 'react';
import { Problem } from '../api/problem.js';
import { useSaving } from './use-saving.js';

interface Versioned {
  readonly version: number;
}

interface VersionedSaveOptions<Stored extends Versioned> {
  /** What the form was filled with. */
  readonly base: Stored;
  readonly read: () => Promise<Stored>;
  readonly write: (version: number) => Promise<Stored>;
  readonly onSaved: (saved: Stored) => void | Promise<void>;
}

export interface VersionedSave<Stored> {
  readonly save: () => Promise<void>;
  /** What somebody else saved in the meantime; then nothing was saved, and a person decides. */
  readonly newer: Stored | undefined;
  /** Saves what is typed over what somebody else saved. */
  readonly saveOver: () => Promise<void>;
  /** The form was filled with what somebody else saved: the next save builds on that. */
  readonly takeNewer: () => void;
  readonly error: unknown;
  readonly isSaving: boolean;
}

const isOutdated = (error: unknown): boolean => error instanceof Problem && error.status === 412;

/** Saves to the state that was read, and says so instead of overwriting when there is a newer one. */
export function useVersionedSave<Stored extends Versioned>({
  base,
  read,
  write,
  onSaved,
}: VersionedSaveOptions<Stored>): VersionedSave<Stored> {
  const { run, error, isSaving } = useSaving();
  const [newer, setNewer] = useState<Stored>();
  const [accepted, accept] = useState(0);
  const saveTo = async (version: number) => {
    await run(async () => {
      let saved: Stored;
      try {
        saved = await write(version);
      } catch (refusal) {
        if (!isOutdated(refusal)) throw refusal;
        setNewer(await read());
        return;
      }
      setNewer(undefined);
      await onSaved(saved);
    });
  };
  return {
    save: () => saveTo(Math.max(base.version, accepted)),
    newer,
    saveOver: () => saveTo(newer?.version ?? base.version),
    takeNewer: () => {
      accept(newer?.version ?? 0);
      setNewer(undefined);
    },
    error,
    isSaving,
  };
}
