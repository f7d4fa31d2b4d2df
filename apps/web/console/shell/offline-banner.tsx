import { useInterval } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { noteAnswer, useReachable } from '../api/connection.js';
import { useTexts } from '../i18n/locale.js';
import { shellTexts } from './shell.messages.js';

const ASK_EVERY = 4_000;

async function ask(): Promise<void> {
  const isAnswered = await fetch('/health/live', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  noteAnswer(isAnswered);
}

/** Says so for as long as nobody answers, and reads everything anew when somebody does. */
export function OfflineBanner() {
  const isReachable = useReachable();
  const wasReachable = useRef(isReachable);
  const queries = useQueryClient();
  const texts = useTexts(shellTexts);
  const { start, stop } = useInterval(() => void ask(), ASK_EVERY);
  useEffect(() => {
    const lost = () => noteAnswer(false);
    const found = () => void ask();
    window.addEventListener('offline', lost);
    window.addEventListener('online', found);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', found);
    };
  }, []);
  useEffect(() => {
    if (!isReachable) start();
    if (isReachable && !wasReachable.current) void queries.invalidateQueries();
    wasReachable.current = isReachable;
    return stop;
  }, [isReachable, queries, start, stop]);
  return <output>{!isReachable && <span className="fm-banner">{texts.offline}</span>}</output>;
}
