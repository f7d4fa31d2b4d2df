import { Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useVendorNames } from '../parts/use-vendor-names.js';
import { BatchList } from './batch-list.js';
import { CheckList } from './check-list.js';
import { ComparisonTable } from './comparison-table.js';
import type { VendorTickets, Verification } from './ticket-fact-requests.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';
import { TicketHistory } from './ticket-history.js';
import { VerdictDialog } from './verdict-dialog.js';

export interface VendorCardProps {
  readonly waveId: string;
  readonly of: VendorTickets;
}

/** All there is of one vendor: how much, how it looks, who vouches for it, batch by batch. */
export function VendorCard({ waveId, of }: VendorCardProps) {
  const texts = useTexts(ticketFactsTexts);
  const { number } = useFormat();
  const { nameOf } = useVendorNames();
  const name = nameOf(of.vendorId) || of.vendor;
  return (
    <article className="fm-card" aria-label={name}>
      <Stack gap="md" p="md">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {name}
          </Title>
          <Standing of={of} />
        </Group>
        {of.revision > 0 && (
          <>
            <Text>{texts.amount(number(of.tickets), number(of.organisations))}</Text>
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
              <CheckList checks={of.checks} />
              <ComparisonTable comparison={of.comparison} />
            </SimpleGrid>
            <Vouching waveId={waveId} of={of} name={name} />
            <BatchesOf waveId={waveId} of={of} />
          </>
        )}
      </Stack>
    </article>
  );
}

function Standing({ of: { revision, isVerified } }: Pick<VendorCardProps, 'of'>) {
  const texts = useTexts(ticketFactsTexts);
  if (revision === 0) return <Badge variant="default">{texts.nothing}</Badge>;
  return <Badge variant={isVerified ? 'filled' : 'default'}>{isVerified ? texts.verified : texts.notVerified}</Badge>;
}

function Vouching({ waveId, of, name }: VendorCardProps & { readonly name: string }) {
  const texts = useTexts(ticketFactsTexts);
  const mayDecide = useCan('evidence.write');
  const [verdict, setVerdict] = useState<Verification['verdict']>();
  return (
    <Stack gap="xs">
      {of.verifications.map((one) => (
        <VouchedFor key={one.decidedAt} one={one} revision={of.revision} />
      ))}
      {mayDecide && (
        <Group>
          {!of.isVerified && <Button onClick={() => setVerdict('complete')}>{texts.vouch}</Button>}
          {of.isVerified && (
            <Button variant="default" onClick={() => setVerdict('lifted')}>
              {texts.lift}
            </Button>
          )}
        </Group>
      )}
      {verdict && (
        <VerdictDialog waveId={waveId} of={of} name={name} verdict={verdict} onClose={() => setVerdict(undefined)} />
      )}
    </Stack>
  );
}

function VouchedFor({ one, revision }: { readonly one: Verification; readonly revision: number }) {
  const texts = useTexts(ticketFactsTexts);
  const { moment } = useFormat();
  const said = one.verdict === 'complete' ? texts.vouchedBy : texts.liftedBy;
  return (
    <Text size="sm">
      {said(one.staffName, moment(one.decidedAt))}
      {one.verdict === 'complete' && one.revision !== revision && ` · ${texts.isOld}`}
      <Text component="span" c="dimmed" display="block" style={{ whiteSpace: 'pre-wrap' }}>
        {one.note}
      </Text>
    </Text>
  );
}

function BatchesOf({ waveId, of }: VendorCardProps) {
  const texts = useTexts(ticketFactsTexts);
  const { number } = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3} size="h5">
          {texts.batches(number(of.batches))}
        </Title>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.hideBatches : texts.showBatches}
        </Button>
      </Group>
      {isOpen && <BatchList waveId={waveId} vendorId={of.vendorId} />}
      {isOpen && <TicketHistory waveId={waveId} vendorId={of.vendorId} />}
    </Stack>
  );
}
