import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const WAIT_MS = 10 * 60 * 1000;

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// A lock whose owner was killed must not stop every later build.
function abandoned(path) {
  try {
    const owner = Number(readFileSync(join(path, 'pid'), 'utf8'));
    return !alive(owner);
  } catch {
    try {
      return Date.now() - statSync(path).mtimeMs > 5000;
    } catch {
      return false;
    }
  }
}

export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  for (const started = Date.now(); ;) {
    try {
      mkdirSync(path);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (abandoned(path)) rmSync(path, { recursive: true, force: true });
      else if (Date.now() - started > WAIT_MS) throw new Error(`Another build has held ${path} for ten minutes.`);
      else await wait(200);
    }
  }

  try {
    writeFileSync(join(path, 'pid'), String(process.pid));
    await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
