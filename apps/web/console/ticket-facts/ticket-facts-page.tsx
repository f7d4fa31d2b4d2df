import '../studies/studies.css';
import './ticket-facts.css';
import { Button, Group, Select, Stack } from '@mantine/core';
import { useAllWaves } from '../answers/use-all-waves.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { saveFile } from '../parts/save-file.js';
import { EmptyState } from '../parts/states.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { templatePath, useVendorTickets } from './ticket-fact-requests.js';
import { ticketFactsTexts } from './ticket-facts.messages.js';
import { VendorCard } from './vendor-card.js';

/** What vendors' ticket systems say in a wave, and who of the team vouches for it. */
export function TicketFactsPage() {
  const texts = useTexts(ticketFactsTexts);
  const { of, put } = useAddressSearch();
  const waves = useAllWaves();
  const waveId = of('waveId') || (waves.at(-1)?.value ?? '');
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        {waveId !== '' && (
          <Button variant="default" onClick={() => void saveFile(templatePath(waveId), 'ticket-facts.csv')}>
            {texts.template}
          </Button>
        )}
      </PageHeading>
      <search>
        <Group align="flex-end" gap="sm" mb="md">
          <Select
            label={texts.wave}
            data={[...waves]}
            value={waveId === '' ? null : waveId}
            onChange={(next) => put('waveId', next ?? '')}
            allowDeselect={false}
            flex="1 1 220px"
            maw={420}
          />
        </Group>
      </search>
      {waveId === '' ? (
        <EmptyState title={texts.chooseWave} hint={texts.chooseWaveHint} />
      ) : (
        <VendorCards key={waveId} waveId={waveId} />
      )}
    </>
  );
}

function VendorCards({ waveId }: { readonly waveId: string }) {
  const texts = useTexts(ticketFactsTexts);
  return (
    <Listed query={useVendorTickets(waveId)} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}>
      {(vendors) => (
        <Stack gap="md">
          {vendors.map((vendor) => (
            <VendorCard key={vendor.vendorId} waveId={waveId} of={vendor} />
          ))}
        </Stack>
      )}
    </Listed>
  );
}
