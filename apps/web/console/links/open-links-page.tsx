import '../studies/studies.css';
import { NativeSelect } from '@mantine/core';
import { useLocation, useParams } from 'wouter';
import { useCampaigns } from '../campaigns/campaign-requests.js';
import { useCan } from '../api/session.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { linksTexts } from './links.messages.js';
import { OpenLinks } from './open-links.js';
import { PersonalLinks } from './personal-links.js';

/** Links that anybody may open, campaign by campaign. */
export function OpenLinksPage() {
  const texts = useTexts(linksTexts);
  const { id } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const campaigns = useCampaigns();
  const mayTouch = useCan('links.write');
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} scope="/links" />
      <Listed query={campaigns} empty={<EmptyState title={texts.noCampaign} hint={texts.noCampaignHint} />}>
        {(list) => {
          const chosen = list.find((campaign) => campaign.id === id)?.id ?? list[0]?.id ?? '';
          return (
            <>
              <NativeSelect
                label={texts.campaign}
                value={chosen}
                onChange={({ currentTarget }) => go(`/links/${currentTarget.value}`)}
                data={list.map((campaign) => ({ value: campaign.id, label: campaign.name }))}
                maw={420}
                mb="md"
              />
              <OpenLinks key={chosen} campaignId={chosen} />
              {mayTouch && <PersonalLinks key={`personal ${chosen}`} campaignId={chosen} />}
            </>
          );
        }}
      </Listed>
    </>
  );
}
