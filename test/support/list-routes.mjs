// Prints every handler of the built api as JSON: what its decorators say, read off the classes themselves. The
// framework cannot be loaded by the test runner, so this runs as a program of its own. With `--plant`, two handlers
// stand among them that nobody has thought about.
import 'reflect-metadata';

process.env.NODE_ENV ??= 'test';
const at = (path) => new URL(`../../dist/${path}`, import.meta.url).href;
const { RequestMethod } = await import('@nestjs/common');
const { ApiModule } = await import(at('apps/api/api.module.js'));
const { ALLOWED_ROLES } = await import(at('apps/api/admin/allow.js'));
const { StaffGuard } = await import(at('apps/api/admin/staff.guard.js'));
const { VENDOR_PERMISSION } = await import(at('apps/api/vendor/vendor-allow.js'));
const { VendorGuard } = await import(at('apps/api/vendor/vendor.guard.js'));
const { VendorPageGuard } = await import(at('apps/api/vendor/vendor-page.guard.js'));

const config = { databaseUrl: 'postgres://nowhere.example/none', publicUrl: 'http://nowhere.example' };
const told = (key, ...places) =>
  places.map((place) => Reflect.getMetadata(key, place)).find((one) => one !== undefined);
const hasGuard = (guards, ...places) =>
  places.some((place) => (told('__guards__', place) ?? []).some((each) => guards.includes(each)));
const guardOf = (...places) => {
  if (hasGuard([StaffGuard], ...places)) return 'staff';
  return hasGuard([VendorGuard, VendorPageGuard], ...places) ? 'vendor' : null;
};

function plant(names) {
  class PlantedController {
    open() {}
    closed() {}
  }
  const describe = (name, path, guards) => {
    const handler = PlantedController.prototype[name];
    Reflect.defineMetadata('path', path, handler);
    Reflect.defineMetadata('method', RequestMethod.GET, handler);
    Reflect.defineMetadata('__guards__', guards, handler);
  };
  describe('open', 'open', []);
  describe('closed', 'closed', [StaffGuard]);
  Reflect.defineMetadata('path', '/v1/admin/planted', PlantedController);
  return names.length > 0 ? [PlantedController] : [];
}

const joined = (...parts) =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
const planted = plant(process.argv.filter((word) => word === '--plant'));
const routes = [...ApiModule.with(config, {}).controllers, ...planted].flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
    if (typeof handler !== 'function' || told('method', handler) === undefined) return [];
    return [told('path', controller) ?? ''].flat().flatMap((path) =>
      [told('path', handler) ?? ''].flat().map((own) => ({
        name: `${controller.name}.${name}`,
        method: RequestMethod[told('method', handler)],
        path: joined(path, own).replaceAll(/:(\w+)/g, '{$1}'),
        guard: guardOf(handler, controller),
        roles: told(ALLOWED_ROLES, handler, controller) ?? [],
        permission: told(VENDOR_PERMISSION, handler, controller) ?? null,
      })),
    );
  }),
);
process.stdout.write(JSON.stringify(routes));
process.exit(0);
