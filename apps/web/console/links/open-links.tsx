import './links.css';
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { EmptyState } from '../parts/states.js';
import { type OpenLink, useOpenLinks } from './link-requests.js';
import { linksTexts } from './links.messages.js';
import { OpenLinkCard } from './open-link-card.js';
import { OpenLinkDialog } from './open-link-dialog.js';

/** The open links of one campaign; a part of whatever page it is put on. */
export function OpenLinks({ campaignId }: { readonly campaignId: string }) {
  const texts = useTexts(linksTexts);
  const mayWrite = useCan('campaigns.write');
  const query = useOpenLinks(campaignId);
  const [edited, setEdited] = useState<OpenLink | 'new'>();
  return (
    <>
      {mayWrite && (
        <Group justify="flex-end" mb="sm">
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
            {texts.add}
          </Button>
        </Group>
      )}
      <Listed query={query} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}>
        {(links) => links.map((link) => <OpenLinkCard key={link.id} link={link} onEdit={() => setEdited(link)} />)}
      </Listed>
      <OpenLinkDialog campaignId={campaignId} edited={edited} onClose={() => setEdited(undefined)} />
    </>
  );
}
