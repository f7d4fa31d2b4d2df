import type { Fields } from './page.js';

/** What is kept on the device until it has been saved elsewhere. */
export interface Kept {
  /** Forms by the number of their screen. */
  readonly steps: Readonly<Record<string, KeptStep>>;
  /** It was handed in: under which key, and what its last form said. */
  readonly act?: { readonly key: string; readonly fields: Fields };
  /** When it was written, in milliseconds. */
  readonly at: number;
}

export interface KeptStep {
  readonly fields: Fields;
  /** Milliseconds the screen was looked at. */
  readonly seen: number;
}

const STORE = 'kept';
/** As long as a repeated act is known for. */
const KEPT_FOR = 72 * 3_600_000;
/** Names an invitation without opening it: the second half of a link is its proof and is not written down. */
const NAME_LENGTH = 21;

const nameOf = (address: string): string => (address.split('/').pop() ?? '').slice(0, NAME_LENGTH);

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('indexedDB')));
  });
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('fairmark', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const database = await settled(opening);
  const transaction = database.transaction(STORE, mode);
  transaction.addEventListener('complete', () => database.close());
  return transaction.objectStore(STORE);
}

export async function readKept(address: string): Promise<Kept | undefined> {
  const kept = await settled<Kept | undefined>((await store('readonly')).get(nameOf(address)));
  return kept && Date.now() - kept.at < KEPT_FOR ? kept : undefined;
}

/** Writes it down, or forgets it when there is nothing left. */
export async function writeKept(address: string, kept: Kept | undefined): Promise<void> {
  const place = await store('readwrite');
  await (kept ? settled(place.put(kept, nameOf(address))) : settled(place.delete(nameOf(address))));
}

/** Nobody came back for it. */
export async function forgetOld(): Promise<void> {
  const place = await store('readwrite');
  for (const name of await settled(place.getAllKeys())) {
    const kept = await settled<Kept | undefined>(place.get(name));
    if (kept && Date.now() - kept.at >= KEPT_FOR) place.delete(name);
  }
}
