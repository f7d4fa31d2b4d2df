import { Modal } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import { campaignsTexts } from './campaigns.messages.js';
import { NewCampaignForm } from './new-campaign-form.js';

interface NewCampaignDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function NewCampaignDialog({ opened, onClose }: NewCampaignDialogProps) {
  const texts = useTexts(campaignsTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.add}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <NewCampaignForm onClose={onClose} />
    </Modal>
  );
}
