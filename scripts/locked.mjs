// Plain Node: used before anything is installed.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

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

/** @param {string} path */
const age = (path) => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())

/**
 * A holder that died before it wrote its number leaves an empty file.
 * @param {string} path
 */
const isAbandoned = (path) => {
  const pid = holder(path)
  return pid > 0 ? !isAlive(pid) : age(path) > 5_000
}

/**
 * One waiter at a time removes a dead holder's lock, looking again before it does: else it could remove its successor's.
 * @param {string} path
 */
const clear = (path) => {
  const broom = `${path}.clearing`
  if (age(broom) > 5_000) rmSync(broom, { force: true })
  if (!take(broom)) return
  if (isAbandoned(path)) rmSync(path, { force: true })
  rmSync(broom, { force: true })
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
    if (isAbandoned(path)) clear(path)
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
