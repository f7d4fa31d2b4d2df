import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useCan } from '../api/session.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { EmptyState } from '../parts/states.js';
import { useSaving } from '../parts/use-saving.js';
import { AddQuota, ResizeQuota } from './quota-dialog.js';
import { addQuota, endQuota, type Quota, quotasKey, useQuotas } from './quota-requests.js';
import { QuotaTable } from './quota-table.js';
import { type QuotasTexts, quotasTexts } from './quotas.messages.js';
import { useQuotaWords } from './use-quota-words.js';
import type { Wave } from './wave-requests.js';

function NoQuotas({ children }: { readonly children: ReactNode }) {
  const texts = useTexts(quotasTexts);
  return (
    <EmptyState title={texts.none} hint={texts.noneHint} level={3}>
      {children}
    </EmptyState>
  );
}

type Open = { readonly dialog: 'add' } | { readonly dialog: 'resize' | 'end'; readonly quota: Quota };

/** How many answers of each kind a wave takes. */
export function Quotas({ wave }: { readonly wave: Wave }) {
  const texts = useTexts(quotasTexts);
  const mayWrite = useCan('campaigns.write');
  const query = useQuotas(wave.id);
  const words = useQuotaWords(wave.id);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ dialog: 'add' })}>
      {texts.add}
    </Button>
  );
  return (
    <section aria-labelledby="quotas">
      <Title order={2} size="h3" id="quotas">
        {texts.title}
      </Title>
      <Text c="dimmed" mb="sm">
        {texts.hint}
      </Text>
      <Listed query={query} empty={<NoQuotas>{add}</NoQuotas>}>
        {(quotas) => (
          <>
            <QuotaTable
              quotas={quotas}
              kindOf={words.kindOf}
              label={texts.quotasOf(wave.slug)}
              onChange={mayWrite ? (dialog, quota) => setOpen({ dialog, quota }) : undefined}
            />
            <div className="fm-below">{add}</div>
          </>
        )}
      </Listed>
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={titleOf(open, texts, words.kindOf)}
        closeButtonProps={{ 'aria-label': texts.cancel }}
      >
        {open?.dialog === 'add' && <AddQuota waveId={wave.id} words={words} onClose={close} />}
        {open?.dialog === 'resize' && <ResizeQuota waveId={wave.id} quota={open.quota} onClose={close} />}
        {open?.dialog === 'end' && <EndQuota waveId={wave.id} quota={open.quota} onClose={close} />}
      </Modal>
    </section>
  );
}

function titleOf(open: Open | undefined, texts: QuotasTexts, kindOf: (quota: Quota) => string): string {
  if (open === undefined || open.dialog === 'add') return texts.add;
  return texts[open.dialog === 'end' ? 'endOne' : 'changeOne'](kindOf(open.quota));
}

interface EndQuotaProps {
  readonly waveId: string;
  readonly quota: Quota;
  readonly onClose: () => void;
}

/** Ends it after a question; who did not mean it gets the same limit back. */
function EndQuota({ waveId, quota, onClose }: EndQuotaProps) {
  const texts = useTexts(quotasTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const { error, isSaving, run } = useSaving();
  const refresh = () => queries.invalidateQueries({ queryKey: quotasKey(waveId) });
  const undo = async () => {
    const { campaignId, vendorId, size, region, source, places } = quota;
    await addQuota(waveId, { campaignId, vendorId, size, region, source, places });
    await refresh();
    notify.done(texts.added);
  };
  const end = () =>
    run(async () => {
      await endQuota(quota.id);
      await refresh();
      notify.done(texts.ended, () => {
        undo().catch((failure: unknown) => notify.failed(texts.notRestored, failure));
      });
      onClose();
    });
  return (
    <Stack gap="sm">
      <Text>{texts.endQuestion}</Text>
      <Refusal error={error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button color="red" loading={isSaving} onClick={() => void end()}>
          {texts.end}
        </Button>
      </Group>
    </Stack>
  );
}
