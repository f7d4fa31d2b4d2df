// Prints every handler of the built api as JSON: what its decorators say, read off the classes themselves. The
// framework cannot be loaded by the test runner, so this runs as a program of its own.
import 'reflect-metadata';

process.env.NODE_ENV ??= 'test';
const at = (path) => new URL(`../../dist/${path}`, import.meta.url).href;
const { ApiModule } = await import(at('apps/api/api.module.js'));
const { ALLOWED_ROLES } = await import(at('apps/api/admin/allow.js'));
const { StaffGuard } = await import(at('apps/api/admin/staff.guard.js'));

const config = { databaseUrl: 'postgres://nowhere.example/none', publicUrl: 'http://nowhere.example' };
const told = (key, ...places) =>
  places.map((place) => Reflect.getMetadata(key, place)).find((one) => one !== undefined);
const isGuarded = (...places) => places.some((place) => (told('__guards__', place) ?? []).includes(StaffGuard));

const routes = ApiModule.with(config, {}).controllers.flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
    if (typeof handler !== 'function' || told('method', handler) === undefined) return [];
    return [told('path', controller) ?? ''].flat().map((path) => ({
      name: `${controller.name}.${name}`,
      path,
      isGuarded: isGuarded(handler, controller),
      roles: told(ALLOWED_ROLES, handler, controller) ?? [],
    }));
  }),
);
process.stdout.write(JSON.stringify(routes));
process.exit(0);
