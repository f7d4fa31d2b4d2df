import { useTexts } from '../i18n/locale.js';
import { probeWords } from './probe-words.messages.js';

const HOUR = 60;
const DAY = 24 * HOUR;

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Words that depend on what they are told. */
export function useProbeWords() {
  const words = useTexts(probeWords);
  const slotOf = (key: string): string => words.slots[key] ?? key;
  const zoneOf = (zone: string): string => words.zones[zone] ?? zone;
  /** Minutes in the largest unit that keeps them readable. */
  const lasting = (minutes: number): string => {
    if (minutes < 2 * HOUR) return words.minutes(rounded(minutes));
    return minutes < 3 * DAY ? words.hours(rounded(minutes / HOUR)) : words.days(rounded(minutes / DAY));
  };
  return { words, slotOf, zoneOf, lasting };
}
