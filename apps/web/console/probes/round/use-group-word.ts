import type { Severity } from '#statistics';
import { useTexts } from '../../i18n/locale.js';
import type { SlaBy } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { slaTexts } from './sla.messages.js';

/** What a group of the view is called. */
export function useGroupWord(by: SlaBy): (group: string) => string {
  const texts = useTexts(slaTexts);
  const { words, slotOf, zoneOf } = useProbeWords();
  return (group) =>
    ({
      all: () => texts.all,
      severity: () => words.severities[group as Severity],
      slot: () => slotOf(group),
      zone: () => zoneOf(group),
    })[by]();
}
