import { ActionIcon, Badge, Button, Group, Menu, Text, Title } from '@mantine/core';
import { IconCopy, IconDots, IconDownload, IconHistory } from '@tabler/icons-react';
import { Link } from 'wouter';
import { questionnairePath } from '../api/questionnaires.js';
import { useCan } from '../api/session.js';
import type { Side, Version } from '../api/versions.js';
import { useDraft } from '../designer/draft-context.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { saveFile } from '../parts/save-file.js';
import { ChangeCounts } from './change-label.js';
import { useRestore } from './use-restore.js';
import { versionsTexts } from './versions.messages.js';

interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly onRead: (number: number) => void;
  readonly onCompare: (from: Side, to: Side) => void;
}

export function VersionList({ versions, onRead, onCompare }: VersionListProps) {
  return (
    <ol className="fm-versions">
      {versions.map((version, index) => (
        <li key={version.id} className="fm-card">
          <VersionCard version={version} before={versions[index + 1]} onRead={onRead} onCompare={onCompare} />
        </li>
      ))}
    </ol>
  );
}

interface VersionCardProps extends Omit<VersionListProps, 'versions'> {
  readonly version: Version;
  readonly before: Version | undefined;
}

function VersionCard({ version, before, onRead, onCompare }: VersionCardProps) {
  const texts = useTexts(versionsTexts);
  const { moment, ago } = useFormat();
  const { number, series, changeNote, changes, publishedAt, publishedBy } = version;
  const beginsSeries = before !== undefined && before.series !== series;
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div>
        <Group gap="xs" align="center">
          <Title order={3}>{texts.version(number)}</Title>
          <Badge variant="default" tt="none" title={texts.seriesHint}>
            {texts.series(series)}
          </Badge>
          {beginsSeries && (
            <Badge variant="outline" color="orange" tt="none">
              {texts.seriesBegins}
            </Badge>
          )}
        </Group>
        <Text {...(changeNote === '' ? { c: 'dimmed' } : {})} className="fm-note">
          {changeNote === '' ? texts.noNote : changeNote}
        </Text>
        <Text size="sm" c="dimmed">
          <time dateTime={publishedAt} title={moment(publishedAt)}>
            {ago(publishedAt)}
          </time>{' '}
          · {texts.publishedBy(publishedBy)}
        </Text>
        <ChangeCounts changes={changes} />
      </div>
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => onRead(number)}>
          {texts.read}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => (before ? onCompare(before.number, number) : onCompare(number, 'draft'))}
        >
          {before ? `${texts.compare} v${before.number}` : texts.compareWithDraft}
        </Button>
        <VersionMenu version={version} onCompare={onCompare} />
      </Group>
    </Group>
  );
}

function VersionMenu({ version, onCompare }: Pick<VersionCardProps, 'version' | 'onCompare'>) {
  const texts = useTexts(versionsTexts);
  const { id, head } = useDraft();
  const mayWrite = useCan('questionnaires.write');
  const notify = useNotify();
  const restore = useRestore();
  const { number } = version;
  const name = texts.version(number);
  const download = async () => {
    try {
      await saveFile(questionnairePath(id, `/versions/${number}/bundle`), `${head.slug}-v${number}.fairmark.json`);
      notify.done(texts.downloaded);
    } catch (error) {
      notify.failed(texts.notDownloaded, error);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={texts.more(name)}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCompare(number, 'draft')}>{texts.compareWithDraft}</Menu.Item>
        {mayWrite && (
          <Menu.Item leftSection={<IconHistory size={18} aria-hidden />} onClick={() => restore.version(number)}>
            {texts.restore}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void download()}>
          {texts.download}
        </Menu.Item>
        {mayWrite && (
          <Menu.Item
            component={Link}
            href={`/questionnaires/new?from=version&questionnaire=${id}&version=${version.id}&study=${head.studyId}`}
            leftSection={<IconCopy size={18} aria-hidden />}
          >
            {texts.beginWith}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
