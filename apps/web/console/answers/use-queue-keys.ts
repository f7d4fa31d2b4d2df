import { useEffect, useState } from 'react';
import type { AnswerSummary } from './answer-requests.js';

export interface Queue {
  /** Where the keyboard stands; empty before it was used. */
  readonly current: string;
  /** Opens the next answer of the list or the one before; undefined at its ends. */
  readonly next: (() => void) | undefined;
  readonly previous: (() => void) | undefined;
  /** Single letters may be switched off: whoever speaks to the computer sets them off by accident. */
  readonly hasKeys: boolean;
  readonly setKeys: (on: boolean) => void;
}

interface QueueActs {
  readonly opened: string;
  readonly open: (id: string) => void;
  readonly toggle: (id: string) => void;
}

const KEPT = 'fairmark.answers.keys';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** j and k go through the list, open or not; Enter or o opens, x picks. */
export function useQueueKeys(rows: readonly AnswerSummary[], { opened, open, toggle }: QueueActs): Queue {
  const [marked, setMarked] = useState('');
  const [hasKeys, setHasKeys] = useState(() => localStorage.getItem(KEPT) !== 'off');
  const current = opened === '' ? marked : opened;
  const at = rows.findIndex(({ id }) => id === current);
  const to = (place: number) => {
    const id = rows[place]?.id;
    if (id === undefined) return;
    setMarked(id);
    if (opened === '') document.getElementById(`answer-${id}`)?.focus();
    else open(id);
  };
  useEffect(() => {
    if (!hasKeys) return undefined;
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const acts: Readonly<Record<string, () => void>> = {
        j: () => to(at + 1),
        k: () => to(Math.max(0, at - 1)),
        o: () => current !== '' && open(current),
        x: () => current !== '' && toggle(current),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const setKeys = (on: boolean) => {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
    setHasKeys(on);
  };
  return {
    current,
    next: at >= 0 && at < rows.length - 1 ? () => to(at + 1) : undefined,
    previous: at > 0 ? () => to(at - 1) : undefined,
    hasKeys,
    setKeys,
  };
}
