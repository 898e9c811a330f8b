import { chmod, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const BUNDLES = join(PACKAGE, 'dist-tools');

/** The source as a package that Node can run, for tests that need a process of their own. */
export interface Bundle {
  /** The compiled file of a source file, named as in `src/cli/main.ts`. */
  compiled(source: string): string;
  /** The program that the package installs, `bamsat`; runs where `src/cli/main.ts` was among the sources. */
  readonly bin: string;
  remove(): Promise<void>;
}

/**
 * Compiles the named source files and what they import; takes less than a second, and never looks at `dist/`, which may be
 * older than the source. The result is laid out like the package, with its assets beside it.
 * @param sources paths in the package, such as `src/cli/main.ts`
 */
export async function bundle(sources: readonly string[]): Promise<Bundle> {
  await mkdir(BUNDLES, { recursive: true });
  const folder = await mkdtemp(join(BUNDLES, 'bundle-'));
  // Also for a process of another user.
  await chmod(folder, 0o755);
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: PACKAGE,
    publicDir: false,
    ssr: { resolve: { conditions: ['bamsat-source', 'node', 'default'] }, noExternal: ['bamsat-reader'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
    build: {
      ssr: true,
      outDir: join(folder, 'dist'),
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: sources.map((source) => join(PACKAGE, source)),
        output: {
          preserveModules: true,
          preserveModulesRoot: join(PACKAGE, 'src'),
          entryFileNames: '[name].js',
        },
      },
    },
  });
  await cp(join(PACKAGE, 'bin'), join(folder, 'bin'), { recursive: true });
  await symlink(join(PACKAGE, 'assets'), join(folder, 'assets'));
  await symlink(join(PACKAGE, 'demo'), join(folder, 'demo'));
  await symlink(join(PACKAGE, 'dist-client'), join(folder, 'dist-client'));
  const places = placesOf(output);
  return {
    compiled(source) {
      const place = places.get(join(PACKAGE, source));
      if (place === undefined) throw new Error(`${source} is not part of the bundle`);
      return join(folder, 'dist', place);
    },
    bin: join(folder, 'bin', 'bamsat.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Where each source file went; what lies outside `src/` is placed by what else is in the bundle. */
function placesOf(output: Awaited<ReturnType<typeof build>>): ReadonlyMap<string, string> {
  if (!('output' in output)) throw new Error('the bundler gave something else than one bundle');
  return new Map(
    output.output.flatMap((file): [string, string][] =>
      file.type === 'chunk' && file.facadeModuleId ? [[file.facadeModuleId, file.fileName]] : [],
    ),
  );
}
