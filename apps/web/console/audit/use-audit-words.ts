import { useTexts } from '../i18n/locale.js';
import { actionTexts } from './audit-action.messages.js';
import type { AuditRecord } from './audit-requests.js';
import { auditTexts } from './audit.messages.js';

const SHORT = 13;

/** How rows of the log are said. */
export function useAuditWords() {
  const texts = useTexts(auditTexts);
  const actions = useTexts(actionTexts);
  const actorName = (actor: string, name: string | null): string => {
    const [kind = '', id = ''] = actor.split(':');
    const known = texts.actors[kind] ?? kind;
    if (name !== null) return name;
    if (id === '') return known;
    return kind === 'key' ? `${known} ${id}` : texts.nobody;
  };
  return {
    actorName,
    actionName: (action: string): string => actions[action] ?? action,
    sentence: ({ actor, actorName: name, action }: Pick<AuditRecord, 'actor' | 'actorName' | 'action'>): string =>
      texts.sentence(actorName(actor, name), actions[action] ?? action),
    /** The kind in words, and what it is called; where it has no name, enough of its id to tell two apart. */
    objectName: ({ object, details }: Pick<AuditRecord, 'object' | 'details'>): string => {
      const at = object.indexOf(':');
      const [kind, id] = at < 0 ? [object, ''] : [object.slice(0, at), object.slice(at + 1)];
      const name = details['name'] ?? details['slug'];
      const shown = kind === 'route' || id.length <= SHORT ? id : `${id.slice(0, SHORT)}…`;
      return `${texts.kinds[kind] ?? kind} ${typeof name === 'string' && name !== '' ? name : shown}`.trim();
    },
  };
}
