import '../studies/studies.css';
import { Tabs } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { useAddressSearch } from '../parts/use-address-search.js';
import { ErasureTable } from './erasure-table.js';
import { PersonTab } from './person-tab.js';
import { privacyTexts } from './privacy.messages.js';
import { RetentionTable } from './retention-table.js';

const TABS = ['person', 'retention', 'erasures'] as const;

/** Rights of persons, and what is forgotten by itself. The address that is looked up is in no address of a page. */
export function PrivacyPage() {
  const texts = useTexts(privacyTexts);
  const { of, put } = useAddressSearch();
  const tab = TABS.find((one) => one === of('tab')) ?? 'person';
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      <Tabs value={tab} onChange={(next) => put('tab', next === 'person' ? '' : (next ?? ''))} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {texts.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="person">
          <PersonTab />
        </Tabs.Panel>
        <Tabs.Panel value="retention">
          <RetentionTable />
        </Tabs.Panel>
        <Tabs.Panel value="erasures">
          <ErasureTable />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
