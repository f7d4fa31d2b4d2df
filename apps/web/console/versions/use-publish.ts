import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerMode } from '#questionnaire/core';
import { Problem } from '../api/problem.js';
import { questionnairePath, QUESTIONNAIRES_KEY } from '../api/questionnaires.js';
import { request } from '../api/request.js';
import { readDraft, type ReviewFinding } from '../designer/draft/draft-api.js';
import { useDraftTools } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import { publishTexts } from './publish.messages.js';

/** Why a change, named by its id, leaves the meaning as it was. */
interface Bridge {
  readonly change: string;
  readonly note: string;
}

interface Announcement {
  readonly note: string;
  readonly bridges: readonly Bridge[];
  readonly mode: AnswerMode;
}

export interface Publication {
  readonly publish: (announcement: Announcement) => Promise<void>;
  readonly isSending: boolean;
  readonly error: unknown;
  /** What the api found that the check of the page had not. */
  readonly refusedFor: readonly ReviewFinding[];
  /** Number of the version once it is published. */
  readonly published: number | undefined;
}

/** Publishes what the api has of the draft, after everything typed has been saved. */
export function usePublish(): Publication {
  const texts = useTexts(publishTexts);
  const { head, store, saver } = useDraftTools();
  const queries = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [published, setPublished] = useState<number>();
  const [refusedFor, setRefusedFor] = useState<readonly ReviewFinding[]>([]);

  const publish = async ({ note, bridges, mode }: Announcement) => {
    setSending(true);
    setError(undefined);
    setRefusedFor([]);
    try {
      await saver.save();
      const { saveState, revision } = store.state;
      if (saveState !== 'saved') throw new Error(texts.notSaved);
      const body = { note, mode, ...(bridges.length > 0 ? { bridge: bridges } : {}) };
      const path = questionnairePath(head.id, '/versions');
      const answer = await request<{ number: number }>(path, { method: 'POST', body, etag: `"r${revision}"` });
      setPublished(answer.body.number);
      // The draft goes on from the version, as another revision.
      store.take(await readDraft(head.id));
      await queries.invalidateQueries({ queryKey: QUESTIONNAIRES_KEY });
    } catch (refusal) {
      setError(refusal);
      if (refusal instanceof Problem && refusal.code === 'not-publishable') setRefusedFor(findingsOf(refusal));
    } finally {
      setSending(false);
    }
  };
  return { publish, isSending, error, refusedFor, published };
}

function findingsOf({ violations }: Problem): readonly ReviewFinding[] {
  return violations
    .filter(({ severity = 'error' }) => severity === 'error')
    .map(({ pointer, code, message = code }) => ({ severity: 'error', pointer, code, message }));
}
