import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { IconArchive, IconArchiveOff, IconCopy, IconDots, IconPencil } from '@tabler/icons-react';
import { Link } from 'wouter';
import { changeQuestionnaire, QUESTIONNAIRES_KEY, type QuestionnaireSummary } from '../api/questionnaires.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { questionnairesTexts } from './questionnaires.messages.js';
import { RenameDialog } from './rename-dialog.js';

interface QuestionnaireMenuProps {
  readonly questionnaire: QuestionnaireSummary;
}

/** What can be done with a questionnaire besides opening it. */
export function QuestionnaireMenu({ questionnaire }: QuestionnaireMenuProps) {
  const texts = useTexts(questionnairesTexts);
  const { text } = useFormat();
  const [isRenaming, renaming] = useDisclosure();
  const archive = useArchive(questionnaire);
  if (!useCan('questionnaires.write')) return null;
  const { title, latest, archivedAt } = questionnaire;
  const isArchived = archivedAt !== null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={texts.more(text(title))}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={renaming.open}>
            {texts.rename}
          </Menu.Item>
          {latest && (
            <Menu.Item
              component={Link}
              href={`/questionnaires/new?from=version&version=${latest.id}&study=${questionnaire.studyId}`}
              leftSection={<IconCopy size={18} aria-hidden />}
            >
              {texts.copy}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={isArchived ? <IconArchiveOff size={18} aria-hidden /> : <IconArchive size={18} aria-hidden />}
            onClick={() => void archive(!isArchived)}
          >
            {isArchived ? texts.takeBack : texts.archive}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog questionnaire={questionnaire} opened={isRenaming} onClose={renaming.close} />
    </>
  );
}

/** Puts a questionnaire away or takes it back, and offers the way back either way. */
function useArchive({ id, title }: QuestionnaireSummary) {
  const texts = useTexts(questionnairesTexts);
  const { text } = useFormat();
  const notify = useNotify();
  const queries = useQueryClient();
  const name = text(title);
  return async function archive(archived: boolean, canUndo = true): Promise<void> {
    try {
      await changeQuestionnaire(id, { archived });
      await queries.invalidateQueries({ queryKey: QUESTIONNAIRES_KEY });
      const sentence = archived ? texts.archivedDone(name) : texts.takenBackDone(name);
      notify.done(sentence, canUndo ? () => void archive(!archived, false) : undefined);
    } catch (error) {
      notify.failed(archived ? texts.notArchived : texts.notTakenBack, error);
    }
  };
}
