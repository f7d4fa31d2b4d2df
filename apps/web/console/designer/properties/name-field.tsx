import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { outlineTexts } from '../outline/outline.messages.js';
import { useReadOnly, useValue } from './field.js';
import { propertyTexts } from './property.messages.js';

/** Another name, as after undoing, is another field. */
export function NameField({ at }: { readonly at: string }) {
  const name = useValue<string>(at, 'name') ?? '';
  return <Name key={name} at={at} name={name} />;
}

/** A name is given when one is done with it: half a name would be a name, too. */
function Name({ at, name }: { readonly at: string; readonly name: string }) {
  const { store } = useDraftTools();
  const texts = useTexts(propertyTexts);
  const { refused: refusals } = useTexts(outlineTexts);
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<string>();
  const give = () => {
    if (typed === name) return;
    const { refused } = store.apply({ kind: 'rename', at, name: typed });
    setError(refused && refusals[refused]);
  };
  return (
    <TextInput
      label={texts.labels['name']}
      value={typed}
      error={error}
      readOnly={readOnly}
      spellCheck={false}
      ff="monospace"
      w={180}
      data-field="name"
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={give}
      onKeyDown={(event) => {
        if (event.key === 'Enter') give();
        if (event.key === 'Escape') setTyped(name);
      }}
    />
  );
}
