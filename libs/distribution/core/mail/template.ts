/** What may stand between double braces. Anything else is a mistake, never an empty place in a mail that was sent. */
export const MAIL_VARIABLES = [
  'name',
  'surveyTitle',
  'vendors',
  'surveyLinks',
  'expiresOn',
  'sponsor',
  'unsubscribeLink',
  'preferencesLink',
] as const;
export type MailVariable = (typeof MAIL_VARIABLES)[number];

/** Places that hold an address; a subject is no place for one. */
export const LINK_VARIABLES: readonly MailVariable[] = ['surveyLinks', 'unsubscribeLink', 'preferencesLink'];

export type Piece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'variable'; readonly name: MailVariable };

export interface ParsedTemplate {
  readonly pieces: readonly Piece[];
  /** Names between braces that are no variable. */
  readonly unknown: readonly string[];
  /** Braces that open or close nothing. */
  readonly isBroken: boolean;
}

const PLACE = /\{\{([^{}]*)\}\}/g;
const isVariable = (name: string): name is MailVariable => (MAIL_VARIABLES as readonly string[]).includes(name);

/**
 * Reads a template once, from left to right. There is no logic in it, and what is put in later is not read again: a
 * name with braces in it stays a name.
 */
export function parseTemplate(template: string): ParsedTemplate {
  const pieces: Piece[] = [];
  const unknown: string[] = [];
  let isBroken = false;
  const addText = (text: string) => {
    isBroken ||= text.includes('{{') || text.includes('}}');
    if (text !== '') pieces.push({ kind: 'text', text });
  };
  let end = 0;
  for (const place of template.matchAll(PLACE)) {
    addText(template.slice(end, place.index));
    end = place.index + place[0].length;
    const name = place[1]!.trim();
    if (isVariable(name)) pieces.push({ kind: 'variable', name });
    else unknown.push(name);
  }
  addText(template.slice(end));
  return { pieces, unknown, isBroken };
}

/** The variables a template uses. */
export function variablesOf({ pieces }: ParsedTemplate): ReadonlySet<MailVariable> {
  return new Set(pieces.flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : [])));
}
