import { lazy, Suspense } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useTexts } from './i18n/locale.js';
import { Allowed } from './parts/allowed.js';
import { ErrorBoundary } from './parts/error-boundary.js';
import { EmptyState, LoadingState } from './parts/states.js';
import { stateTexts } from './parts/states.messages.js';
import { Shell } from './shell/shell.js';

/** Each part is loaded when somebody goes there. */
const Designer = lazy(() => import('./designer/designer-page.js').then((part) => ({ default: part.DesignerPage })));
const Questionnaires = lazy(() =>
  import('./questionnaires/questionnaires-page.js').then((part) => ({ default: part.QuestionnairesPage })),
);
const Studies = lazy(() => import('./studies/studies-page.js').then((part) => ({ default: part.StudiesPage })));
const OneStudy = lazy(() => import('./studies/study-page.js').then((part) => ({ default: part.StudyPage })));
const Vendors = lazy(() => import('./vendors/vendors-page.js').then((part) => ({ default: part.VendorsPage })));
const VendorImport = lazy(() => import('./vendors/import-page.js').then((part) => ({ default: part.ImportPage })));
const OneVendor = lazy(() => import('./vendors/vendor-page.js').then((part) => ({ default: part.VendorPage })));
const People = lazy(() => import('./people/people-page.js').then((part) => ({ default: part.PeoplePage })));
const Privacy = lazy(() => import('./privacy/privacy-page.js').then((part) => ({ default: part.PrivacyPage })));
const Audit = lazy(() => import('./audit/audit-page.js').then((part) => ({ default: part.AuditPage })));
const Keys = lazy(() => import('./keys/keys-page.js').then((part) => ({ default: part.KeysPage })));
const Answers = lazy(() => import('./answers/answers-page.js').then((part) => ({ default: part.AnswersPage })));
const Quarantine = lazy(() =>
  import('./quarantine/quarantine-page.js').then((part) => ({ default: part.QuarantinePage })),
);
const OneWave = lazy(() => import('./waves/wave-page.js').then((part) => ({ default: part.WavePage })));
const NewQuestionnaire = lazy(() =>
  import('./questionnaires/new-questionnaire-page.js').then((part) => ({ default: part.NewQuestionnairePage })),
);

const Campaigns = lazy(() => import('./campaigns/campaigns-page.js').then((part) => ({ default: part.CampaignsPage })));
const OneCampaign = lazy(() => import('./campaigns/campaign-page.js').then((part) => ({ default: part.CampaignPage })));

const Contacts = lazy(() => import('./contacts/contacts-page.js').then((part) => ({ default: part.ContactsPage })));
const ContactImport = lazy(() =>
  import('./contacts/import-page.js').then((part) => ({ default: part.ContactImportPage })),
);

const OpenLinks = lazy(() => import('./links/open-links-page.js').then((part) => ({ default: part.OpenLinksPage })));
const Tickets = lazy(() => import('./tickets/tickets-page.js').then((part) => ({ default: part.TicketsPage })));
const Quotes = lazy(() => import('./quotes/quotes-page.js').then((part) => ({ default: part.QuotesPage })));
const Voices = lazy(() => import('./voices/voices-page.js').then((part) => ({ default: part.VoicesPage })));
const TicketFacts = lazy(() =>
  import('./ticket-facts/ticket-facts-page.js').then((part) => ({ default: part.TicketFactsPage })),
);
const Reports = lazy(() => import('./reports/reports-page.js').then((part) => ({ default: part.ReportsPage })));
const OneReport = lazy(() => import('./reports/report-page.js').then((part) => ({ default: part.ReportPage })));
const Releases = lazy(() => import('./releases/releases-page.js').then((part) => ({ default: part.ReleasesPage })));
const ReleaseDesk = lazy(() =>
  import('./releases/release-desk-page.js').then((part) => ({ default: part.ReleaseDeskPage })),
);
const Corrections = lazy(() =>
  import('./corrections/corrections-page.js').then((part) => ({ default: part.CorrectionsPage })),
);
const Channels = lazy(() => import('./channels/channels-page.js').then((part) => ({ default: part.ChannelsPage })));
const Probes = lazy(() => import('./probes/probes-page.js').then((part) => ({ default: part.ProbesPage })));
const NewRound = lazy(() => import('./probes/plan/new-round-page.js').then((part) => ({ default: part.NewRoundPage })));
const Scenarios = lazy(() =>
  import('./probes/scenarios/scenarios-page.js').then((part) => ({ default: part.ScenariosPage })),
);
const MyProbes = lazy(() => import('./probes/mine/mine-page.js').then((part) => ({ default: part.MinePage })));
const MyProbe = lazy(() => import('./probes/mine/my-probe-page.js').then((part) => ({ default: part.MyProbePage })));
const RateProbes = lazy(() => import('./probes/rate/rate-page.js').then((part) => ({ default: part.RatePage })));
const OneRound = lazy(() => import('./probes/round/round-page.js').then((part) => ({ default: part.RoundPage })));

