import { Button, Text } from '@mantine/core';
import { IconMail, IconSend } from '@tabler/icons-react';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { CopyField } from '../../links/copy-field.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { PlanSection } from '../plan/plan-section.js';
import type { MyProbe } from '../probe-types.js';
import { mineTexts } from './mine.messages.js';
import { useProbeActs } from './mine-requests.js';
import { useServerNow } from './server-now.js';

/** What to send, word for word, where to, and the button that starts the clocks. */
export function SendCard({ probe }: { readonly probe: MyProbe }) {
  const texts = useTexts(mineTexts);
  const { text, moment } = useFormat();
  const { ethics, supportAddress, replyAddress, plannedAt, phase } = probe;
  return (
    <PlanSection
      title={phase === 'due' ? texts.overdue(moment(plannedAt)) : texts.dueAt(moment(plannedAt))}
      hint={text(ethics)}
    >
      <div className="fm-sending">
        <CopyField label={texts.textTitle} value={probe.text} />
        {supportAddress !== null && <CopyField label={texts.address} value={supportAddress} />}
        {replyAddress !== null && <CopyField label={texts.replyAddress} value={replyAddress} />}
        <SendButtons probe={probe} />
      </div>
    </PlanSection>
  );
}

function useSending({ id, now }: MyProbe) {
  const acts = useProbeActs(id);
  const saving = useSaving();
  const moment = useServerNow(now);
  const sent = () =>
    saving.run(async () => {
      await acts.note('sent', new Date(moment).toISOString());
    });
  const mail = () =>
    saving.run(async () => {
      await acts.mail();
    });
  return { sent, mail, saving };
}

function SendButtons({ probe }: { readonly probe: MyProbe }) {
  const texts = useTexts(mineTexts);
  const { sent, mail, saving } = useSending(probe);
  const { messages, supportAddress, replyAddress } = probe;
  const isQueued = messages.some(({ direction, state }) => direction === 'out' && state === 'queued');
  if (isQueued) return <Text component="output">{texts.mailQueued}</Text>;
  return (
    <>
      <Button
        size="lg"
        leftSection={<IconSend size={20} aria-hidden />}
        loading={saving.isSaving}
        onClick={() => void sent()}
      >
        {texts.send}
      </Button>
      <Text size="sm" c="dimmed">
        {texts.sendHint}
      </Text>
      {supportAddress !== null && replyAddress !== null && (
        <>
          <Button
            variant="default"
            leftSection={<IconMail size={20} aria-hidden />}
            loading={saving.isSaving}
            onClick={() => void mail()}
          >
            {texts.sendMail}
          </Button>
          <Text size="sm" c="dimmed">
            {texts.sendMailHint}
          </Text>
        </>
      )}
      <Refusal error={saving.error} />
    </>
  );
}
