import { Anchor, Button, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../api/sentence-of.js';
import { goToLogin, type LoginAgain, useLoginAgain } from '../api/session.js';
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

function LoginForm({ reason, email, logIn }: LoginAgain) {
  const texts = useTexts(loginAgainTexts);
  const { locale } = useLocale();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const isConfirming = reason === 'confirm';

  const submit = async () => {
    setSending(true);
    setError(undefined);
    try {
      await logIn(password);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Text>{isConfirming ? texts.confirmHint : texts.hint}</Text>
        <TextInput label={texts.email} value={email} readOnly autoComplete="username" />
        <PasswordInput
          label={texts.password}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': texts.showPassword }}
          required
          data-autofocus
          error={error === undefined ? undefined : sentenceOf(error, locale)}
        />
        <Button type="submit" loading={isSending}>
          {isConfirming ? texts.confirm : texts.logIn}
        </Button>
        {!isConfirming && (
          <Anchor component="button" type="button" onClick={goToLogin} size="sm">
            {texts.leave}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
