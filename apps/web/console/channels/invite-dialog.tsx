import { Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useCampaigns } from '../campaigns/campaign-requests.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useOpenLinks } from '../links/link-requests.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { type Channel, inviteGroup, messagesKey } from './channel-requests.js';
import { channelsTexts } from './channels.messages.js';

interface InviteDialogProps {
  readonly channel: Channel | undefined;
  readonly onClose: () => void;
}

export function InviteDialog({ channel, onClose }: InviteDialogProps) {
  const texts = useTexts(channelsTexts);
  return (
    <Modal
      opened={channel !== undefined}
      onClose={onClose}
      title={channel && texts.inviteOf(channel.name)}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {channel && <InviteForm channel={channel} onClose={onClose} />}
    </Modal>
  );
}

/** The open links of the campaigns of the group's study that take people at the moment. */
function useOpenLinkChoice(studyId: string) {
  const { data: all = [] } = useCampaigns();
  const campaigns = all.filter((campaign) => campaign.studyId === studyId && campaign.state === 'running');
  const [asked, setCampaign] = useState('');
  const campaignId = asked || (campaigns[0]?.id ?? '');
  const { data: links = [] } = useOpenLinks(campaignId);
  const open = links.filter(({ state }) => state === 'open');
  const [chosen, setLink] = useState('');
  return { campaigns, campaignId, setCampaign, open, link: open.find(({ id }) => id === chosen) ?? open[0], setLink };
}

function InviteForm({ channel, onClose }: { readonly channel: Channel; readonly onClose: () => void }) {
  const texts = useTexts(channelsTexts);
  const { locale } = useLocale();
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const { campaigns, campaignId, setCampaign, open, link, setLink } = useOpenLinkChoice(channel.studyId);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saving.run(async () => {
      await inviteGroup(channel.id, link?.id ?? '');
      await queries.invalidateQueries({ queryKey: messagesKey(channel.id) });
      notify.done(texts.invited);
      onClose();
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Text c="dimmed">{texts.inviteHint}</Text>
        <NativeSelect
          label={texts.campaign}
          value={campaignId}
          onChange={({ currentTarget }) => setCampaign(currentTarget.value)}
          data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          data-autofocus
        />
        {open.length === 0 ? (
          <Text c="var(--fm-attention)">{texts.noOpenLink}</Text>
        ) : (
          <NativeSelect
            label={texts.openLink}
            value={link?.id ?? ''}
            onChange={({ currentTarget }) => setLink(currentTarget.value)}
            data={open.map(({ id, name, vendor }) => ({ value: id, label: `${name} · ${vendor[locale]}` }))}
          />
        )}
        <Refusal error={saving.error} />
        <FormButtons
          submit={texts.send}
          isSaving={saving.isSaving}
          isDisabled={link === undefined}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
