// Installs the browser packages at their locked versions and writes wwwroot/lib and wwwroot/templates.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

const root = join(import.meta.dirname, '..');
const installed = join(root, 'node_modules', '.package-lock.json');

function newer(a, b) {
  return !existsSync(b) || statSync(a).mtimeMs > statSync(b).mtimeMs;
}

function install() {
  if (!newer(join(root, 'package-lock.json'), installed)) return;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm is a command file on Windows, which only a shell can start.
  const result = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error) throw new Error(`npm could not be started: ${result.error.message}. It comes with Node.js.`);
  if (result.status !== 0) throw new Error(`npm ci ended with exit code ${result.status}.`);
}

function sources() {
  const under = folder => readdirSync(join(root, folder), { recursive: true }).map(file => join(root, folder, String(file)));
  const pages = under('Pages').filter(file => /\.(html|js)$/.test(file));
  return ['package.json', 'package-lock.json'].map(file => join(root, file)).concat(under('Build'), under('Client'), pages);
}

async function build() {
  const lib = join(root, 'wwwroot', 'lib');
  const templates = join(root, 'wwwroot', 'templates');
  const stamp = join(lib, '.stamp');
  // Another build may have done it while this one waited, and be reading the files by now.
  if (existsSync(templates) && !sources().some(file => newer(file, stamp))) return;
  install();
  // What an older build left must not be packed.
  rmSync(lib, { recursive: true, force: true });
  const { copyLibraries } = await import('./libraries.mjs');
  const { writeClient } = await import('./client.mjs');
  const { writePages } = await import('./pages.mjs');
  writePages(root, templates);
  copyLibraries(root, lib);
  writeClient(root, lib);
  writeFileSync(stamp, '');
}

try {
  await withLock(join(root, 'obj', 'assets.lock'), build);
} catch (error) {
  // In the form in which MSBuild reads an error out of a tool's output.
  console.error(`Build/build-assets.mjs : error : ${error.message}`);
  process.exitCode = 1;
}
