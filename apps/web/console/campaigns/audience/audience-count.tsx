import { Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { SegmentRule } from '#distribution/core';
import { useCan } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { ErrorState, LoadingState } from '../../parts/states.js';
import { useCheck } from '../campaign-requests.js';
import { usePlan } from '../draft/plan-context.js';
import { NonSends } from '../non-sends.js';
import { usePercent } from '../progress/use-percent.js';
import { Section } from '../progress/section.js';
import { audienceTexts } from './audience.messages.js';
import classes from './audience.module.css';
import { type SegmentCount, useSegmentCount } from './segment-requests.js';
import { useSegmentWord } from '../../parts/use-segment-word.js';

/** How many are meant, how many of them are written to, who is not and why, and where they come from. */
export function AudienceCount({ rule }: { readonly rule: SegmentRule | undefined }) {
  const texts = useTexts(audienceTexts);
  const { number } = useFormat();
  const { stored } = usePlan();
  const seesContacts = useCan('contacts.read');
  const count = useSegmentCount(stored.studyId, rule, seesContacts);
  const check = useCheck(stored.id, stored.revision, stored.state === 'draft');
  if (count.error) return <ErrorState error={count.error} retry={() => void count.refetch()} />;
  const audience = check.data?.audience;
  return (
    <Section title={texts.count}>
      <output className={classes['figures']} aria-live="polite">
        {seesContacts ? (
          count.data ? (
            <b>{texts.meant(number(count.data.people))}</b>
          ) : (
            <LoadingState />
          )
        ) : (
          <span>{texts.noCount}</span>
        )}
        {audience && <span>{texts.willSend(number(audience.willSend))}</span>}
      </output>
      {count.data && <Sources count={count.data} />}
      {stored.state === 'draft' && audience && (
        <NonSends
          campaignId={stored.id}
          revision={stored.revision}
          title={texts.skipped}
          none={texts.nobodySkipped}
          skipped={audience.skipped}
        />
      )}
    </Section>
  );
}

function Sources({ count: { sources } }: { readonly count: SegmentCount }) {
  const texts = useTexts(audienceTexts);
  const word = useSegmentWord();
  const { number } = useFormat();
  const percent = usePercent();
  const all = sources.reduce((sum, { people }) => sum + people, 0);
  if (all === 0) return null;
  const isDisclosed = sources.some(({ source, people }) => source === 'vendor_invited' && people > 0);
  return (
    <>
      <Text fw={600} mt="sm">
        {texts.sources}
      </Text>
      <dl className={classes['bars']}>
        {sources.map(({ source, people }) => (
          <div key={source} style={{ display: 'contents' }}>
            <dt>{word(source)}</dt>
            <dd aria-hidden>
              <div className={classes['bar']} style={{ width: `${(people / all) * 100}%` }} />
            </dd>
            <dd>{texts.sourceShare(percent(people / all), number(people))}</dd>
          </div>
        ))}
      </dl>
      {isDisclosed && (
        <Text size="sm" mt="xs" c="var(--fm-attention)">
          <IconInfoCircle size={16} className="fm-inline" aria-hidden /> {texts.disclosure}
        </Text>
      )}
    </>
  );
}
