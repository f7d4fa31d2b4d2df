import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { type Saving, useSaving } from '../parts/use-saving.js';
import { HeldOfPerson } from './held-of-person.js';
import { type AnswerChoice, lookUp, type PersonOverview } from './privacy-requests.js';
import { privacyTexts } from './privacy.messages.js';

interface Found {
  readonly email: string;
  readonly overview: PersonOverview;
}

/** Asks for one person by their exact address. */
export function PersonTab() {
  const asking = useSaving();
  const [email, setEmail] = useState('');
  const [answers, setAnswers] = useState<AnswerChoice>('erase');
  const [found, setFound] = useState<Found>();
  const ask = (asked: string, choice: AnswerChoice) =>
    asking.run(async () => setFound({ email: asked, overview: await lookUp(asked, choice) }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setFound(undefined);
    void ask(email.trim(), answers);
  };
  const choose = (choice: AnswerChoice) => {
    setAnswers(choice);
    if (found) void ask(found.email, choice);
  };
  return (
    <Stack gap="lg">
      <form onSubmit={send} noValidate>
        <AddressField email={email} onChange={setEmail} asking={asking} />
      </form>
      <Refusal error={asking.error} shown={['/email']} />
      {found && (
        <HeldOfPerson
          email={found.email}
          overview={found.overview}
          answers={answers}
          onChoose={choose}
          onErased={() => void ask(found.email, answers)}
        />
      )}
    </Stack>
  );
}

interface AddressFieldProps {
  readonly email: string;
  readonly onChange: (email: string) => void;
  readonly asking: Saving;
}

function AddressField({ email, onChange, asking }: AddressFieldProps) {
  const texts = useTexts(privacyTexts);
  const { locale } = useLocale();
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label={texts.address}
        description={texts.addressHint}
        type="email"
        autoComplete="off"
        value={email}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={fieldError(asking.error, '/email', locale)}
        flex="1 1 260px"
        maw={480}
      />
      <Button type="submit" loading={asking.isSaving} disabled={email.trim() === ''}>
        {texts.lookUp}
      </Button>
    </Group>
  );
}
