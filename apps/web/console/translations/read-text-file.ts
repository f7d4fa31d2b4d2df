/** The text of a file somebody chose; see `decodeText`. */
export async function readTextFile(file: Blob): Promise<string> {
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}

/**
 * Bytes as text: UTF-8, or UTF-16 where a mark says so. What is neither was saved by a spreadsheet program in Chinese,
 * whose encoding reads any of its own files; what it cannot read either comes with replacement characters.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strictly('utf-8', bytes) ?? strictly('gb18030', bytes) ?? new TextDecoder().decode(bytes);
}

/** undefined where the bytes are no text of this encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
