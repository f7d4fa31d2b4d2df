import { Button, Container, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { acceptInvitation } from './people-requests.js';
import { acceptTexts } from './people.messages.js';

/** What follows # never reaches a server by itself, so no log has it. */
const tokenInAddress = (): string => location.hash.slice(1);

const MIN_BYTES = 12;

/** Where an invitation's link leads: whoever has it chooses a password. */
export function AcceptPage() {
  const texts = useTexts(acceptTexts);
  const [token] = useState(tokenInAddress);
  const [email, setEmail] = useState<string>();
  useDocumentTitle(`${texts.title} · Fairmark`);
  return (
    <Container component="main" size="xs" py="xl">
      {email !== undefined && <Done email={email} />}
      {email === undefined && /^[\w-]{43}$/.test(token) && <AcceptForm token={token} onDone={setEmail} />}
      {email === undefined && !/^[\w-]{43}$/.test(token) && (
        <>
          <Title order={1}>{texts.noLink}</Title>
          <Text>{texts.noLinkHint}</Text>
        </>
      )}
    </Container>
  );
}

function Done({ email }: { readonly email: string }) {
  const texts = useTexts(acceptTexts);
  const { locale } = useLocale();
  return (
    <Stack component="output" align="flex-start">
      <Title order={1}>{texts.done}</Title>
      <Text>{texts.doneHint(email)}</Text>
      <Button component="a" href={`/admin/login?lang=${locale}`}>
        {texts.toLogin}
      </Button>
    </Stack>
  );
}

interface AcceptFormProps {
  readonly token: string;
  readonly onDone: (email: string) => void;
}

function AcceptForm({ token, onDone }: AcceptFormProps) {
  const texts = useTexts(acceptTexts);
  const { locale } = useLocale();
  const { run, error, isSaving } = useSaving();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const isDifferent = again !== '' && again !== password;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== again) return;
    void run(async () => {
      const { email } = await acceptInvitation(token, password);
      // A link that was used is worth nothing, and should not stay in the history.
      history.replaceState(null, '', location.pathname);
      onDone(email);
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack>
        <Title order={1}>{texts.title}</Title>
        <Text>{texts.hint}</Text>
        <PasswordInput
          label={texts.password}
          description={texts.passwordHint}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          error={fieldError(error, '/password', locale)}
          autoComplete="new-password"
          minLength={MIN_BYTES}
          maxLength={1_024}
          required
        />
        <PasswordInput
          label={texts.again}
          value={again}
          onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          error={isDifferent ? texts.different : undefined}
          autoComplete="new-password"
          maxLength={1_024}
          required
        />
        <Refusal error={error} shown={['/password']} />
        <Button type="submit" loading={isSaving} disabled={isDifferent}>
          {texts.send}
        </Button>
      </Stack>
    </form>
  );
}
