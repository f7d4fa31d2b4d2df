import { type ComponentType, lazy, Suspense } from 'react';
import { LoadingState } from '../../parts/states.js';
import { type Column, DesignView } from './design-view.js';
import type { TabName } from './designer.messages.js';

/** Each view but the first is loaded when somebody goes there. */
const VIEWS: Readonly<Record<Exclude<TabName, 'design'>, ComponentType>> = {
  logic: lazy(() => import('../logic/logic-map.js').then((part) => ({ default: part.LogicMap }))),
  translations: lazy(() =>
    import('../../translations/translations-tab.js').then((part) => ({ default: part.TranslationsTab })),
  ),
  coverage: lazy(() => import('../coverage/coverage-map.js').then((part) => ({ default: part.CoverageMap }))),
  scenarios: lazy(() => import('../scenarios/scenarios-tab.js').then((part) => ({ default: part.ScenariosTab }))),
  simulate: lazy(() => import('../simulate/simulate-tab.js').then((part) => ({ default: part.SimulateTab }))),
  json: lazy(() => import('../../json/json-tab.js').then((part) => ({ default: part.JsonTab }))),
  versions: lazy(() => import('../../versions/versions-tab.js').then((part) => ({ default: part.VersionsTab }))),
};

interface TabBodyProps {
  readonly tab: TabName;
  readonly column: Column;
  readonly onColumn: (column: Column) => void;
}

export function TabBody({ tab, column, onColumn }: TabBodyProps) {
  if (tab === 'design') return <DesignView column={column} onColumn={onColumn} />;
  const View = VIEWS[tab];
  return (
    <Suspense fallback={<LoadingState />}>
      <View />
    </Suspense>
  );
}
