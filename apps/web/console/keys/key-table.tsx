import { Badge, Text } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { nameOf, usePeople } from '../people/people-requests.js';
import { KeyActs } from './key-acts.js';
import type { ApiKey } from './key-requests.js';
import { isWorking, prefixOf, stateOf } from './key-state.js';
import { keysTexts } from './keys.messages.js';
import { TableHead } from '../parts/table-head.js';

interface KeyTableProps {
  readonly keys: readonly ApiKey[];
  readonly onRotate: (key: ApiKey) => void;
}

export function KeyTable({ keys, onRotate }: KeyTableProps) {
  const texts = useTexts(keysTexts);
  const { nameOf: vendorOf } = useVendorNames();
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <TableHead
          columns={[texts.vendor, texts.key, texts.scopes, texts.made, texts.lastUsed, texts.state]}
          act={texts.acts}
        />
        <tbody>
          {keys.map((key) => (
            <Row key={key.id} of={key} vendor={vendorOf(key.vendorId)} onRotate={() => onRotate(key)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly of: ApiKey;
  readonly vendor: string;
  readonly onRotate: () => void;
}

function Row({ of: key, vendor, onRotate }: RowProps) {
  const texts = useTexts(keysTexts);
  const { moment } = useFormat();
  const mayWrite = useCan('keys.write');
  const [now] = useState(() => new Date());
  const state = stateOf(key, now);
  return (
    <tr>
      <th scope="row">
        <b>{vendor}</b>
        <Dimmed>{key.label}</Dimmed>
      </th>
      <td data-label={texts.key}>
        <KeyName of={key} />
      </td>
      <td data-label={texts.scopes}>
        <Text component="span" size="sm">
          {key.scopes.map((scope) => texts.scopeNames[scope]).join(' · ')}
        </Text>
      </td>
      <td data-label={texts.made}>
        <Text component="span" display="block" size="sm">
          {moment(key.createdAt)}
        </Text>
        <Author createdBy={key.createdBy} />
      </td>
      <td data-label={texts.lastUsed}>
        <Text component="span" size="sm">
          {key.lastUsedAt === null ? texts.neverUsed : moment(key.lastUsedAt)}
        </Text>
      </td>
      <td data-label={texts.state}>
        <Badge variant={isWorking(state) ? 'filled' : 'default'} color="ink">
          {texts.states[state]}
        </Badge>
        <Dimmed>{key.revokedAt === null ? `${texts.expires} ${moment(key.expiresAt)}` : moment(key.revokedAt)}</Dimmed>
      </td>
      <td className="fm-end">
        {mayWrite && isWorking(state) && <KeyActs of={key} vendor={vendor} state={state} onRotate={onRotate} />}
      </td>
    </tr>
  );
}

function KeyName({ of: key }: { readonly of: ApiKey }) {
  const texts = useTexts(keysTexts);
  const { moment } = useFormat();
  return (
    <span>
      <code>{prefixOf(key)}</code>
      {key.exposedAt !== null && (
        <Text component="span" display="block" size="sm" c="var(--fm-attention)">
          {texts.exposed(moment(key.exposedAt))}
        </Text>
      )}
    </span>
  );
}

/** Who made a key: one of the staff by name; of people of vendors only that they are. */
function Author({ createdBy }: Pick<ApiKey, 'createdBy'>) {
  const texts = useTexts(keysTexts);
  const { data: people = [] } = usePeople();
  const [kind, id] = createdBy?.split(':') ?? [];
  const person = kind === 'staff' ? people.find((one) => one.id === id) : undefined;
  const who = person ? nameOf(person) : kind === 'vendor' ? texts.byVendor : texts.byUnknown;
  return <Dimmed>{texts.madeBy(who)}</Dimmed>;
}

function Dimmed({ children }: { readonly children: string }) {
  return (
    <Text component="span" display="block" size="sm" c="dimmed">
      {children}
    </Text>
  );
}
