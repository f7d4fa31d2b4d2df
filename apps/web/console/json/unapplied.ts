const keyOf = (id: string) => `fairmark.json.${id}`;

/** A text that was not applied when its tab was left; it is there when one comes back in this window. */
export function keepUnapplied(id: string, text: string): void {
  try {
    sessionStorage.setItem(keyOf(id), text);
  } catch {
    // No room: the text lives as long as the tab is open.
  }
}

export function findUnapplied(id: string): string | undefined {
  return sessionStorage.getItem(keyOf(id)) ?? undefined;
}

export function forgetUnapplied(id: string): void {
  sessionStorage.removeItem(keyOf(id));
}
