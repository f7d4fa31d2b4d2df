import '../studies/studies.css';
import './campaigns.css';
import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { AudienceStep } from './audience/audience-step.js';
import { CampaignActs } from './campaign-acts.js';
import { type Campaign, useCampaign } from './campaign-requests.js';
import { campaignTexts, type Step, STEPS } from './campaign.messages.js';
import { CheckStep } from './check/check-step.js';
import { ContentStep } from './content/content-step.js';
import { DeliveryAlert } from './delivery-alert.js';
import { PlanProvider, usePlan } from './draft/plan-context.js';
import { SaveState, SaveTrouble } from './draft/save-line.js';
import { ProgressStep } from './progress/progress-step.js';
import { StateBadge } from './state-badge.js';
import { NextSteps, StepNavigation } from './step-navigation.js';
import { TimingStep } from './timing/timing-step.js';

const PANELS: Readonly<Record<Step, () => ReactNode>> = {
  audience: AudienceStep,
  content: ContentStep,
  timing: TimingStep,
  check: CheckStep,
  progress: ProgressStep,
};

/** One campaign, from whom it is for to what came of it. */
export function CampaignPage() {
  const { id } = useParams<{ id: string }>();
  const { data, error, refetch } = useCampaign(id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} level={1} /> : <LoadingState />;
  return (
    <PlanProvider key={id} campaign={data}>
      <CampaignParts campaign={data} />
    </PlanProvider>
  );
}

/** A draft opens where one begins, a campaign that was launched where one looks. */
function stepOf(asked: string | undefined, { state }: Campaign): Step {
  return STEPS.find((one) => one === asked) ?? (state === 'draft' ? 'audience' : 'progress');
}

function CampaignParts({ campaign }: { readonly campaign: Campaign }) {
  const texts = useTexts(campaignTexts);
  const { step: asked } = useParams<{ step?: string }>();
  const { moment } = useFormat();
  const { plan } = usePlan();
  const step = stepOf(asked, campaign);
  const Panel = PANELS[step];
  return (
    <>
      <Anchor component={Link} href="/campaigns" size="sm">
        ← {texts.all}
      </Anchor>
      <PageHeading
        title={plan.name}
        hint={
          <Group component="span" gap="xs">
            <StateBadge state={campaign.state} />
            <span>{texts.closesAt(moment(plan.timing.closesAt))}</span>
            <SaveState />
          </Group>
        }
        scope={`/campaigns/${campaign.id}`}
      >
        {campaign.state !== 'draft' && (
          <Anchor component={Link} href={`/links/${campaign.id}`}>
            {texts.links}
          </Anchor>
        )}
        <CampaignActs campaign={campaign} />
      </PageHeading>
      <Banners campaign={campaign} />
      <StepNavigation campaign={campaign} step={step} />
      <SaveTrouble />
      <Panel key={step} />
      <NextSteps campaign={campaign} step={step} />
    </>
  );
}

/** What keeps mails from leaving, said where everybody looks first. */
function Banners({ campaign: { state, delivery, startsAt } }: { readonly campaign: Campaign }) {
  const texts = useTexts(campaignTexts);
  const { moment } = useFormat();
  const isUnderWay = state === 'running' || state === 'scheduled' || state === 'paused';
  return (
    <>
      {state === 'scheduled' && startsAt !== null && (
        <Text mb="sm" c="dimmed">
          {texts.scheduled(moment(startsAt))}
        </Text>
      )}
      {state === 'paused' && (
        <Alert color="orange" mb="sm" icon={<IconPlayerPause aria-hidden />} title={texts.isPaused} />
      )}
      {isUnderWay && delivery === 'paused' && <DeliveryAlert />}
    </>
  );
}
