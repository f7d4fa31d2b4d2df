import { Checkbox, Modal, NativeSelect, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { ENVIRONMENTS, KEYS_KEY, makeKey, type NewKey, type Scope, SCOPES } from './key-requests.js';
import { keysTexts } from './keys.messages.js';
import type { ShownKey } from './shown-key-dialog.js';

const LIFETIMES = [30, 90, 180, 365];
/** The least that is of use; more is chosen on purpose. */
const BLANK: NewKey = { vendorId: '', label: '', environment: 'live', scopes: ['results.read'], lifetimeDays: 90 };

interface NewKeyDialogProps {
  readonly opened: boolean;
  readonly onMade: (made: ShownKey) => void;
  readonly onClose: () => void;
}

export function NewKeyDialog({ opened, onMade, onClose }: NewKeyDialogProps) {
  const texts = useTexts(keysTexts);
  return (
    <Modal opened={opened} onClose={onClose} title={texts.newKey} closeButtonProps={{ 'aria-label': texts.close }}>
      <NewKeyForm onMade={onMade} onClose={onClose} />
    </Modal>
  );
}

function NewKeyForm({ onMade, onClose }: Omit<NewKeyDialogProps, 'opened'>) {
  const texts = useTexts(keysTexts);
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const [key, setKey] = useState(BLANK);
  const put = (change: Partial<NewKey>) => setKey((now) => ({ ...now, ...change }));
  const isWhole = key.vendorId !== '' && key.label.trim() !== '' && key.scopes.length > 0;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const label = key.label.trim();
      const { text } = await makeKey({ ...key, label });
      onMade({ label, text });
      await queries.invalidateQueries({ queryKey: KEYS_KEY });
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <WhoseFields of={key} put={put} error={error} />
        <WhatFields of={key} put={put} />
        <Refusal error={error} shown={['/label', '/vendorId']} />
        <FormButtons
          submit={texts.make}
          isSaving={isSaving}
          isDisabled={!isWhole}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

interface FieldsProps {
  readonly of: NewKey;
  readonly put: (change: Partial<NewKey>) => void;
}

function WhoseFields({ of: key, put, error }: FieldsProps & { readonly error: unknown }) {
  const texts = useTexts(keysTexts);
  const { locale } = useLocale();
  const { choices } = useVendorNames();
  return (
    <>
      <Select
        label={texts.vendor}
        data={choices}
        value={key.vendorId === '' ? null : key.vendorId}
        onChange={(vendorId) => put({ vendorId: vendorId ?? '' })}
        error={fieldError(error, '/vendorId', locale)}
        searchable
        required
        data-autofocus
      />
      <TextInput
        label={texts.label}
        description={texts.labelHint}
        value={key.label}
        onChange={({ currentTarget }) => put({ label: currentTarget.value })}
        error={fieldError(error, '/label', locale)}
        maxLength={200}
        required
      />
    </>
  );
}

function WhatFields({ of: key, put }: FieldsProps) {
  const texts = useTexts(keysTexts);
  return (
    <>
      <Radio.Group
        label={texts.environment}
        value={key.environment}
        onChange={(value) => put({ environment: value === 'test' ? 'test' : 'live' })}
      >
        <Stack gap={6} mt={4}>
          {ENVIRONMENTS.map((one) => (
            <Radio key={one} value={one} label={texts.environments[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={texts.scopes}
        value={[...key.scopes]}
        onChange={(scopes) =>
          put({ scopes: scopes.filter((one): one is Scope => SCOPES.some((known) => known === one)) })
        }
        error={key.scopes.length === 0 ? texts.noScope : undefined}
      >
        <Stack gap={6} mt={4}>
          {SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={texts.scopeNames[scope]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={texts.lifetime}
        value={String(key.lifetimeDays)}
        onChange={({ currentTarget }) => put({ lifetimeDays: Number(currentTarget.value) })}
        data={LIFETIMES.map((days) => ({ value: String(days), label: texts.days(days) }))}
      />
    </>
  );
}
