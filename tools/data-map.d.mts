export function renderDataMap(map: {
  readonly classes: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, unknown>>;
}): string;
