import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { EmptyState, LoadingState } from './parts/states.js';
import { stateTexts } from './parts/states.messages.js';
import { useTexts } from './i18n/locale.js';
import { Shell } from './shell/shell.js';

/** Each part is loaded when somebody goes there. */
const Designer = lazy(() => import('./designer/designer-page.js').then((part) => ({ default: part.DesignerPage })));
const Questionnaires = lazy(() =>
  import('./questionnaires/questionnaires-page.js').then((part) => ({ default: part.QuestionnairesPage })),
);

function NotFound() {
  return <EmptyState title={useTexts(stateTexts).notFound} />;
}

export function App() {
  return (
    <Router base="/admin">
      <Shell>
        <Suspense fallback={<LoadingState />}>
          <Switch>
            <Route path="/questionnaires" component={Questionnaires} />
            <Route path="/questionnaires/:id/*?" component={Designer} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </Shell>
    </Router>
  );
}
