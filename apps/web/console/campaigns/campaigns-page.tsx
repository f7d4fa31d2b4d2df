import '../studies/studies.css';
import './campaigns.css';
import { Anchor, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMailPause, IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useStudies } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { type Campaign, type CampaignFunnel, useCampaigns, useFunnels } from './campaign-requests.js';
import { campaignsTexts } from './campaigns.messages.js';
import { NewCampaignDialog } from './new-campaign-dialog.js';
import { StateBadge } from './state-badge.js';

/** Every campaign, the newest first, and how far each is. */
export function CampaignsPage() {
  const texts = useTexts(campaignsTexts);
  const mayWrite = useCan('campaigns.write');
  const [isAdding, adding] = useDisclosure();
  const campaigns = useCampaigns();
  const button = mayWrite && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        {campaigns.data?.length !== 0 && button}
      </PageHeading>
      <Listed
        query={campaigns}
        empty={
          <EmptyState title={texts.none} hint={mayWrite ? texts.noneHint : texts.noneReadOnly}>
            {button}
          </EmptyState>
        }
      >
        {(rows) => <CampaignTable campaigns={rows.toReversed()} />}
      </Listed>
      <NewCampaignDialog opened={isAdding} onClose={adding.close} />
    </>
  );
}

function CampaignTable({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const texts = useTexts(campaignsTexts);
  const funnels = useFunnels();
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <thead>
          <tr>
            {[texts.campaign, texts.state, texts.funnel, texts.closes].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign) => (
            <Row
              key={campaign.id}
              campaign={campaign}
              funnel={funnels.data?.find(({ campaignId }) => campaignId === campaign.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly campaign: Campaign;
  readonly funnel: CampaignFunnel | undefined;
}

function Row({ campaign, funnel }: RowProps) {
  const texts = useTexts(campaignsTexts);
  const { text, moment } = useFormat();
  const { data: studies = [] } = useStudies();
  const { id, name, studyId, state, timing, delivery, startsAt } = campaign;
  const study = studies.find((one) => one.id === studyId);
  const isWaiting = delivery === 'paused' && (state === 'running' || state === 'scheduled');
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} href={`/campaigns/${id}`} fw={600}>
          {name}
        </Anchor>
        <Text component="span" display="block" size="sm" c="dimmed">
          {text(study?.title)}
        </Text>
      </th>
      <td data-label={texts.state}>
        <div>
          <StateBadge state={state} />
          {isWaiting && (
            <Text component="span" display="block" size="sm" c="var(--fm-attention)">
              <IconMailPause size={16} className="fm-inline" aria-hidden /> {texts.deliveryPaused}
            </Text>
          )}
        </div>
      </td>
      <td data-label={texts.funnel}>
        {funnel ? (
          <MiniFunnel funnel={funnel} />
        ) : (
          <Text component="span" size="sm" c="dimmed">
            {state === 'scheduled' && startsAt !== null ? texts.startsAt(moment(startsAt)) : texts.notSent}
          </Text>
        )}
      </td>
      <td data-label={texts.closes}>
        <time dateTime={timing.closesAt}>{moment(timing.closesAt)}</time>
      </td>
    </tr>
  );
}

const STEPS = ['sent', 'delivered', 'started', 'completed'] as const;
const HEIGHT = 26;

/** Four bars, and what they stand for in words. */
function MiniFunnel({ funnel }: { readonly funnel: CampaignFunnel }) {
  const texts = useTexts(campaignsTexts);
  const { number } = useFormat();
  const [sent, delivered, started, completed] = STEPS.map((step) => number(funnel[step])) as [
    string,
    string,
    string,
    string,
  ];
  return (
    <div>
      <span className="fm-hidden">{texts.funnelText(sent, delivered, started, completed)}</span>
      <div className="fm-mini-funnel" aria-hidden>
        {STEPS.map((step) => (
          <span key={step} style={{ height: funnel.sent === 0 ? 2 : (HEIGHT * funnel[step]) / funnel.sent }} />
        ))}
      </div>
      <Text component="span" size="sm" c="dimmed" aria-hidden>
        {sent} → {completed}
      </Text>
    </div>
  );
}
