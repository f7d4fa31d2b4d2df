import { useEffect, useState } from 'react';

const SECOND = 1000;

/** This moment in milliseconds, second by second while somebody looks. */
export function useNow(): number {
  const [now, setNow] = useState(() => new Date().getTime());
  useEffect(() => {
    const look = () => setNow(new Date().getTime());
    const timer = setInterval(() => {
      if (!document.hidden) look();
    }, SECOND);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
