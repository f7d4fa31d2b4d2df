import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem.js';
import { SessionProvider } from './api/session.js';
import { App } from './app.js';
import { LocaleProvider } from './i18n/locale.js';
import { theme } from './shell/theme.js';

const MAX_TRIES = 2;

/** Asking again helps against a lost connection, not against an answer. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < MAX_TRIES && (!(error instanceof Problem) || error.status === 0 || error.status >= 500);
}

const queries = new QueryClient({ defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 5_000 } } });
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const root = document.getElementById('root');

if (root)
  createRoot(root).render(
    <LocaleProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <ModalsProvider>
          <Notifications />
          <QueryClientProvider client={queries}>
            <SessionProvider>
              <App />
            </SessionProvider>
          </QueryClientProvider>
        </ModalsProvider>
      </MantineProvider>
    </LocaleProvider>,
  );
