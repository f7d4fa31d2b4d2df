import { useCallback, useState } from 'react';

export interface Saving {
  readonly error: unknown;
  readonly isSaving: boolean;
  /** Answers whether it was done; what was refused is in `error`. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

/** A form that is sent: whether it is under way, and why it was refused. */
export function useSaving(): Saving {
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const run = useCallback(async (work: () => Promise<void>) => {
    setSaving(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (refusal) {
      setError(refusal);
      return false;
    } finally {
      setSaving(false);
    }
  }, []);
  const clear = useCallback(() => setError(undefined), []);
  return { error, isSaving, run, clear };
}
