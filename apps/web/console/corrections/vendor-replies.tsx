import { Badge, Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { Listed } from '../parts/listed.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { removeReply, REPLIES_KEY, useVendorReplies, type VendorReply } from './correction-requests.js';
import { correctionsTexts } from './corrections.messages.js';

/** What vendors say in public, newest first; what breaks the rules can be taken down. */
export function VendorReplies() {
  const texts = useTexts(correctionsTexts);
  const [removing, setRemoving] = useState<VendorReply>();
  return (
    <Stack component="section" gap="sm" mt="xl">
      <Title order={2}>{texts.replies}</Title>
      <Text c="dimmed">{texts.repliesHint}</Text>
      <Listed query={useVendorReplies()} empty={<Text>{texts.repliesEmpty}</Text>}>
        {(replies) => (
          <Stack gap="sm">
            {replies.map((reply) => (
              <Reply key={reply.id} reply={reply} onRemove={setRemoving} />
            ))}
          </Stack>
        )}
      </Listed>
      {removing && <RemovalDialog reply={removing} onClose={() => setRemoving(undefined)} />}
    </Stack>
  );
}

interface ReplyProps {
  readonly reply: VendorReply;
  readonly onRemove: (reply: VendorReply) => void;
}

function Reply({ reply, onRemove }: ReplyProps) {
  const texts = useTexts(correctionsTexts);
  const { moment } = useFormat();
  const mayRemove = useCan('releases.publish') && reply.state !== 'removed';
  const signer = [reply.signerName, reply.signerTitle].filter(Boolean).join(', ');
  return (
    <article className="fm-card">
      <Stack gap="xs" p="md">
        <Group justify="space-between">
          <Title order={3} size="h5">
            {reply.vendor} · {reply.quoteId === null ? texts.toWhole : texts.toQuote}
          </Title>
          <Badge variant="default">{texts.replyStates[reply.state]}</Badge>
        </Group>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{reply.text ?? reply.reason ?? ''}</Text>
        <Text size="sm" c="dimmed">
          {signer === '' ? '' : `${signer} · `}
          {reply.study} {reply.wave} · {moment(reply.writtenAt)}
        </Text>
        {mayRemove && (
          <Group>
            <Button variant="default" onClick={() => onRemove(reply)}>
              {texts.remove}
            </Button>
          </Group>
        )}
      </Stack>
    </article>
  );
}

function RemovalDialog({ reply, onClose }: { readonly reply: VendorReply; readonly onClose: () => void }) {
  const texts = useTexts(correctionsTexts);
  const { locale } = useLocale();
  const queries = useQueryClient();
  const notify = useNotify();
  const { run, error, isSaving } = useSaving();
  const [reason, setReason] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await removeReply(reply, reason.trim());
      await queries.invalidateQueries({ queryKey: REPLIES_KEY });
      notify.done(texts.removed);
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={texts.removeAsk} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text style={{ whiteSpace: 'pre-wrap' }}>{reply.text}</Text>
          <TextInput
            label={texts.reason}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={fieldError(error, '/reason', locale)}
            maxLength={300}
            required
            data-autofocus
          />
          <Refusal error={error} shown={['/reason']} />
          <FormButtons submit={texts.remove} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
