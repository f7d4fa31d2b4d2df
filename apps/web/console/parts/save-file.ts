import { answerOf } from '../api/request.js';

/** Fetches what the api has and lets the browser keep it as a file; a refusal is a Problem, not a file. */
export async function saveFile(path: string, name: string): Promise<void> {
  const answer = await answerOf(path);
  saveBlob(await answer.blob(), name);
}

export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
