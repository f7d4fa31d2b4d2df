import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { saveFile } from '../parts/save-file.js';
import { CopyField } from './copy-field.js';
import { changeOpenLink, linksKey, type OpenLink, openLinkPath } from './link-requests.js';
import { linksTexts } from './links.messages.js';

interface OpenLinkCardProps {
  readonly link: OpenLink;
  readonly onEdit: () => void;
}

/** One open link: how it goes, and everything that carries it to people. */
export function OpenLinkCard({ link, onEdit }: OpenLinkCardProps) {
  const texts = useTexts(linksTexts);
  const { moment, text } = useFormat();
  const mayWrite = useCan('campaigns.write');
  return (
    <article className="fm-card fm-link-card" aria-labelledby={`link-${link.id}`}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Group gap="xs">
            <Title order={2} size="h3" id={`link-${link.id}`}>
              {link.name}
            </Title>
            <Badge variant={link.state === 'open' ? 'filled' : 'default'} color="ink">
              {texts.states[link.state]}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {text(link.vendor)} · {texts.window(moment(link.opensAt), moment(link.closesAt))}
          </Text>
        </div>
        {mayWrite && <Acts link={link} onEdit={onEdit} />}
      </Group>
      <Stack gap="sm" mt="sm">
        <Places link={link} />
        <CopyField label={texts.address} value={link.url} />
        <Ways link={link} />
      </Stack>
    </article>
  );
}

function Acts({ link, onEdit }: OpenLinkCardProps) {
  const texts = useTexts(linksTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const toggle = async () => {
    try {
      await changeOpenLink(link.id, link.version, { isOn: !link.isOn });
      notify.done(link.isOn ? texts.off(link.name) : texts.on(link.name));
    } catch (error) {
      notify.failed(texts.notDone, error);
    }
    await queries.invalidateQueries({ queryKey: linksKey(link.campaignId) });
  };
  return (
    <Group gap="xs">
      {link.state !== 'closed' && (
        <Button variant="default" size="compact-sm" onClick={() => void toggle()}>
          {link.isOn ? texts.switchOff : texts.switchOn}
        </Button>
      )}
      <Button variant="default" size="compact-sm" aria-label={texts.editOne(link.name)} onClick={onEdit}>
        {texts.edit}
      </Button>
    </Group>
  );
}

function Places({ link }: { readonly link: OpenLink }) {
  const texts = useTexts(linksTexts);
  const { number } = useFormat();
  const words = texts.places(number(link.taken), number(link.quota));
  return (
    <div>
      <progress className="fm-places" value={link.taken} max={link.quota} aria-label={words} />
      <Text size="sm">
        {words} · {texts.figures(number(link.started), number(link.completed), number(link.organisations))}{' '}
        <Text component="span" c="dimmed">
          ({texts.apart})
        </Text>
      </Text>
    </div>
  );
}

/** Ways to bring the link to people, folded away until one is needed. */
function Ways({ link }: { readonly link: OpenLink }) {
  const texts = useTexts(linksTexts);
  const notify = useNotify();
  const download = (kind: 'svg' | 'png') => {
    saveFile(openLinkPath(link.id, `/qr.${kind}`), `${link.name}.${kind}`).catch((error: unknown) =>
      notify.failed(texts.notDone, error),
    );
  };
  return (
    <>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {texts.qr}
        </Text>
        {(['svg', 'png'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => download(kind)}
          >
            {kind === 'svg' ? texts.qrSvg : texts.qrPng}
          </Button>
        ))}
      </Group>
      <details>
        <summary>{texts.ways}</summary>
        <Stack gap="sm">
          <CopyField label={texts.chatChinese} value={link.chatText['zh-CN']} />
          <CopyField label={texts.chatEnglish} value={link.chatText.en} />
          {link.embedCode === null ? (
            <Text size="sm" c="dimmed">
              {texts.noEmbed}
            </Text>
          ) : (
            <CopyField label={texts.embed} value={link.embedCode} hint={texts.embedHint(link.origins.join(', '))} />
          )}
        </Stack>
      </details>
    </>
  );
}
