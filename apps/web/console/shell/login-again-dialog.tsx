import { Anchor, Button, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { request } from '../api/request.js';
import { sentenceOf } from '../api/sentence-of.js';
import { goToLogin, type LoginAgain, useLoginAgain } from '../api/session.js';
import type { Proof } from '../api/session-type.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { loginAgainTexts } from './login-again.messages.js';

/** Above everything else: nothing can be saved before it is done. */
const ABOVE_ALL = 1_000;

/** Logging in again where one is, so that nothing on the page is lost. */
export function LoginAgainDialog() {
  const again = useLoginAgain();
  const texts = useTexts(loginAgainTexts);
  return (
    <Modal
      opened={again !== undefined}
      onClose={() => again?.giveUp()}
      title={again?.reason === 'confirm' ? texts.confirmTitle : texts.title}
      zIndex={ABOVE_ALL}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': again?.reason === 'confirm' ? texts.cancel : texts.close }}
    >
      {again && <LoginForm {...again} />}
    </Modal>
  );
}

interface Factors {
  readonly hasApp: boolean;
  readonly passkeys: number;
}

/** What somebody has beside the password; while nobody is logged in nobody is told. */
function useFactors(isWanted: boolean): Factors | undefined {
  const { data } = useQuery({
    queryKey: ['factors'],
    queryFn: async ({ signal }) => (await request<Factors>('/v1/auth/factors', { signal, isMended: false })).body,
    enabled: isWanted,
    staleTime: 60_000,
    retry: false,
  });
  return data;
}

function LoginForm({ reason, email, isWaiting, prove }: LoginAgain) {
  const texts = useTexts(loginAgainTexts);
  const { locale } = useLocale();
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const isConfirming = reason === 'confirm';
  const factors = useFactors(isConfirming);
  const hasPasskey = mayUsePasskey(isConfirming, factors);

  const send = async (proof: Proof) => {
    setSending(true);
    setError(undefined);
    try {
      await prove(proof);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  const sentence = error === undefined ? undefined : failure(error, locale, texts.passkeyFailed);
  return (
    <Stack gap="sm">
      <Hint isWaiting={isWaiting} isConfirming={isConfirming} />
      <ProofForm
        key={String(isWaiting)}
        email={email}
        hasPassword={!isWaiting}
        hasCode={isWaiting || (isConfirming && factors?.hasApp === true)}
        button={isConfirming ? texts.confirm : texts.logIn}
        isSending={isSending}
        sentence={sentence}
        send={send}
      />
      {hasPasskey && (
        <Button variant="default" onClick={() => void send('passkey')} disabled={isSending}>
          {texts.passkey}
        </Button>
      )}
      {!isConfirming && (
        <Anchor component="button" type="button" onClick={goToLogin} size="sm">
          {texts.leave}
        </Anchor>
      )}
    </Stack>
  );
}

/** Before anybody is logged in nobody can tell whether there is a passkey, so it is offered. */
const mayUsePasskey = (isConfirming: boolean, factors: Factors | undefined): boolean =>
  (!isConfirming || (factors?.passkeys ?? 0) > 0) && 'PublicKeyCredential' in window;

function Hint({ isWaiting, isConfirming }: { readonly isWaiting: boolean; readonly isConfirming: boolean }) {
  const texts = useTexts(loginAgainTexts);
  if (isWaiting) return <Text>{texts.codeHint}</Text>;
  return <Text>{isConfirming ? texts.confirmHint : texts.hint}</Text>;
}

/** A browser says in an error of its own that somebody cancelled, or that there is no passkey. */
const failure = (error: unknown, locale: Parameters<typeof sentenceOf>[1], cancelled: string): string =>
  error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name)
    ? cancelled
    : sentenceOf(error, locale);

interface ProofFormProps {
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasCode: boolean;
  readonly button: string;
  readonly isSending: boolean;
  readonly sentence: string | undefined;
  readonly send: (proof: Proof) => Promise<void>;
}

function ProofForm({ email, hasPassword, hasCode, button, isSending, sentence, send }: ProofFormProps) {
  const texts = useTexts(loginAgainTexts);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send(code === '' ? { password } : { code });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <TextInput label={texts.email} value={email} readOnly autoComplete="username" />
        {hasPassword && (
          <PasswordInput
            label={texts.password}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': texts.showPassword }}
            required={code === ''}
            data-autofocus
            error={sentence}
          />
        )}
        {hasCode && (
          <TextInput
            label={hasPassword ? texts.codeInstead : texts.code}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
            autoComplete="one-time-code"
            maxLength={40}
            required={!hasPassword}
            error={hasPassword ? undefined : sentence}
          />
        )}
        <Button type="submit" loading={isSending}>
          {button}
        </Button>
      </Stack>
    </form>
  );
}
