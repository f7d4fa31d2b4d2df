import { Button, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconBell, IconCalendarPlus, IconDots, IconPlayerPause, IconPlayerPlay, IconSquare } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { momentAt, wallTime } from '#study/core';
import { fieldError } from '../api/sentence-of.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { linksKey } from '../links/link-requests.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { actOn, type Campaign, CAMPAIGNS_KEY, extendCampaign } from './campaign-requests.js';
import { campaignTexts } from './campaign.messages.js';
import { RemindersDialog } from './reminders-dialog.js';

type Asked = 'close' | 'extend' | 'remind';

/** What can be done to a campaign that was launched. Pausing can be taken back, so nobody is asked. */
export function CampaignActs({ campaign }: { readonly campaign: Campaign }) {
  const texts = useTexts(campaignTexts);
  const mayWrite = useCan('campaigns.write');
  const { pause, resume, isBusy } = usePausing(campaign);
  const [asked, ask] = useState<Asked>();
  const { state } = campaign;
  if (!mayWrite || state === 'draft' || state === 'closed') return null;
  const icon = { size: 18, 'aria-hidden': true } as const;
  return (
    <>
      {state === 'paused' ? (
        <Button leftSection={<IconPlayerPlay {...icon} />} loading={isBusy} onClick={() => void resume()}>
          {texts.resume}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlayerPause {...icon} />}
          loading={isBusy}
          onClick={() => void pause()}
        >
          {texts.pause}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={texts.more} px="xs">
            <IconDots {...icon} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarPlus {...icon} />} onClick={() => ask('extend')}>
            {texts.extend}
          </Menu.Item>
          <Menu.Item leftSection={<IconBell {...icon} />} onClick={() => ask('remind')}>
            {texts.remind}
          </Menu.Item>
          <Menu.Item leftSection={<IconSquare {...icon} />} onClick={() => ask('close')}>
            {texts.close}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <CloseDialog campaign={campaign} opened={asked === 'close'} onClose={() => ask(undefined)} />
      <ExtendDialog campaign={campaign} opened={asked === 'extend'} onClose={() => ask(undefined)} />
      <RemindersDialog campaign={campaign} opened={asked === 'remind'} onClose={() => ask(undefined)} />
    </>
  );
}

/** What happens to a campaign happens to its open links, too. */
function useRenew(id: string): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all([CAMPAIGNS_KEY, linksKey(id)].map((queryKey) => queries.invalidateQueries({ queryKey })));
}

function usePausing({ id }: Campaign) {
  const texts = useTexts(campaignTexts);
  const notify = useNotify();
  const renew = useRenew(id);
  const [isBusy, setBusy] = useState(false);
  const doing = async (act: 'pause' | 'resume', done: string, undo?: () => void) => {
    setBusy(true);
    try {
      await actOn(id, act);
      notify.done(done, undo);
    } catch (error) {
      notify.failed(texts.failed, error);
    } finally {
      await renew();
      setBusy(false);
    }
  };
  const resume = () => doing('resume', texts.resumed);
  return { isBusy, resume, pause: () => doing('pause', texts.paused, () => void resume()) };
}

interface DialogProps {
  readonly campaign: Campaign;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function CloseDialog({ campaign, opened, onClose }: DialogProps) {
  const texts = useTexts(campaignTexts);
  const notify = useNotify();
  const renew = useRenew(campaign.id);
  const { run, error, isSaving } = useSaving();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await actOn(campaign.id, 'close');
      await renew();
      notify.done(texts.closed);
      onClose();
    });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.closeAsk(campaign.name)}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text>{texts.closeHint}</Text>
          <Refusal error={error} />
          <FormButtons submit={texts.closeNow} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const WEEK = 7 * 86_400_000;

function ExtendDialog({ campaign, opened, onClose }: DialogProps) {
  const texts = useTexts(campaignTexts);
  return (
    <Modal opened={opened} onClose={onClose} title={texts.extendTo} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <ExtendForm campaign={campaign} onClose={onClose} />
    </Modal>
  );
}

function ExtendForm({ campaign, onClose }: Omit<DialogProps, 'opened'>) {
  const texts = useTexts(campaignTexts);
  const { moment } = useFormat();
  const { locale } = useLocale();
  const notify = useNotify();
  const renew = useRenew(campaign.id);
  const { run, error, isSaving } = useSaving();
  const zone = ownZone();
  const [typed, setTyped] = useState(() =>
    wallTime(new Date(Math.max(Date.parse(campaign.timing.closesAt), Date.now()) + WEEK), zone),
  );
  const closesAt = momentAt(typed, zone);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!closesAt) return;
    void run(async () => {
      await extendCampaign(campaign.id, closesAt.toISOString());
      await renew();
      notify.done(texts.extended(moment(closesAt.toISOString())));
      onClose();
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <TextInput
          type="datetime-local"
          label={texts.extendTo}
          description={texts.extendHint(zone)}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          error={fieldError(error, '/closesAt', locale)}
          required
          data-autofocus
        />
        <Refusal error={error} shown={['/closesAt']} />
        <FormButtons
          submit={texts.extendNow}
          isSaving={isSaving}
          isDisabled={!closesAt}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
