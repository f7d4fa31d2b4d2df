import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { queryErrors } from '#platform';

interface Described {
  readonly in?: string;
}

/** Data for programs; pages know the language of their reader, and addresses of campaigns may say where one came from. */
const DATA = /^\/v1\/(admin|respond|vendor)\//;
/** Where the decorators of the document keep what they say of a handler. */
const DESCRIBED_PARAMETERS = 'swagger/apiParameters';

/**
 * A route that describes no parameter of a query takes none: what is not read must not be sent in the belief that it
 * was. Routes that do describe some refuse the others themselves. Who may not ask at all is told so first.
 */
@Injectable()
export class QueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    const { url } = context.switchToHttp().getRequest<FastifyRequest>();
    const at = url.indexOf('?');
    if (at >= 0 && DATA.test(url) && !describesQuery(context)) {
      const [name = ''] = url.slice(at + 1).split('=', 1);
      throw queryErrors.queryInvalid([{ pointer: `/${name.slice(0, 64)}`, code: 'not-valid' }]);
    }
    return next.handle();
  }
}

function describesQuery(context: ExecutionContext): boolean {
  const described = Reflect.getMetadata(DESCRIBED_PARAMETERS, context.getHandler()) as readonly Described[] | undefined;
  return described?.some((one) => one.in === 'query') ?? false;
}
