export type Environment = Readonly<Record<string, string | undefined>>;
export type ReadFile = (path: string) => string;

/** Reads variables one by one and collects what is wrong with them instead of stopping at the first. */
export class EnvironmentReader {
  readonly mistakes: string[] = [];
  readonly #known = new Set<string>();

  constructor(
    private readonly env: Environment,
    private readonly readFile: ReadFile,
  ) {}

  /** The variable as `parse` understands it; without a fallback it is required. An empty variable is an unset one. */
  read<T>(name: string, parse: (raw: string) => T | undefined, fallback?: string): T {
    return this.#parsed(name, this.#raw(name) ?? fallback, parse) as T;
  }

  optional<T>(name: string, parse: (raw: string) => T | undefined): T | undefined {
    const raw = this.#raw(name);
    return raw === undefined ? undefined : this.#parsed(name, raw, parse);
  }

  /** As `read`, but `<NAME>_FILE` may name a file that holds the value. */
  secret<T>(name: string, parse: (raw: string) => T | undefined): T {
    return this.#parsed(name, this.#secret(name), parse) as T;
  }

  optionalSecret<T>(name: string, parse: (raw: string) => T | undefined): T | undefined {
    const raw = this.#secret(name);
    return raw === undefined ? undefined : this.#parsed(name, raw, parse);
  }

  require(holds: boolean, mistake: string): void {
    if (!holds) this.mistakes.push(mistake);
  }

  /** Variables with our prefix that nothing has asked for: most likely misspelt. */
  unknown(prefix: string): string[] {
    return Object.keys(this.env).filter((name) => name.startsWith(prefix) && !this.#known.has(name));
  }

  /** Names of what is set and looks like this. */
  named(pattern: RegExp): string[] {
    return Object.keys(this.env).filter((name) => pattern.test(name) && this.env[name]?.trim());
  }

  #raw(name: string): string | undefined {
    this.#known.add(name);
    return this.env[name]?.trim() || undefined;
  }

  #parsed<T>(name: string, raw: string | undefined, parse: (raw: string) => T | undefined): T | undefined {
    const value = raw === undefined ? undefined : parse(raw);
    if (value === undefined && !this.#isReported(name))
      this.mistakes.push(`${name} is ${raw === undefined ? 'missing' : 'not valid'}`);
    return value;
  }

  #secret(name: string): string | undefined {
    const [direct, path] = [this.#raw(name), this.#raw(`${name}_FILE`)];
    if (path === undefined) return direct;
    if (direct !== undefined) this.mistakes.push(`${name} and ${name}_FILE are both set`);
    try {
      return this.readFile(path).trim() || undefined;
    } catch {
      this.mistakes.push(`${name}_FILE cannot be read`);
      return undefined;
    }
  }

  #isReported(name: string): boolean {
    return this.mistakes.includes(`${name}_FILE cannot be read`);
  }
}
