// What can be checked about docker/ without an engine. `--run` also runs the build stage's commands in a
// clean copy of the last commit and sees that the pruned tree starts and refuses an empty environment.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readYaml } from './read-yaml.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const mistakes = [];
const insist = (holds, mistake) => {
  if (!holds) mistakes.push(mistake);
};

const scripts = JSON.parse(read('package.json')).scripts;
const dockerfile = read('docker/Dockerfile');
const composeText = read('docker/compose.yml');
const compose = await readYaml(composeText);
const services = Object.entries(compose.services ?? {});
const settings = new Map(
  read('docker/.env.example')
    .split('\n')
    .filter((line) => /^[A-Z_]+=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

for (const name of ['api', 'worker', 'migrate', 'database', 'redis', 'mail'])
  insist(compose.services?.[name], `compose.yml has no service "${name}"`);

for (const [name, service] of services) {
  insist(service.image && /:(?!latest$)[\w.-]+$/.test(service.image), `${name}: the image has no fixed tag`);
  for (const port of service.ports ?? [])
    insist(port.startsWith('127.0.0.1:'), `${name}: port ${port} is open to the network`);
  for (const other of Object.keys(service.depends_on ?? {}))
    insist(compose.services[other], `${name}: depends on "${other}"`);
  insist(service.healthcheck || service.build || service.profiles, `${name}: no health check`);
}

const { migrate } = compose.services;
insist(migrate?.command?.at(-1) === 'migrate', 'migrate: does not migrate');
insist(migrate?.environment?.DATABASE_OWNER_URL, "migrate: has not the owner's login");
for (const name of ['api', 'worker']) {
  const { depends_on: needs, environment } = compose.services[name] ?? {};
  insist(needs?.migrate?.condition === 'service_completed_successfully', `${name}: does not wait for migrate`);
  insist(!environment?.DATABASE_OWNER_URL, `${name}: has the owner's login`);
}

for (const [, name, operator = ''] of composeText.matchAll(/(?<!\$)\$\{([A-Z_]+)(:[?-])?/g)) {
  insist(settings.has(name), `.env.example does not name ${name}`);
  const isSecret = /SECRET|PASSWORD|_URL$|MAIL_FROM/.test(name);
  insist(operator === ':?' || !isSecret, `compose.yml does not insist on ${name}`);
  insist(!isSecret || settings.get(name) === '', `.env.example gives ${name} a value`);
}

const commands = [
  dockerfile,
  ...services.map(([, { command }]) => (Array.isArray(command) ? command.join(' ') : '')),
].join('\n');
for (const [, script] of commands.matchAll(/npm run ([\w:-]+)/g))
  insist(scripts[script], `npm run ${script} does not exist`);
for (const [, path] of commands.replaceAll(/[",]/g, ' ').matchAll(/dist\/([\w/-]+)\.js/g))
  insist(existsSync(join(root, `${path}.ts`)), `${path}.ts does not exist`);

const [, ...stages] = dockerfile.split(/^FROM /m);
const last = stages.at(-1) ?? '';
insist(/^USER (?!root|0)\w+/m.test(last), 'the image runs as root');
insist(/^HEALTHCHECK /m.test(last), 'the image has no health check');
insist(!/^(ENV|ARG) .*(SECRET|PASSWORD)/m.test(dockerfile), 'the image carries a secret');

const FILLED_IN = {
  PUBLIC_URL: 'https://survey.fill.in',
  SMTP_URL: 'smtps://u:p@mail.fill.in',
  MAIL_FROM: 'a@fill.in',
};
const RANDOM = 'q7Jm0vXc2RkTzYbN4hLwUe9sGpAoKdFi8yQxZt1MEuI';

const fill = (text) =>
  text.replaceAll(
    /\$\{([A-Z_]+)(?::\?[^}]*|:-([^}]*))\}/g,
    (_, name, fallback) => fallback ?? FILLED_IN[name] ?? RANDOM,
  );

/** The environment of a service as the application reads it, with values as an operator would fill them in. */
function environmentOf({ environment }) {
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, fill(String(text))]));
}

const parser = join(root, 'dist/libs/platform/config/parse-config.js');
if (existsSync(parser)) {
  const { parseConfig } = await import(parser);
  for (const name of ['api', 'worker', 'migrate'])
    try {
      parseConfig(environmentOf(compose.services[name]));
    } catch (error) {
      mistakes.push(`${name}: ${error.message}`);
    }
}

function run(command, options) {
  process.stderr.write(`$ ${command}\n`);
  return spawnSync('/bin/sh', ['-c', command], { stdio: ['ignore', 'inherit', 'inherit'], ...options }).status;
}

if (process.argv.includes('--run')) {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-image-'));
  run(`git -C "${root}" archive HEAD | tar -x -C "${folder}"`);
  for (const [, command] of (stages[0] ?? '').matchAll(/^RUN (.*)$/gm))
    insist(run(command, { cwd: folder }) === 0, `"${command}" fails in a clean folder`);
  for (const app of ['api', 'worker']) {
    const status = run(`node dist/apps/${app}/main.js`, { cwd: folder, env: { PATH: process.env.PATH } });
    insist(status === 78, `${app} ends with ${status} instead of 78 in an empty environment`);
  }
  rmSync(folder, { recursive: true, force: true });
}

for (const mistake of new Set(mistakes)) process.stderr.write(`docker: ${mistake}\n`);
if (mistakes.length === 0)
  process.stdout.write(`docker: ${services.length} services and the image's commands are in order\n`);
process.exit(mistakes.length === 0 ? 0 : 1);
