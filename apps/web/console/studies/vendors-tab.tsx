import { Anchor, Badge, Button, MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { STUDIES_KEY } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import { useVendor, useVendorList } from '../vendors/vendor-requests.js';
import { studyTexts } from './study.messages.js';
import { type Participant, removeParticipant, setParticipant, type Study, useParticipants } from './study-requests.js';

/** Which vendors a study is about, and which of their products. */
export function VendorsTab({ study }: { readonly study: Study }) {
  const texts = useTexts(studyTexts);
  const mayWrite = useCan('studies.write');
  const { data, error, refetch } = useParticipants(study.id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return (
    <Stack gap="md">
      {data.length === 0 ? (
        <EmptyState title={texts.noVendors} hint={texts.noVendorsHint}>
          <Anchor component={Link} href="/vendors">
            {texts.toVendors}
          </Anchor>
        </EmptyState>
      ) : (
        <ParticipantTable studyId={study.id} participants={data} />
      )}
      {mayWrite && <AddParticipant studyId={study.id} participants={data} />}
    </Stack>
  );
}

interface ParticipantTableProps {
  readonly studyId: string;
  readonly participants: readonly Participant[];
}

function ParticipantTable({ studyId, participants }: ParticipantTableProps) {
  const texts = useTexts(studyTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.tabs.vendors}>
        <thead>
          <tr>
            <th scope="col">{texts.vendor}</th>
            <th scope="col">{texts.products}</th>
            <th scope="col">
              <span className="fm-hidden">{texts.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {participants.map((participant) => (
            <Row key={participant.vendorId} studyId={studyId} participant={participant} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly studyId: string;
  readonly participant: Participant;
}

function Row({ studyId, participant }: RowProps) {
  const texts = useTexts(studyTexts);
  const { text } = useFormat();
  const mayWrite = useCan('studies.write');
  const { vendorId, slug, name, isInUse, isArchived } = participant;
  const { set, remove } = useParticipation(studyId);
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} href={`/vendors/${vendorId}`} fw={600}>
          {text(name)}
        </Anchor>
        <Text component="span" display="block" size="sm" c="dimmed">
          {slug} {isArchived && <Badge variant="default">{texts.archived}</Badge>}
        </Text>
      </th>
      <td data-label={texts.products}>
        <Products participant={participant} onChange={(productIds) => void set(participant, productIds)} />
      </td>
      <td className="fm-end">
        {isInUse && (
          <Text component="span" size="sm" c="dimmed" title={texts.inUseHint}>
            {texts.inUse}
          </Text>
        )}
        {mayWrite && !isInUse && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={texts.removeOne(text(name))}
            onClick={() => void remove(participant)}
          >
            {texts.remove}
          </Button>
        )}
      </td>
    </tr>
  );
}

interface ProductsProps {
  readonly participant: Participant;
  readonly onChange: (productIds: readonly string[]) => void;
}

function Products({ participant, onChange }: ProductsProps) {
  const texts = useTexts(studyTexts);
  const { text } = useFormat();
  const mayWrite = useCan('studies.write');
  const { data } = useVendor(participant.vendorId);
  const { productIds } = participant;
  const offered = (data?.productList ?? []).filter(
    ({ id, archivedAt }) => archivedAt === null || productIds.includes(id),
  );
  const chosen = offered.filter(({ id }) => productIds.includes(id)).map(({ name }) => text(name));
  if (!mayWrite) return chosen.length > 0 ? chosen.join(' · ') : texts.allProducts;
  if (offered.length === 0)
    return (
      <Text component="span" c="dimmed">
        {texts.noProducts}
      </Text>
    );
  return (
    <MultiSelect
      aria-label={`${texts.products}: ${text(participant.name)}`}
      placeholder={productIds.length === 0 ? texts.allProducts : ''}
      data={offered.map(({ id, name }) => ({ value: id, label: text(name) }))}
      value={[...productIds]}
      onChange={onChange}
      comboboxProps={{ withinPortal: true }}
      miw={180}
    />
  );
}

function AddParticipant({ studyId, participants }: ParticipantTableProps) {
  const texts = useTexts(studyTexts);
  const { text } = useFormat();
  const { data = [] } = useVendorList();
  const [chosen, setChosen] = useState('');
  const { add } = useParticipation(studyId);
  const taken = new Set(participants.map(({ vendorId }) => vendorId));
  const offered = data.filter(({ id, archivedAt }) => archivedAt === null && !taken.has(id));
  const vendor = offered.find(({ id }) => id === chosen);
  if (data.length > 0 && offered.length === 0) return <Text c="dimmed">{texts.nothingToAdd}</Text>;
  return (
    <div className="fm-buttons fm-bottom">
      <NativeSelect
        label={texts.addVendor}
        value={vendor?.id ?? ''}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={[
          { value: '', label: texts.chooseVendor, disabled: true },
          ...offered.map(({ id, name, slug }) => ({ value: id, label: `${text(name)} (${slug})` })),
        ]}
        miw={240}
      />
      <Button disabled={vendor === undefined} onClick={() => vendor && void add(vendor.id, text(vendor.name))}>
        {texts.addVendor}
      </Button>
    </div>
  );
}

/** Each change is one request; the list is read again whatever came of it, so that it never shows more than is so. */
function useParticipation(studyId: string) {
  const texts = useTexts(studyTexts);
  const { text } = useFormat();
  const notify = useNotify();
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: STUDIES_KEY });
  const doing = async (work: () => Promise<void>, done: string | undefined, failed: string, undo?: () => void) => {
    try {
      await work();
      if (done !== undefined) notify.done(done, undo);
    } catch (error) {
      notify.failed(failed, error);
    } finally {
      await renew();
    }
  };
  const add = (vendorId: string, name: string) =>
    doing(() => setParticipant(studyId, vendorId, []), texts.added(name), texts.notAdded);
  const set = ({ vendorId }: Participant, productIds: readonly string[]) =>
    doing(() => setParticipant(studyId, vendorId, productIds), undefined, texts.notSaved);
  const remove = (participant: Participant) => {
    const { vendorId, name } = participant;
    const back = () => void set(participant, participant.productIds);
    return doing(() => removeParticipant(studyId, vendorId), texts.removed(text(name)), texts.notRemoved, back);
  };
  return { add, set, remove };
}
