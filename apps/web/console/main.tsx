import './shell/trusted-types.js';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/console.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem.js';
import { SessionProvider } from './api/session.js';
import { App } from './app.js';
import { LocaleProvider } from './i18n/locale.js';
import { nonce } from './shell/nonce.js';
import { theme, variables } from './shell/theme.js';

/** The one page for people who have no session yet. */
const AcceptPage = lazy(() => import('./people/accept-page.js').then((part) => ({ default: part.AcceptPage })));

const MAX_TRIES = 2;

/** Asking again helps against a lost connection, not against an answer. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < MAX_TRIES && (!(error instanceof Problem) || error.status === 0 || error.status >= 500);
}

const queries = new QueryClient({
  // Whether the server can be reached is asked of the server: a browser only knows of its own network.
  defaultOptions: {
    queries: { retry: worthAnotherTry, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
const root = document.getElementById('root');

if (root)
  createRoot(root).render(
    <LocaleProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queries}>
          <ModalsProvider>
            <Notifications position="bottom-right" />
            {location.pathname === '/admin/accept' ? (
              <Suspense>
                <AcceptPage />
              </Suspense>
            ) : (
              <SessionProvider>
                <App />
              </SessionProvider>
            )}
          </ModalsProvider>
        </QueryClientProvider>
      </MantineProvider>
    </LocaleProvider>,
  );
