import '../studies/studies.css';
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useTexts } from '../i18n/locale.js';
import { choicesOf, FilterSelect } from '../parts/filter-select.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { type ApiKey, useKeys } from './key-requests.js';
import { stateOf } from './key-state.js';
import { KeyTable } from './key-table.js';
import { keysTexts } from './keys.messages.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { RotateDialog } from './rotate-dialog.js';
import { ShownKeyDialog, type ShownKey } from './shown-key-dialog.js';

/** What opens without a person: the keys of all vendors. */
export function KeysPage() {
  const texts = useTexts(keysTexts);
  const mayWrite = useCan('keys.write');
  const keys = useKeys();
  const [isNew, setNew] = useState(false);
  const [rotated, rotate] = useState<ApiKey>();
  const [shown, show] = useState<ShownKey>();
  const onMade = (made: ShownKey) => {
    setNew(false);
    rotate(undefined);
    show(made);
  };
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        {mayWrite && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setNew(true)}>
            {texts.newKey}
          </Button>
        )}
      </PageHeading>
      <Listed query={keys} empty={<EmptyState title={texts.none} hint={texts.noneHint} />}>
        {(list) => <FoundKeys keys={list} onRotate={rotate} />}
      </Listed>
      <NewKeyDialog opened={isNew} onMade={onMade} onClose={() => setNew(false)} />
      <RotateDialog rotated={rotated} onMade={onMade} onClose={() => rotate(undefined)} />
      <ShownKeyDialog shown={shown} onClose={() => show(undefined)} />
    </>
  );
}

interface FoundKeysProps {
  readonly keys: readonly ApiKey[];
  readonly onRotate: (key: ApiKey) => void;
}

function FoundKeys({ keys, onRotate }: FoundKeysProps) {
  const texts = useTexts(keysTexts);
  const { of, put } = useAddressSearch();
  const { choices } = useVendorNames();
  const [now] = useState(() => new Date());
  const [vendor, state] = [of('vendor'), of('state')];
  const found = keys.filter(
    (key) => (vendor === '' || key.vendorId === vendor) && (state === '' || stateOf(key, now) === state),
  );
  return (
    <>
      <Group mb="md" align="flex-end">
        <FilterSelect
          label={texts.vendor}
          any={texts.anyVendor}
          choices={choices}
          value={vendor}
          onChange={(value) => put('vendor', value)}
        />
        <FilterSelect
          label={texts.state}
          any={texts.anyState}
          choices={choicesOf(texts.states)}
          value={state}
          onChange={(value) => put('state', value)}
        />
      </Group>
      {found.length === 0 ? <EmptyState title={texts.noneFound} /> : <KeyTable keys={found} onRotate={onRotate} />}
    </>
  );
}
