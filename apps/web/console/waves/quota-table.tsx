import { Badge, Button, Group, Text } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { fillOf } from './quota-form.js';
import type { Quota } from './quota-requests.js';
import { quotasTexts } from './quotas.messages.js';
import { TableHead } from '../parts/table-head.js';

interface QuotaTableProps {
  readonly quotas: readonly Quota[];
  readonly kindOf: (quota: Quota) => string;
  readonly label: string;
  readonly onChange: ((dialog: 'resize' | 'end', quota: Quota) => void) | undefined;
}

export function QuotaTable({ quotas, label, ...shared }: QuotaTableProps) {
  const texts = useTexts(quotasTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={label}>
        <TableHead columns={[texts.kind, texts.taken, texts.free]} act={texts.change} />
        <tbody>
          {quotas.map((quota) => (
            <Row key={quota.id} quota={quota} {...shared} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ quota, kindOf, onChange }: Pick<QuotaTableProps, 'kindOf' | 'onChange'> & { readonly quota: Quota }) {
  const texts = useTexts(quotasTexts);
  const { number } = useFormat();
  const kind = kindOf(quota);
  const { state, count, usedPercent, heldPercent } = fillOf(quota);
  const sentence = { left: texts.left(number(count)), full: texts.full, over: texts.over(number(count)) }[state];
  return (
    <tr>
      <th scope="row">
        <b>{kind}</b>
      </th>
      <td data-label={texts.taken}>
        {texts.used(number(quota.used), number(quota.places))}
        {quota.held > 0 && (
          <Text component="span" size="sm" c="dimmed">
            {` · ${texts.held(number(quota.held))}`}
          </Text>
        )}
        <div className="fm-fill" aria-hidden>
          <span style={{ inlineSize: `${usedPercent}%` }} />
          <span style={{ inlineSize: `${heldPercent}%` }} />
        </div>
      </td>
      <td data-label={texts.free}>
        <Badge variant={state === 'left' ? 'default' : 'filled'} color={state === 'left' ? 'gray' : 'ink'}>
          {sentence}
        </Badge>
      </td>
      <td className="fm-end">{onChange && <Acts kind={kind} onChoose={(dialog) => onChange(dialog, quota)} />}</td>
    </tr>
  );
}

interface ActsProps {
  readonly kind: string;
  readonly onChoose: (dialog: 'resize' | 'end') => void;
}

function Acts({ kind, onChoose }: ActsProps) {
  const texts = useTexts(quotasTexts);
  return (
    <Group gap="xs" justify="flex-end">
      <Button variant="default" size="compact-sm" aria-label={texts.changeOne(kind)} onClick={() => onChoose('resize')}>
        {texts.change}
      </Button>
      <Button variant="default" size="compact-sm" aria-label={texts.endOne(kind)} onClick={() => onChoose('end')}>
        {texts.end}
      </Button>
    </Group>
  );
}
