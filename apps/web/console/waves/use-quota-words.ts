import { useCampaigns } from '../campaigns/campaign-requests.js';
import { useVendors } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import type { QuotaKind } from './quota-requests.js';
import { quotasTexts } from './quotas.messages.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a quota may be about, and how it is called. */
export interface QuotaWords {
  readonly campaigns: readonly Choice[];
  readonly vendors: readonly Choice[];
  readonly kindOf: (kind: QuotaKind) => string;
}

const called = (choices: readonly Choice[], id: string | null) =>
  id === null ? [] : [choices.find(({ value }) => value === id)?.label ?? id];

export function useQuotaWords(waveId: string): QuotaWords {
  const texts = useTexts(quotasTexts);
  const { text } = useFormat();
  const word = useSegmentWord();
  const campaigns = (useCampaigns().data ?? [])
    .filter((campaign) => campaign.waveId === waveId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const vendors = (useVendors().data ?? []).map(({ id, name }) => ({ value: id, label: text(name) }));
  const kindOf = ({ campaignId, vendorId, size, region, source }: QuotaKind) => {
    const traits = [size, region, source].flatMap((trait) => (trait === null ? [] : [word(trait)]));
    const all = [...called(vendors, vendorId), ...traits, ...called(campaigns, campaignId)];
    return all.length === 0 ? texts.everybody : all.join(' · ');
  };
  return { campaigns, vendors, kindOf };
}
