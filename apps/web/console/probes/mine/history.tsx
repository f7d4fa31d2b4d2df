import { Text } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import { PlanSection } from '../plan/plan-section.js';
import type { ProbeEvent } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { mineTexts } from './mine.messages.js';
import { useExactMoment } from './use-exact-moment.js';

/** Everything on record, also what was taken back. */
export function History({ events }: { readonly events: readonly ProbeEvent[] }) {
  const texts = useTexts(mineTexts);
  const { words } = useProbeWords();
  const exact = useExactMoment();
  return (
    <PlanSection title={texts.history}>
      <ol className="fm-loads">
        {events.map(({ id, kind, at, source, retractedAt }) => (
          <li key={id}>
            <span>
              {retractedAt === null ? words.events[kind] : <del>{words.events[kind]}</del>}
              {source === 'mail' && (
                <Text component="span" size="sm" c="dimmed">
                  {` · ${texts.byMail}`}
                </Text>
              )}
              {retractedAt !== null && (
                <Text component="span" size="sm" c="dimmed">
                  {` · ${texts.retracted}`}
                </Text>
              )}
            </span>
            <time dateTime={at}>{exact(at)}</time>
          </li>
        ))}
      </ol>
    </PlanSection>
  );
}
