import { Drawer, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import type { AuditRecord } from './audit-requests.js';
import { auditTexts } from './audit.messages.js';
import { useAuditWords } from './use-audit-words.js';

interface AuditDrawerProps {
  /** Undefined: closed. */
  readonly record: AuditRecord | undefined;
  readonly onClose: () => void;
}

/** All of one row. */
export function AuditDrawer({ record, onClose }: AuditDrawerProps) {
  const texts = useTexts(auditTexts);
  const { number } = useFormat();
  return (
    <Drawer
      opened={record !== undefined}
      onClose={onClose}
      position="right"
      title={record ? texts.row(number(record.seq)) : ''}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {record && <Whole record={record} />}
    </Drawer>
  );
}

function Whole({ record }: { readonly record: AuditRecord }) {
  const texts = useTexts(auditTexts);
  const { moment } = useFormat();
  const { sentence, objectName } = useAuditWords();
  const details = Object.entries(record.details);
  return (
    <Stack gap="md">
      <Title order={2} size="h3" className="fm-audit-words">
        {sentence(record)}
      </Title>
      <dl className="fm-audit-facts">
        <Fact name={texts.when}>{moment(record.at)}</Fact>
        <Fact name={texts.actor} isCode>
          {record.actor}
        </Fact>
        <Fact name={texts.action} isCode>
          {record.action}
        </Fact>
        <Fact name={texts.object}>{objectName(record)}</Fact>
        <Fact name={texts.objectId} isCode>
          {record.object}
        </Fact>
        {record.requestId !== null && (
          <Fact name={texts.request} isCode>
            {record.requestId}
          </Fact>
        )}
        <Fact name={texts.hash} isCode>
          {record.hash}
        </Fact>
      </dl>
      <Title order={3} size="h4">
        {texts.details}
      </Title>
      <dl className="fm-audit-facts">
        {details.length === 0 && <Fact name={texts.details}>{texts.noDetails}</Fact>}
        {details.map(([name, value]) => (
          <Fact key={name} name={name} isCode>
            {String(value)}
          </Fact>
        ))}
      </dl>
    </Stack>
  );
}

function Fact({ name, isCode = false, children }: { name: string; isCode?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isCode ? <code>{children}</code> : children}</dd>
    </div>
  );
}
