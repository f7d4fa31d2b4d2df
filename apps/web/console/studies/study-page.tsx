import '../studies/studies.css';
import { Anchor, Tabs, Text } from '@mantine/core';
import { useLocation, useParams } from 'wouter';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { RubricTab } from '../rubrics/rubric-tab.js';
import { WavesTab } from '../waves/waves-tab.js';
import { AboutTab } from './about-tab.js';
import { QuestionnairesTab } from './questionnaires-tab.js';
import { studyTexts } from './study.messages.js';
import { type Study, useStudy } from './study-requests.js';
import { VendorsTab } from './vendors-tab.js';

const TABS = ['about', 'waves', 'vendors', 'questionnaires', 'rubric'] as const;
type Tab = (typeof TABS)[number];

const PANELS: Readonly<Record<Tab, (props: { readonly study: Study }) => React.ReactNode>> = {
  about: AboutTab,
  waves: WavesTab,
  vendors: VendorsTab,
  questionnaires: QuestionnairesTab,
  rubric: RubricTab,
};

/** One study, part by part; each part has its address. */
export function StudyPage() {
  const { id } = useParams<{ id: string }>();
  const { data, error, refetch } = useStudy(id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} level={1} /> : <LoadingState />;
  return <StudyParts study={data} />;
}

function StudyParts({ study }: { readonly study: Study }) {
  const texts = useTexts(studyTexts);
  const { text } = useFormat();
  const { tab: asked } = useParams<{ tab?: string }>();
  const [, go] = useLocation();
  const tab = TABS.find((one) => one === asked) ?? 'about';
  const base = `/studies/${study.id}`;
  const counts: Partial<Record<Tab, number>> = {
    waves: study.waves,
    vendors: study.vendors,
    questionnaires: study.questionnaires,
  };
  const Panel = PANELS[tab];
  return (
    <>
      <PageHeading title={text(study.title)} hint={<Text component="code">{study.slug}</Text>} scope={base}>
        {study.release && <Anchor href={`/b/${study.slug}/${study.release.wave}`}>{texts.published}</Anchor>}
      </PageHeading>
      <Tabs value={tab} onChange={(next) => go(next === 'about' ? base : `${base}/${next}`)} keepMounted={false}>
        <div className="fm-scroll-tabs">
          <Tabs.List aria-label={texts.tabList}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {texts.tabs[one]}
                {counts[one] !== undefined && ` ${counts[one]}`}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Panel value={tab} pt="md">
          <Panel study={study} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
