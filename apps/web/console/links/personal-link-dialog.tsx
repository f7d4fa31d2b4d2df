import './links.css';
import { Badge, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { useSaving } from '../parts/use-saving.js';
import { CopyField } from './copy-field.js';
import {
  type PersonalLink,
  personalLinkKey,
  readLink,
  renewLink,
  revokeLink,
  setLinkExpiry,
  usePersonalLink,
} from './link-requests.js';
import { type LinkChoice, linksTexts } from './links.messages.js';

interface PersonalLinkDialogProps {
  /** Undefined: closed. */
  readonly invitationId: string | undefined;
  readonly onClose: () => void;
}

/** One person's link: where it stands, what was done to it, and what may be done, each with its reason. */
export function PersonalLinkDialog({ invitationId, onClose }: PersonalLinkDialogProps) {
  const texts = useTexts(linksTexts);
  const { data, error, refetch } = usePersonalLink(invitationId);
  return (
    <Modal
      opened={invitationId !== undefined}
      onClose={onClose}
      title={texts.personal}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {!data && error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && <LinkParts key={data.invitationId} link={data} />}
    </Modal>
  );
}

function LinkParts({ link }: { readonly link: PersonalLink }) {
  const texts = useTexts(linksTexts);
  const { moment, number } = useFormat();
  const mayTouch = useCan('links.write');
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Badge variant={link.admission === 'open' ? 'filled' : 'default'} color="ink">
          {texts.personalState[link.admission]}
        </Badge>
        <Text size="sm" c="dimmed">
          {texts.until(moment(link.expiresAt))}
          {link.renewals > 0 && ` · ${texts.renewals(number(link.renewals))}`}
        </Text>
      </Group>
      {mayTouch && link.state !== 'completed' && <ActForm link={link} />}
      {link.acts.length > 0 && <History link={link} />}
    </Stack>
  );
}

/** What is possible in the link's state. */
const choicesFor = ({ state, hasRecipient }: PersonalLink): readonly LinkChoice[] => [
  ...(hasRecipient ? (['renew-mail'] as const) : []),
  'renew-copy',
  ...(state === 'revoked' ? [] : (['read', 'expiry', 'revoke'] as const)),
];

function useAct(link: PersonalLink) {
  const texts = useTexts(linksTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [choice, setChoice] = useState<LinkChoice>(choicesFor(link)[0] ?? 'renew-copy');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('30');
  const [shown, setShown] = useState<string | null>(null);
  const id = link.invitationId;
  const acts: Readonly<Record<LinkChoice, () => Promise<string | null | void>>> = {
    'renew-mail': () => renewLink(id, { reason, deliver: 'mail' }),
    'renew-copy': () => renewLink(id, { reason, deliver: 'copy' }),
    read: () => readLink(id, reason),
    expiry: () => setLinkExpiry(id, Number(days), reason),
    revoke: () => revokeLink(id, reason),
  };
  const act = () =>
    saving.run(async () => {
      setShown((await acts[choice]()) ?? null);
      await queries.invalidateQueries({ queryKey: personalLinkKey(id) });
      notify.done(texts.acts[choice].done);
      setReason('');
    });
  return { choice, setChoice, reason, setReason, days, setDays, shown, act, saving };
}

function ActForm({ link }: { readonly link: PersonalLink }) {
  const texts = useTexts(linksTexts);
  const { locale } = useLocale();
  const { choice, setChoice, reason, setReason, days, setDays, shown, act, saving } = useAct(link);
  const areDaysRight = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 180;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Radio.Group label={texts.act} value={choice} onChange={setChoice}>
          <Stack gap="xs" mt={4}>
            {choicesFor(link).map((one) => (
              <Radio key={one} value={one} label={texts.acts[one].name} description={texts.acts[one].hint} />
            ))}
          </Stack>
        </Radio.Group>
        {choice === 'expiry' && (
          <TextInput
            inputMode="numeric"
            label={texts.days}
            description={texts.daysHint}
            value={days}
            onChange={({ currentTarget }) => setDays(currentTarget.value)}
            error={areDaysRight ? fieldError(saving.error, '/days', locale) : texts.daysHint}
            maw={160}
          />
        )}
        <TextInput
          label={texts.reason}
          description={texts.reasonHint}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={fieldError(saving.error, '/reason', locale)}
          maxLength={200}
          required
        />
        <Refusal error={saving.error} shown={['/reason', '/days']} />
        <FormButtons
          submit={texts.confirm}
          isSaving={saving.isSaving}
          isDisabled={reason.trim() === '' || (choice === 'expiry' && !areDaysRight)}
        />
        {shown !== null && <CopyField label={texts.newLink} value={shown} hint={texts.newLinkHint} />}
      </Stack>
    </form>
  );
}

function History({ link: { acts } }: { readonly link: PersonalLink }) {
  const texts = useTexts(linksTexts);
  const { moment } = useFormat();
  return (
    <section aria-label={texts.history}>
      <Text size="sm" fw={600} mb={4}>
        {texts.history}
      </Text>
      <ul className="fm-list">
        {acts.map(({ kind, reason, by, at }) => (
          <li key={`${kind} ${at}`}>
            {texts.past[kind]} · {reason}{' '}
            <Text component="span" size="sm" c="dimmed">
              {texts.byAt(by, moment(at))}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
