// Plain Node: used before anything is installed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const sleeper = new Int32Array(new SharedArrayBuffer(4))
/** @param {number} milliseconds */
const sleep = (milliseconds) => Atomics.wait(sleeper, 0, 0, milliseconds)

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} path */
const take = (path) => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** @param {string} path */
const holder = (path) => {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return 0
  }
}

/**
 * Takes the lock `.cache/<name>.lock`, waiting while another live process holds it; a dead holder's lock is taken over.
 * @param {string} root the repository, ending in a slash
 * @param {string} name
 * @param {() => void} onWait called once when there is a wait
 * @returns {() => void} gives the lock back
 */
export function lock(root, name, onWait) {
  mkdirSync(`${root}.cache`, { recursive: true })
  const path = `${root}.cache/${name}.lock`
  for (let waited = 0; !take(path); waited++) {
    const pid = holder(path)
    if (pid > 0 && !isAlive(pid)) rmSync(path, { force: true })
    else if (waited === 2) onWait()
    sleep(waited < 2 ? 50 : 500)
  }
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  return () => {
    process.removeListener('exit', release)
    release()
  }
}
