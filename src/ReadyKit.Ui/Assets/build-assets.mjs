// Installs the browser packages at their locked versions and writes wwwroot/lib and wwwroot/templates.
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

await withLock(join(root, 'obj', 'assets.lock'), async () => {
  install();
  const lib = join(root, 'wwwroot', 'lib');
  const templates = join(root, 'wwwroot', 'templates');
  rmSync(join(lib, '.stamp'), { force: true });
  const { copyLibraries } = await import('./libraries.mjs');
  const { writeClient } = await import('./client.mjs');
  const { writePages } = await import('./pages.mjs');
  writePages(root, templates);
  copyLibraries(root, lib);
  writeClient(root, lib);
  writeFileSync(join(lib, '.stamp'), '');
});
