import type { Locale } from '#kernel';
import { publicWords } from '../messages/public.js';
import { sayIn, type Say } from '../messages/say.js';
import { ApiTable } from './api-table.js';
import {
  curlOf,
  type OpenApiDocument,
  type OpenApiOperation,
  type OpenApiParameter,
  type Route,
  routesByTag,
  schemaOf,
  typeText,
} from './open-api.js';
import { plainDocument } from './study-pages.js';

export interface ApiDocsPage {
  readonly locale: Locale;
  readonly stylesheet: string;
  /** Where the document itself is served. */
  readonly documentHref: string;
  readonly document: OpenApiDocument;
}

interface Scene {
  readonly document: OpenApiDocument;
  readonly say: Say<typeof publicWords>;
}

/** The API described for readers, `/docs`: every route with its parameters, answers and a command to try. */
export function apiDocsPage({ locale, stylesheet, documentHref, document }: ApiDocsPage): string {
  const say = sayIn(publicWords, locale);
  const groups = [...routesByTag(document)];
  const nameOf = (tag: string) => tag || say('docsOther');
  return plainDocument(
    { locale, stylesheet },
    say('docsTitle'),
    <>
      <h1>{say('docsTitle')}</h1>
      {document.info.description && <p lang="en">{document.info.description}</p>}
      <p>
        {say('docsLead')} <a href={documentHref}>{say('docsRaw')}</a>
      </p>
      <nav aria-label={say('docsContents')}>
        <ul className="links">
          {groups.map(([tag]) => (
            <li key={tag}>
              <a href={`#tag-${tag}`}>{nameOf(tag)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([tag, routes]) => (
        <section key={tag} id={`tag-${tag}`}>
          <h2>{nameOf(tag)}</h2>
          {routes.map((route) => (
            <RouteDetail key={route.id} scene={{ document, say }} route={route} />
          ))}
        </section>
      ))}
    </>,
  );
}

interface RouteProps {
  readonly scene: Scene;
  readonly route: Route;
}

function RouteDetail({ scene, route }: RouteProps) {
  const { say, document } = scene;
  const { id, method, path, operation } = route;
  return (
    <details className="card route" id={id}>
      <summary>
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>
        {operation.summary && <span lang="en"> {operation.summary}</span>}
      </summary>
      {operation.description && <p lang="en">{operation.description}</p>}
      <p className="note">{securityText(operation, say)}</p>
      <Parameters scene={scene} operation={operation} />
      <Body scene={scene} operation={operation} />
      <Responses scene={scene} operation={operation} />
      <h3>{say('docsExample')}</h3>
      <pre className="code">{curlOf(document, route)}</pre>
    </details>
  );
}

function securityText({ security = [] }: OpenApiOperation, say: Scene['say']): string {
  const schemes = security.flatMap((option) => Object.keys(option));
  return schemes.length === 0 ? say('docsOpen') : say('docsAuth', { schemes: schemes.join(', ') });
}

interface PartProps {
  readonly scene: Scene;
  readonly operation: OpenApiOperation;
}

function Parameters({ scene: { say }, operation }: PartProps) {
  const parameters = (operation.parameters ?? []).filter(
    (parameter): parameter is OpenApiParameter => !('$ref' in parameter),
  );
  const rows = parameters.map(({ name, in: place, required, schema, description = '' }) => [
    name,
    `${place}${required ? ` · ${say('docsRequired')}` : ''}`,
    typeText(schema),
    description,
  ]);
  const head = [say('docsName'), say('docsIn'), say('docsType'), say('docsMeaning')];
  return <ApiTable title={say('docsParameters')} head={head} rows={rows} />;
}

function Body({ scene: { document, say }, operation: { requestBody } }: PartProps) {
  const content = requestBody && 'content' in requestBody ? Object.values(requestBody.content ?? {})[0] : undefined;
  const schema = schemaOf(document, content?.schema);
  const rows = Object.entries(schema?.properties ?? {}).map(([name, property]) => [
    name,
    schema?.required?.includes(name) ? say('docsRequired') : '',
    typeText(property),
    ('description' in property && property.description) || '',
  ]);
  return (
    <ApiTable
      title={say('docsBody')}
      head={[say('docsName'), say('docsRequired'), say('docsType'), say('docsMeaning')]}
      rows={rows}
    />
  );
}

function Responses({ scene: { say }, operation: { responses = {} } }: PartProps) {
  const rows = Object.entries(responses).map(([status, response]) => [
    status,
    (response && 'description' in response && response.description) || '',
  ]);
  return <ApiTable title={say('docsResponses')} head={[say('docsStatus'), say('docsMeaning')]} rows={rows} />;
}
