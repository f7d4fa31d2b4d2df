import { Button, FileButton, Group, NativeSelect, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useVendors } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { EmptyState } from '../parts/states.js';
import { useSaving } from '../parts/use-saving.js';
import { framesKey, uploadFrame, useFrames, type VendorFrame } from './contact-requests.js';
import { contactsTexts } from './contacts.messages.js';
import { useVendorName } from './people-tab.js';

/** Whole lists of vendors beside who of them was drawn and has answered. */
export function FramesTab({ studyId }: { readonly studyId: string }) {
  const texts = useTexts(contactsTexts).frames;
  const mayWrite = useCan('contacts.write');
  const frames = useFrames(studyId);
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {texts.hint}
      </Text>
      {mayWrite && <Upload studyId={studyId} />}
      <Listed query={frames} empty={<EmptyState title={texts.none} hint={texts.noneHint} />}>
        {(all) => <FrameTable frames={all} />}
      </Listed>
    </>
  );
}

function Upload({ studyId }: { readonly studyId: string }) {
  const { vendor: label, frames: texts } = useTexts(contactsTexts);
  const { text, number } = useFormat();
  const vendors = useVendors().data ?? [];
  const queries = useQueryClient();
  const notify = useNotify();
  const { run, error, isSaving } = useSaving();
  const [chosen, setChosen] = useState('');
  const vendorId = chosen === '' ? (vendors[0]?.id ?? '') : chosen;
  const take = (file: File | null) => {
    if (!file) return;
    void run(async () => {
      const { size } = await uploadFrame(studyId, vendorId, file);
      await queries.invalidateQueries({ queryKey: framesKey(studyId) });
      notify.done(texts.stored(number(size)));
    });
  };
  return (
    <>
      <Group align="flex-end" gap="sm" mb="md">
        <NativeSelect
          label={label}
          value={vendorId}
          data={vendors.map(({ id, name }) => ({ value: id, label: text(name) }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <FileButton accept=".csv,.xlsx" onChange={take} disabled={vendorId === ''}>
          {(props) => (
            <Button variant="default" loading={isSaving} leftSection={<IconUpload size={18} aria-hidden />} {...props}>
              {texts.upload}
            </Button>
          )}
        </FileButton>
      </Group>
      <Refusal error={error} />
    </>
  );
}

function FrameTable({ frames }: { readonly frames: readonly VendorFrame[] }) {
  const { vendor: label, frames: texts } = useTexts(contactsTexts);
  const { number, moment } = useFormat();
  const nameOf = useVendorName();
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.upload}>
        <thead>
          <tr>
            {[label, texts.size, texts.contacts, texts.drawn, texts.answered].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frames.map(({ vendorId, size, contacts, drawn, answered, createdAt }) => (
            <tr key={vendorId}>
              <th scope="row">
                <b>{nameOf(vendorId)}</b>
                <Text component="span" display="block" size="sm" c="dimmed">
                  {moment(createdAt)}
                </Text>
              </th>
              <td data-label={texts.size}>{number(size)}</td>
              <td data-label={texts.contacts}>{number(contacts)}</td>
              <td data-label={texts.drawn}>{number(drawn)}</td>
              <td data-label={texts.answered}>{number(answered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
