import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { DraftProvider, useDraftTools } from './draft-context.js';
import { Banners } from './frame/banners.js';
import { ConflictScreen } from './frame/conflict-screen.js';
import { designerTexts, type TabName } from './frame/designer.messages.js';
import type { Column } from './frame/design-view.js';
import classes from './frame/frame.module.css';
import { TabBody } from './frame/tab-body.js';
import { TABS, Tabs } from './frame/tabs.js';
import { TopBar } from './frame/top-bar.js';
import { useDesignerKeys } from './frame/use-designer-keys.js';
import { LintBar } from './lint/lint-bar.js';

/** The same answers each time, so that two test fills can be compared. */
const TEST_FILL = 7;

export function DesignerPage() {
  const { id = '', '*': rest = '' } = useParams();
  const tab = TABS.find((name) => name === rest) ?? 'design';
  return (
    <DraftProvider id={id}>
      <Designer tab={tab} />
    </DraftProvider>
  );
}

function Designer({ tab }: { readonly tab: TabName }) {
  const { head, preview } = useDraftTools();
  const [, go] = useLocation();
  const [column, setColumn] = useState<Column>('outline');
  useDesignerKeys();
  const texts = useTexts(designerTexts);
  const { text } = useFormat();
  useDocumentTitle(`${text(head.title)} · ${texts.tabs[tab]} · Fairmark`);
  const testFill = () => {
    void preview.walk({ action: 'fill', seed: TEST_FILL, isNew: true });
    setColumn('preview');
    if (tab !== 'design') go(`/questionnaires/${head.id}`);
  };
  return (
    <div className={classes['page']}>
      <TopBar onTestFill={testFill} />
      <Banners />
      <Tabs current={tab} />
      <div className={classes['body']}>
        <TabBody tab={tab} column={column} onColumn={setColumn} />
      </div>
      <LintBar onGo={() => setColumn('edit')} />
      <ConflictScreen />
    </div>
  );
}
