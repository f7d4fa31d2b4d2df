import '../studies/studies.css';
import './contacts.css';
import { Button, NativeSelect, Tabs } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Link, useSearchParams } from 'wouter';
import { type Study, useStudies } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { contactsTexts } from './contacts.messages.js';
import { FramesTab } from './frames-tab.js';
import { ImportsTab } from './imports-tab.js';
import { PeopleTab } from './people-tab.js';
import { SegmentsTab } from './segments-tab.js';

const TABS = ['people', 'segments', 'imports', 'frames'] as const;
type Tab = (typeof TABS)[number];

/** Whom a study may ask: people, segments of them, where they came from. */
export function ContactsPage() {
  const texts = useTexts(contactsTexts);
  const studies = useStudies();
  return (
    <Listed query={studies} empty={<EmptyState title={texts.noStudies} hint={texts.noStudiesHint} level={1} />}>
      {(all) => <OfStudy studies={all} />}
    </Listed>
  );
}

function OfStudy({ studies }: { readonly studies: readonly Study[] }) {
  const texts = useTexts(contactsTexts);
  const { text } = useFormat();
  const mayWrite = useCan('contacts.write');
  const [params, setParams] = useSearchParams();
  const studyId = studies.find(({ id }) => id === params.get('study'))?.id ?? studies[0]?.id ?? '';
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'people';
  const go = (next: { study?: string; tab?: string }) =>
    setParams(new URLSearchParams({ study: studyId, tab, ...next }), { replace: true });
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        {mayWrite && (
          <Button
            component={Link}
            href={`/contacts/import?study=${studyId}`}
            leftSection={<IconUpload size={18} aria-hidden />}
          >
            {texts.importList}
          </Button>
        )}
      </PageHeading>
      <NativeSelect
        label={texts.study}
        value={studyId}
        data={studies.map(({ id, title }) => ({ value: id, label: text(title) }))}
        onChange={({ currentTarget }) => go({ study: currentTarget.value })}
        maw={420}
        mb="md"
      />
      <StudyTabs tab={tab} studyId={studyId} onChange={(next) => go({ tab: next })} />
    </>
  );
}

interface StudyTabsProps {
  readonly tab: Tab;
  readonly studyId: string;
  readonly onChange: (tab: string) => void;
}

function StudyTabs({ tab, studyId, onChange }: StudyTabsProps) {
  const texts = useTexts(contactsTexts);
  const mayWrite = useCan('contacts.write');
  const shown = TABS.filter((one) => one !== 'imports' || mayWrite);
  return (
    <Tabs value={tab} onChange={(next) => onChange(next ?? 'people')} keepMounted={false} className="fm-scroll-tabs">
      <Tabs.List mb="md">
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {texts.tabs[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown.map((one) => (
        <Tabs.Panel key={one} value={one}>
          <Panel tab={one} studyId={studyId} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Panel({ tab, studyId }: { readonly tab: Tab; readonly studyId: string }) {
  // Another study begins with a form of its own.
  if (tab === 'people') return <PeopleTab key={studyId} studyId={studyId} />;
  if (tab === 'segments') return <SegmentsTab key={studyId} studyId={studyId} />;
  if (tab === 'imports') return <ImportsTab key={studyId} studyId={studyId} />;
  return <FramesTab key={studyId} studyId={studyId} />;
}
