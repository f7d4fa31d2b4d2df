import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Violation } from '#kernel';
import { malformedRequest } from './errors.js';

function violations(errors: readonly ValidationError[], parent = ''): Violation[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const pointer = `${parent}/${property}`;
    const own = Object.keys(constraints ?? {}).map((code) => ({ pointer, code: kebab(code) }));
    return [...own, ...violations(children ?? [], pointer)];
  });
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Checks staff input against its class. Nothing is coerced and nothing is silently dropped. */
export const inputPipe = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  transformOptions: { enableImplicitConversion: false },
  stopAtFirstError: false,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => malformedRequest(violations(errors).slice(0, 50)),
});
