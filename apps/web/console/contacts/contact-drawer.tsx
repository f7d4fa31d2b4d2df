import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { reasonTexts } from '../campaigns/reasons.messages.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { type ContactDetail, useContact } from './contact-requests.js';
import { ContactCorrection } from './contact-correction.js';
import { ContactPart } from './contact-part.js';
import { ContactTags } from './contact-tags.js';
import { contactsTexts } from './contacts.messages.js';
import { correctionTexts } from './correction.messages.js';
import { OrganisationCorrection } from './organisation-correction.js';
import { useSegmentWord } from '../parts/use-segment-word.js';

interface ContactDrawerProps {
  /** Empty: closed. */
  readonly id: string;
  readonly studyId: string;
  readonly nameOf: (vendorId: string) => string;
  readonly onClose: () => void;
}

/** One contact: who they are, what they agreed to, and what they got or did not get, with the reason. */
export function ContactDrawer({ id, onClose, ...about }: ContactDrawerProps) {
  const texts = useTexts(contactsTexts);
  return (
    <Drawer
      opened={id !== ''}
      onClose={onClose}
      position="right"
      size="lg"
      title={texts.contact}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {id !== '' && <Whole key={id} id={id} {...about} />}
    </Drawer>
  );
}

type WholeProps = Omit<ContactDrawerProps, 'onClose'>;

function Whole({ id, ...about }: WholeProps) {
  const { data, error, refetch } = useContact(id);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <Stack gap="lg">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h3">
          <bdi>{data.name}</bdi>
        </Title>
        <Corrections contact={data} />
      </Group>
      <Facts contact={data} {...about} />
      <ContactTags contact={data} />
      <Suppressions contact={data} nameOf={about.nameOf} />
      <Consents contact={data} />
      <Mails contact={data} />
      <History contact={data} />
    </Stack>
  );
}

/** The ways to correct somebody, and the company they work for. */
function Corrections({ contact }: { readonly contact: ContactDetail }) {
  const texts = useTexts(correctionTexts);
  const mayWrite = useCan('contacts.write');
  const [asked, ask] = useState<'contact' | 'organisation'>();
  if (!mayWrite) return null;
  const close = () => ask(undefined);
  return (
    <Group gap="xs">
      <Button variant="default" size="compact-sm" onClick={() => ask('contact')}>
        {texts.correct}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => ask('organisation')}>
        {texts.correctOrganisation}
      </Button>
      <ContactCorrection key={contact.etag} contact={contact} opened={asked === 'contact'} onClose={close} />
      <OrganisationCorrection
        id={contact.organisationId}
        name={contact.organisation}
        opened={asked === 'organisation'}
        onClose={close}
      />
    </Group>
  );
}

function History({ contact: { changes } }: { readonly contact: ContactDetail }) {
  const texts = useTexts(correctionTexts);
  const { moment } = useFormat();
  return (
    <ContactPart title={texts.history}>
      {changes.length === 0 && <Text c="dimmed">{texts.noHistory}</Text>}
      <ul className="fm-plain-list">
        {changes.map(({ fields, by, at }) => (
          <li key={by + at}>
            {texts.entry(by, fields.map((field) => texts.fields[field] ?? field).join(', '), moment(at))}
          </li>
        ))}
      </ul>
    </ContactPart>
  );
}

function Facts({ contact, studyId, nameOf }: Omit<WholeProps, 'id'> & { readonly contact: ContactDetail }) {
  const texts = useTexts(contactsTexts);
  const word = useSegmentWord();
  const facts = [
    [texts.email, contact.email],
    [texts.organisation, `${contact.organisation} · ${word(contact.size)} · ${word(contact.region)}`],
    [texts.role, contact.role ?? texts.unknown],
    [texts.locale, word(contact.locale)],
    [texts.timeZone, contact.timeZone ?? texts.unknown],
  ];
  return (
    <ContactPart title={texts.facts}>
      <dl className="fm-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{texts.vendors}</dt>
          <dd>
            {contact.vendors.map(({ studyId: study, vendorId, source }) => (
              <span key={study + vendorId} style={{ display: 'block' }}>
                {nameOf(vendorId)} · {word(source)}
                {study !== studyId && ` · ${texts.otherStudy}`}
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </ContactPart>
  );
}

type SuppressionsProps = Pick<WholeProps, 'nameOf'> & { readonly contact: ContactDetail };

function Suppressions({ contact: { suppressions }, nameOf }: SuppressionsProps) {
  const texts = useTexts(contactsTexts);
  const { moment } = useFormat();
  const about = (scope: string): string => {
    const [kind, id = ''] = scope.split(':');
    if (kind === 'vendor') return nameOf(id) || texts.scopes.vendor;
    return kind === 'study' ? texts.scopes.study : texts.scopes.all;
  };
  return (
    <ContactPart title={texts.suppressions}>
      {suppressions.length === 0 && <Text c="dimmed">{texts.noSuppressions}</Text>}
      <ul className="fm-plain-list">
        {suppressions.map(({ scope, reason, createdAt }) => (
          <li key={scope}>
            {about(scope)} · {texts.reasons[reason] ?? reason} · {moment(createdAt)}
          </li>
        ))}
      </ul>
    </ContactPart>
  );
}

function Consents({ contact: { consents } }: { readonly contact: ContactDetail }) {
  const texts = useTexts(contactsTexts);
  const { moment } = useFormat();
  return (
    <ContactPart title={texts.consents}>
      {consents.length === 0 && <Text c="dimmed">{texts.noConsents}</Text>}
      <ul className="fm-plain-list">
        {consents.map(({ id, what, basis, evidence, at }) => (
          <li key={id}>
            {texts.whats[what] ?? what} · {texts.bases[basis] ?? basis} · {moment(at)}
            {evidence !== '' && (
              <Text size="sm" c="dimmed">
                <bdi>{evidence}</bdi>
              </Text>
            )}
          </li>
        ))}
      </ul>
    </ContactPart>
  );
}

function Mails({ contact: { campaigns } }: { readonly contact: ContactDetail }) {
  const texts = useTexts(contactsTexts);
  const { reasons } = useTexts(reasonTexts);
  const { moment } = useFormat();
  const because = (reason: string | null): string => (reason === null ? '' : ` · ${reasons[reason] ?? reason}`);
  return (
    <ContactPart title={texts.mails}>
      {campaigns.length === 0 && <Text c="dimmed">{texts.noMails}</Text>}
      <ul className="fm-plain-list">
        {campaigns.map(({ campaignId, name, state, reason, mails }) => (
          <li key={campaignId}>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            {texts.recipientStates[state] ?? state}
            {because(reason)}
            <ul className="fm-list">
              {mails.map((mail) => (
                <li key={mail.kind + mail.createdAt}>
                  {texts.mailKinds[mail.kind]} · {texts.mailStates[mail.state] ?? mail.state}
                  {because(mail.reason)} · {moment(mail.sentAt ?? mail.createdAt)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </ContactPart>
  );
}
