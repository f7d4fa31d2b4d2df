import '../probes.css';
import { Anchor, Group, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { PageHeading } from '../../parts/page-heading.js';
import { ErrorState, LoadingState } from '../../parts/states.js';
import { useRound } from '../probe-requests.js';
import type { Round } from '../probe-types.js';
import { CountLine } from '../probes-page.js';
import { RoundBadge } from '../round-badge.js';
import { AgreementTab } from './agreement-tab.js';
import { ProgressTab } from './progress-tab.js';
import { RoundActs } from './round-acts.js';
import type { RoundPartProps } from './round-part.js';
import { ROUND_TABS, type RoundTab, roundTexts } from './round.messages.js';
import { SlaTab } from './sla-tab.js';
import { VendorsTab } from './vendors-tab.js';

const PANELS: Readonly<Record<RoundTab, (props: RoundPartProps) => ReactNode>> = {
  progress: ProgressTab,
  vendors: VendorsTab,
  agreement: AgreementTab,
  sla: SlaTab,
};

/** One round, from its design to what came of it. */
export function RoundPage() {
  const { wave, round } = useParams<{ wave: string; round: string }>();
  const at = { waveId: wave, roundId: round };
  const { data, error, refetch } = useRound(at);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} level={1} /> : <LoadingState />;
  return <RoundParts round={data} at={at} />;
}

/** A draft opens where consent is entered, what runs where one looks. */
const firstTab = ({ state }: Round): RoundTab => (state === 'draft' ? 'vendors' : 'progress');

function RoundParts({ round, at }: RoundPartProps) {
  const texts = useTexts(roundTexts);
  const { moment } = useFormat();
  const { tab: asked } = useParams<{ tab?: string }>();
  const [, go] = useLocation();
  const tab = ROUND_TABS.find((one) => one === asked) ?? firstTab(round);
  const base = `/probes/${at.waveId}/${at.roundId}`;
  const Panel = PANELS[tab];
  return (
    <>
      <Anchor component={Link} href={`/probes?wave=${at.waveId}`} size="sm">
        ← {texts.all}
      </Anchor>
      <PageHeading
        title={round.name}
        hint={
          <Group component="span" gap="xs">
            <RoundBadge state={round.state} />
            <CountLine state={round.state} counts={round.counts} />
            {round.startedAt !== null && <span>{moment(round.startedAt)}</span>}
          </Group>
        }
        scope={base}
      >
        <RoundActs round={round} at={at} />
      </PageHeading>
      <Tabs value={tab} onChange={(next) => go(`${base}/${next}`)} keepMounted={false}>
        <div className="fm-scroll-tabs">
          <Tabs.List aria-label={texts.tabList}>
            {ROUND_TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {texts.tabs[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Panel value={tab} pt="md">
          <Panel round={round} at={at} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
