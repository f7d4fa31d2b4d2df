import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy, IconDownload, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem.js';
import { useCan } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { saveFile } from '../../parts/save-file.js';
import { ErrorState, LoadingState } from '../../parts/states.js';
import type { Campaign } from '../campaign-requests.js';
import { Section } from '../progress/section.js';
import { linksTexts } from './links.messages.js';
import classes from './links.module.css';
import { NewOpenLinkDialog } from './new-open-link-dialog.js';
import { type OpenLink, openLinksKey, qrPath, switchOpenLink, useOpenLinks } from './open-link-requests.js';

/** Links that anybody may open: where they stand, what came of them, and everything to put them somewhere. */
export function OpenLinks({ campaign }: { readonly campaign: Campaign }) {
  const texts = useTexts(linksTexts);
  const mayWrite = useCan('campaigns.write');
  const [isAdding, adding] = useDisclosure();
  const { data, error, refetch } = useOpenLinks(campaign.id);
  const add = mayWrite && campaign.state !== 'closed' && (
    <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={texts.title} hint={texts.hint} aside={add}>
      {!data && (error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />)}
      {data?.length === 0 && <Text c="dimmed">{texts.none}</Text>}
      <ul className={classes['links']}>
        {data?.map((link) => (
          <Row key={link.id} link={link} campaignId={campaign.id} mayWrite={mayWrite} />
        ))}
      </ul>
      <NewOpenLinkDialog campaign={campaign} opened={isAdding} onClose={adding.close} />
    </Section>
  );
}

interface RowProps {
  readonly link: OpenLink;
  readonly campaignId: string;
  readonly mayWrite: boolean;
}

function Row({ link, campaignId, mayWrite }: RowProps) {
  const texts = useTexts(linksTexts);
  const { text, number } = useFormat();
  const { id, name, vendor, state, url, taken, quota, organisationQuota, started, completed, organisations } = link;
  return (
    <li>
      <img className={classes['qr']} src={qrPath(id, 'svg')} alt={texts.qr(name)} width={112} height={112} />
      <div>
        <Group gap="xs">
          <b>{name}</b>
          <Badge variant={state === 'open' ? 'filled' : 'default'}>{texts.states[state]}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {text(vendor)} · {texts.places(number(taken), number(quota), number(organisationQuota))}
        </Text>
        <Text size="sm">{texts.came(number(started), number(completed), number(organisations))}</Text>
        <Text size="sm" component="code" className={classes['address'] ?? ''}>
          {url}
        </Text>
        <Tools link={link} campaignId={campaignId} mayWrite={mayWrite} />
      </div>
    </li>
  );
}

function Tools({ link, campaignId, mayWrite }: RowProps) {
  const texts = useTexts(linksTexts);
  const { locale } = useLocale();
  const copy = useCopy();
  const { id, name, url, chatText, embedCode, isOn, state } = link;
  const turn = useSwitch(link, campaignId);
  const icon = { size: 16, 'aria-hidden': true } as const;
  const small = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <Group gap={6} mt={6}>
      <Button {...small} leftSection={<IconCopy {...icon} />} onClick={() => void copy(url)}>
        {texts.copyLink}
      </Button>
      <Button {...small} leftSection={<IconCopy {...icon} />} onClick={() => void copy(chatText[locale])}>
        {texts.copyText}
      </Button>
      {embedCode !== null && (
        <Button {...small} leftSection={<IconCopy {...icon} />} onClick={() => void copy(embedCode)}>
          {texts.copyEmbed}
        </Button>
      )}
      {(['svg', 'png'] as const).map((form) => (
        <Button
          key={form}
          {...small}
          leftSection={<IconDownload {...icon} />}
          onClick={() => void saveFile(qrPath(id, form), `survey-${url.split('/').at(-1)}.${form}`)}
        >
          {texts[form]}
        </Button>
      ))}
      {mayWrite && state !== 'closed' && (
        <Button
          {...small}
          aria-label={isOn ? texts.turnOff(name) : texts.turnOn(name)}
          onClick={() => void turn(!isOn)}
        >
          {isOn ? texts.off : texts.on}
        </Button>
      )}
    </Group>
  );
}

function useCopy(): (words: string) => Promise<void> {
  const texts = useTexts(linksTexts);
  const notify = useNotify();
  return async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      notify.done(texts.copied);
    } catch (error) {
      notify.failed(texts.notCopied, error);
    }
  };
}

/** Switching off can be taken back; whoever was first wins, and the other sees what is so. */
function useSwitch(link: OpenLink, campaignId: string): (isOn: boolean) => Promise<void> {
  const texts = useTexts(linksTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const turn = async (from: OpenLink, isOn: boolean): Promise<void> => {
    try {
      const changed = await switchOpenLink(from, isOn);
      notify.done(isOn ? texts.isOnAgain : texts.isOff, isOn ? undefined : () => void turn(changed, true));
    } catch (error) {
      const isOutdated = error instanceof Problem && error.status === 412;
      notify.failed(isOutdated ? texts.changedSince : texts.failed, error);
    } finally {
      await queries.invalidateQueries({ queryKey: openLinksKey(campaignId) });
    }
  };
  return (isOn) => turn(link, isOn);
}
