import { Text } from '@mantine/core';
import type { CampaignProgress } from '#distribution/core';
import { useTexts } from '../../i18n/locale.js';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.js';
import { OpenLinks } from '../../links/open-links.js';
import { usePlan } from '../draft/plan-context.js';
import { NonSends } from '../non-sends.js';
import { CurveChart } from './curve-chart.js';
import { DropOffChart } from './drop-off-chart.js';
import { FunnelChart } from './funnel-chart.js';
import { MailTable } from './mail-table.js';
import { progressTexts } from './progress.messages.js';
import { Section } from './section.js';
import { SegmentTable } from './segment-table.js';
import { type Liveness, useProgress } from './use-progress.js';
import { VendorTable } from './vendor-table.js';

/** How a campaign goes: what it brought, what it will bring, and where people are lost. */
export function ProgressStep() {
  const texts = useTexts(progressTexts);
  const { stored } = usePlan();
  const { data, error, refetch, liveness } = useProgress(stored.id);
  if (stored.state === 'draft') return <EmptyState title={texts.nothingYet} hint={texts.nothingYetHint} />;
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return (
    <>
      <LiveMark liveness={liveness} isOver={stored.state === 'closed'} />
      <FunnelChart progress={data} />
      <VendorTable progress={data} />
      <CurveChart progress={data} />
      <DropOffChart progress={data} />
      <SegmentTable progress={data} />
      <Section title={texts.openLinks}>
        <OpenLinks campaignId={stored.id} />
      </Section>
      <MailTable progress={data} />
      <Skipped progress={data} />
    </>
  );
}

function LiveMark({ liveness, isOver }: { readonly liveness: Liveness; readonly isOver: boolean }) {
  const texts = useTexts(progressTexts);
  if (isOver) return null;
  return (
    <Text component="output" display="block" mb="xs">
      <span className="fm-live" data-live={liveness === 'live' || undefined}>
        <span aria-hidden />
        {texts[liveness]}
      </span>
    </Text>
  );
}

function Skipped({ progress: { campaignId, recipients } }: { readonly progress: CampaignProgress }) {
  const texts = useTexts(progressTexts);
  const skipped = recipients.flatMap(({ state, reason, people }) =>
    state === 'skipped' && reason !== null ? [{ reason, people }] : [],
  );
  return (
    <Section title={texts.skipped}>
      <NonSends
        campaignId={campaignId}
        revision={0}
        title={texts.skippedHint}
        none={texts.nobodySkipped}
        skipped={skipped}
      />
    </Section>
  );
}
