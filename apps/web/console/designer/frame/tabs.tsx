import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { designerTexts, type TabName } from './designer.messages.js';
import classes from './frame.module.css';

export const TABS: readonly TabName[] = [
  'design',
  'logic',
  'translations',
  'coverage',
  'scenarios',
  'simulate',
  'json',
  'versions',
];

/** The views of one draft. Each has its address, so that it can be sent to somebody. */
export function Tabs({ current }: { readonly current: TabName }) {
  const { head } = useDraftTools();
  const texts = useTexts(designerTexts);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    bar.current?.querySelector(`[data-tab=${current}]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={bar} className={classes['tabs']} aria-label={texts.views}>
      {TABS.map((tab) => (
        <Link
          key={tab}
          href={`/questionnaires/${head.id}${tab === 'design' ? '' : `/${tab}`}`}
          className={classes['tab']}
          data-tab={tab}
          aria-current={tab === current ? 'page' : undefined}
        >
          {texts.tabs[tab]}
        </Link>
      ))}
    </nav>
  );
}