/** What is where, who may see it, in the order in which addresses are compared. */
const PARTS = [
  { path: '/questionnaires', permission: 'questionnaires.read', page: Questionnaires },
  { path: '/questionnaires/new', permission: 'questionnaires.write', page: NewQuestionnaire },
  { path: '/questionnaires/:id/*?', permission: 'questionnaires.read', page: Designer },
  { path: '/campaigns', permission: 'campaigns.read', page: Campaigns },
  { path: '/campaigns/:id/:step?', permission: 'campaigns.read', page: OneCampaign },
  { path: '/contacts', permission: 'contacts.read', page: Contacts },
  { path: '/contacts/import/:id?', permission: 'contacts.write', page: ContactImport },
  { path: '/studies', permission: 'studies.read', page: Studies },
  { path: '/studies/:id/:tab?', permission: 'studies.read', page: OneStudy },
  { path: '/vendors', permission: 'studies.read', page: Vendors },
  { path: '/vendors/import', permission: 'vendors.write', page: VendorImport },
  { path: '/vendors/:id', permission: 'studies.read', page: OneVendor },
  { path: '/answers', permission: 'responses.read', page: Answers },
  { path: '/quarantine', permission: 'responses.read', page: Quarantine },
  { path: '/waves/:id', permission: 'campaigns.read', page: OneWave },
  { path: '/links/:id?', permission: 'campaigns.read', page: OpenLinks },
  { path: '/tickets/:id?', permission: 'campaigns.read', page: Tickets },
  { path: '/channels', permission: 'channels.read', page: Channels },
  { path: '/quotes', permission: 'responses.read', page: Quotes },
  { path: '/voices', permission: 'evidence.read', page: Voices },
  { path: '/ticket-facts', permission: 'evidence.read', page: TicketFacts },
  { path: '/reports', permission: 'results.read', page: Reports },
  { path: '/reports/:study/:wave', permission: 'results.read', page: OneReport },
  { path: '/releases', permission: 'releases.read', page: Releases },
  { path: '/releases/:waveId', permission: 'releases.read', page: ReleaseDesk },
  { path: '/corrections', permission: 'results.read', page: Corrections },
  { path: '/probes', permission: 'probes.read', page: Probes },
  { path: '/probes/new', permission: 'probes.plan', page: NewRound },
  { path: '/probes/scenarios', permission: 'probes.read', page: Scenarios },
  { path: '/probes/mine', permission: 'probes.run', page: MyProbes },
  { path: '/probes/mine/:id', permission: 'probes.run', page: MyProbe },
  { path: '/probes/rate', permission: 'probes.rate', page: RateProbes },
  { path: '/probes/:wave/:round/:tab?', permission: 'probes.read', page: OneRound },
  { path: '/people', permission: 'people.read', page: People },
  { path: '/privacy', permission: 'privacy.read', page: Privacy },
  { path: '/keys', permission: 'keys.read', page: Keys },
  { path: '/audit', permission: 'audit.read', page: Audit },
] as const;

function NotFound() {
  const texts = useTexts(stateTexts);
  return <EmptyState title={texts.notFound} hint={texts.notFoundHint} level={1} />;
}

function Pages() {
  const [location] = useLocation();
  return (
    <ErrorBoundary scope={location}>
      <Suspense fallback={<LoadingState />}>
        <Switch>
          {PARTS.map(({ path, permission, page: Page }) => (
            <Route key={path} path={path}>
              <Allowed permission={permission}>
                <Page />
              </Allowed>
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

export function App() {
  return (
    <Router base="/admin">
      <Shell>
        <Pages />
      </Shell>
    </Router>
  );
}
