import { Badge } from '@mantine/core';
import type { CampaignState } from '#distribution/core';
import { useTexts } from '../i18n/locale.js';
import { campaignsTexts } from './campaigns.messages.js';

/** Where a campaign is in its life. */
export function StateBadge({ state }: { readonly state: CampaignState }) {
  const texts = useTexts(campaignsTexts);
  const isRunning = state === 'running';
  return (
    <Badge variant={isRunning ? 'filled' : 'default'} color={state === 'paused' ? 'orange' : 'ink'}>
      {texts.states[state]}
    </Badge>
  );
}
