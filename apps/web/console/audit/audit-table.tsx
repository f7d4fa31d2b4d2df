import { Button, Text } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import type { AuditRecord } from './audit-requests.js';
import { auditTexts } from './audit.messages.js';
import { useAuditWords } from './use-audit-words.js';
import { TableHead } from '../parts/table-head.js';

interface AuditTableProps {
  readonly rows: readonly AuditRecord[];
  readonly onOpen: (seq: number) => void;
}

export function AuditTable({ rows, onOpen }: AuditTableProps) {
  const texts = useTexts(auditTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <TableHead columns={[texts.what, texts.object, texts.when]} act={texts.open} />
        <tbody>
          {rows.map((record) => (
            <Row key={record.seq} record={record} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ record, onOpen }: { readonly record: AuditRecord; readonly onOpen: AuditTableProps['onOpen'] }) {
  const texts = useTexts(auditTexts);
  const { moment, number } = useFormat();
  const { sentence, objectName } = useAuditWords();
  const { seq, at } = record;
  return (
    <tr>
      <th scope="row" className="fm-audit-words">
        {sentence(record)}
      </th>
      <td data-label={texts.object} className="fm-audit-words">
        {objectName(record)}
      </td>
      <td data-label={texts.when}>
        <time dateTime={at}>{moment(at)}</time>
        <Text component="span" display="block" size="sm" c="dimmed">
          {texts.row(number(seq))}
        </Text>
      </td>
      <td className="fm-end">
        <Button variant="default" size="compact-sm" aria-label={texts.openOne(number(seq))} onClick={() => onOpen(seq)}>
          {texts.open}
        </Button>
      </td>
    </tr>
  );
}
