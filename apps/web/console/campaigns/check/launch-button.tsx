import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../../api/problem.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { FormButtons } from '../../parts/form-buttons.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { actOn, type CampaignCheck, CAMPAIGNS_KEY } from '../campaign-requests.js';
import { usePlan } from '../draft/plan-context.js';
import { checkTexts } from './check.messages.js';
import classes from './check.module.css';

/** The launch: what it will do in numbers, and one more press. */
export function LaunchButton({ check }: { readonly check: CampaignCheck }) {
  const texts = useTexts(checkTexts);
  const { mayEdit } = usePlan();
  const [isAsked, asking] = useDisclosure();
  if (!mayEdit) return null;
  const isBlocked = check.findings.some(({ level }) => level === 'error');
  const isForNobody = check.audience.willSend === 0;
  return (
    <div className={classes['launch']}>
      <Button
        size="md"
        leftSection={<IconSend size={18} aria-hidden />}
        disabled={isBlocked || isForNobody}
        onClick={asking.open}
      >
        {texts.launch}
      </Button>
      {isBlocked && <Text c="dimmed">{texts.blocked}</Text>}
      {!isBlocked && isForNobody && <Text c="dimmed">{texts.nobody}</Text>}
      <LaunchDialog check={check} opened={isAsked} onClose={asking.close} />
    </div>
  );
}

interface LaunchDialogProps {
  readonly check: CampaignCheck;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function LaunchDialog({ check, opened, onClose }: LaunchDialogProps) {
  const texts = useTexts(checkTexts);
  const { number, moment } = useFormat();
  const { plan } = usePlan();
  const { error, isSaving, launch } = useLaunch();
  const { willSend, firstAt } = check.audience;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void launch();
  };
  const isAtOnce = plan.timing.startsOn === null || firstAt === null;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.launchAsk(plan.name)}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text fw={600}>{texts.launchMails(number(willSend))}</Text>
          <Text>{isAtOnce ? texts.launchAtOnce : texts.launchFrom(moment(firstAt))}</Text>
          <Text c="dimmed">{texts.launchFinal}</Text>
          <Refusal error={error} />
          <FormButtons
            submit={texts.launchNow(number(willSend))}
            isSaving={isSaving}
            cancel={texts.cancel}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

/** What was launched by somebody else in this moment is launched; that is said, not reported as a failure. */
function useLaunch() {
  const texts = useTexts(checkTexts);
  const { stored, store } = usePlan();
  const notify = useNotify();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { run, error, isSaving } = useSaving();
  const launch = () =>
    run(async () => {
      if (!(await store.save())) return;
      let sentence = texts.launched;
      try {
        const state = await actOn(stored.id, 'launch');
        if (state === 'scheduled') sentence = texts.scheduled;
      } catch (refusal) {
        if (!(refusal instanceof Problem) || refusal.code !== 'campaign-not-draft') throw refusal;
        sentence = texts.already;
      }
      await queries.invalidateQueries({ queryKey: CAMPAIGNS_KEY });
      notify.done(sentence);
      go(`/campaigns/${stored.id}/progress`);
    });
  return { error, isSaving, launch };
}
