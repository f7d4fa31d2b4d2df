import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { questionnairePath } from '../api/questionnaires.js';
import { useDraft } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import { saveFile } from '../parts/save-file.js';
import { useNotify } from '../parts/notify.js';
import { CsvUpload } from './csv-upload.js';
import { readTextFile } from './read-text-file.js';
import { translationsTexts } from './translations.messages.js';

/** The table as a file, there and back. */
export function CsvButtons() {
  const texts = useTexts(translationsTexts);
  const draft = useDraft();
  const { id, head, readOnly } = draft;
  const notify = useNotify();
  const [csv, setCsv] = useState<string>();
  const download = async () => {
    try {
      // The file is made of what the api has.
      await draft.save();
      await saveFile(questionnairePath(id, '/draft/translations.csv?bom=1'), `${head.slug}-translations.csv`);
      notify.done(texts.downloaded);
    } catch (error) {
      notify.failed(texts.notDownloaded, error);
    }
  };
  return (
    <div className="fm-buttons">
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void download()}>
        {texts.download}
      </Button>
      {!readOnly && (
        <FileButton onChange={(file) => void (file && readTextFile(file).then(setCsv))} accept=".csv,text/csv">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
              {texts.upload}
            </Button>
          )}
        </FileButton>
      )}
      <CsvUpload csv={csv} close={() => setCsv(undefined)} />
    </div>
  );
}
