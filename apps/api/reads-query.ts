import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

type Schema = NonNullable<Extract<Parameters<typeof ApiQuery>[0], { readonly schema?: unknown }>['schema']>;

const TEXT: Schema = { type: 'string' };
const ID: Schema = { type: 'string', format: 'uuid' };

/** Schemas of parameters that many lists know. */
const KNOWN: Readonly<Record<string, Schema>> = {
  limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  cursor: TEXT,
  waveId: ID,
  vendorId: ID,
};

export const choice = (values: readonly string[]): Schema => ({ type: 'string', enum: [...values] });

/** What a route reads from the query of its address; a name without a schema is one that many lists know, or text. */
export const ReadsQuery = (...names: readonly (string | readonly [name: string, schema: Schema])[]) =>
  applyDecorators(
    ...names.map((one) => {
      const [name, schema] = typeof one === 'string' ? [one, KNOWN[one] ?? TEXT] : one;
      return ApiQuery({ name, required: false, schema });
    }),
  );
