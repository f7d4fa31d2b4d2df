import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Config } from '#platform';
import { withCommonAnswers } from './common-answers.js';
import { publicPaths, publicSchemas } from './describe-public.js';

/** Holds the document that describes the api; it is made once, when every route is known. */
export const OPEN_API = Symbol('OpenApi');
export interface OpenApiHolder {
  document?: OpenAPIObject;
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'instance', 'requestId'],
  properties: {
    type: { type: 'string', description: 'A page that explains the problem', example: '/problems/answers-invalid' },
    title: { type: 'string' },
    status: { type: 'integer' },
    instance: { type: 'string', description: 'This occurrence, as a URN' },
    requestId: { type: 'string' },
    detail: { type: 'string' },
    retryAfter: { type: 'integer', description: 'Seconds' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code'],
        properties: {
          pointer: { type: 'string', description: 'JSON Pointer into the body' },
          code: { type: 'string' },
        },
      },
    },
  },
} as const;

export function describeApi(app: INestApplication, config: Config): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Fairmark')
    .setDescription('Vendor benchmarks for everyone, a vendor’s own detail with its key, surveys by their link.')
    .setVersion('1')
    .setLicense('CC BY 4.0 (data)', 'https://creativecommons.org/licenses/by/4.0/')
    .addServer(config.publicUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'API key of a vendor' }, 'bearer')
    .addApiKey(
      { type: 'apiKey', in: 'header', name: 'Authorization', description: '`Survey <token of the link>`' },
      'survey',
    )
    .addCookieAuth('sid')
    .build();
  const document = SwaggerModule.createDocument(app, head);
  const paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/') || path.startsWith('/health/')),
  );
  return {
    ...document,
    paths: withCommonAnswers({ ...publicPaths(), ...paths }),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: PROBLEM, ...publicSchemas() },
    } as never,
  };
}
