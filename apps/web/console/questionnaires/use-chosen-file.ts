import { useState } from 'react';
import { readTextFile } from '../translations/read-text-file.js';
import { formatOf, type ImportFormat } from './beginning.js';

export const MOST_MEGABYTES = 4;
const MOST_BYTES = MOST_MEGABYTES * 1_048_576;

interface ReadFile {
  readonly name: string;
  readonly content: string;
}

/** The file somebody chose, as text, and what it seems to be. */
export function useChosenFile(onChoice: () => void) {
  const [file, setFile] = useState<ReadFile>();
  const [format, setFormat] = useState<ImportFormat>();
  const [isTooLarge, setTooLarge] = useState(false);
  const take = async (chosen: File | null | undefined) => {
    if (!chosen) return;
    onChoice();
    const isHuge = chosen.size > MOST_BYTES;
    setTooLarge(isHuge);
    const content = isHuge ? undefined : await readTextFile(chosen);
    setFile(content === undefined ? undefined : { name: chosen.name, content });
    setFormat(content === undefined ? undefined : formatOf(chosen.name, content));
  };
  return { file, format, isTooLarge, take: (chosen: File | null | undefined) => void take(chosen), setFormat };
}
