import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useVendors } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { findLinks, type FoundLink } from './link-requests.js';
import { linksTexts } from './links.messages.js';
import { PersonalLinkDialog } from './personal-link-dialog.js';

/** Finds one person's links in a campaign by the whole address: nobody looks through lists of people for that. */
export function PersonalLinks({ campaignId }: { readonly campaignId: string }) {
  const texts = useTexts(linksTexts);
  const { run, error, isSaving } = useSaving();
  const [email, setEmail] = useState('');
  const [found, setFound] = useState<readonly FoundLink[]>();
  const [opened, setOpened] = useState<string>();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => setFound(await findLinks(campaignId, email)));
  };
  return (
    <section className="fm-card fm-link-card" aria-labelledby="personal-links">
      <Title order={2} size="h3" id="personal-links">
        {texts.personal}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {texts.personalHint}
      </Text>
      <form onSubmit={onSubmit}>
        <Group gap="xs" align="flex-end">
          <TextInput
            type="email"
            label={texts.email}
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            maxLength={254}
            required
            autoComplete="off"
          />
          <Button type="submit" variant="default" loading={isSaving}>
            {texts.find}
          </Button>
        </Group>
      </form>
      <Refusal error={error} />
      {found && <Found links={found} onOpen={setOpened} />}
      <PersonalLinkDialog invitationId={opened} onClose={() => setOpened(undefined)} />
    </section>
  );
}

interface FoundProps {
  readonly links: readonly FoundLink[];
  readonly onOpen: (id: string) => void;
}

function Found({ links, onOpen }: FoundProps) {
  const texts = useTexts(linksTexts);
  const { text } = useFormat();
  const { data: vendors = [] } = useVendors();
  if (links.length === 0)
    return (
      <Text mt="sm" component="output" display="block">
        {texts.foundNobody}
      </Text>
    );
  return (
    <Stack gap="xs" mt="sm" align="flex-start">
      {links.map(({ invitationId, vendorId }) => (
        <Button key={invitationId} variant="default" onClick={() => onOpen(invitationId)}>
          {texts.openOne(text(vendors.find(({ id }) => id === vendorId)?.name))}
        </Button>
      ))}
    </Stack>
  );
}
