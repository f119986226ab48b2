import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openClock } from './open-clock'

describe('the one clock', () => {
  let folder = ''
  let realMs = 0
  const real = () => new Date(realMs)
  const open = () => openClock(join(folder, 'deep', 'clock.json'), real)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clock-'))
    realMs = Date.parse('2026-11-24T01:00:00Z')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('shows real time until someone moves it', () => {
    expect(open().now()).toEqual(real())
  })

  it('goes on from where it was set', () => {
    const clock = open()
    clock.set(new Date('2027-03-18T16:00:00Z'))
    realMs += 90_000
    expect(clock.now().toISOString()).toBe('2027-03-18T16:01:30.000Z')
  })

  it('adds one step to another', () => {
    const clock = open()
    clock.set({ plusSeconds: 3_600 })
    clock.set({ plusSeconds: -60 })
    expect(clock.now().toISOString()).toBe('2026-11-24T01:59:00.000Z')
  })

  it('remembers over a restart, and forgets when sent back to real time', () => {
    open().set({ plusSeconds: 86_400 })
    expect(open().now().toISOString()).toBe('2026-11-25T01:00:00.000Z')
    open().set('real')
    expect(open().now()).toEqual(real())
  })

  it('tells the listeners, until they stop listening', () => {
    const clock = open()
    const heard: string[] = []
    const stop = clock.onMove((now) => heard.push(now.toISOString()))
    clock.set({ plusSeconds: 60 })
    stop()
    clock.set({ plusSeconds: 60 })
    expect(heard).toEqual(['2026-11-24T01:01:00.000Z'])
  })

  it('takes a damaged file for real time', () => {
    open().set({ plusSeconds: 60 })
    writeFileSync(join(folder, 'deep', 'clock.json'), '{"offsetMs":"ever')
    expect(open().now()).toEqual(real())
  })

  it('cannot be set to a time that does not exist', () => {
    const clock = open()
    expect(() => clock.set(new Date('never'))).toThrow(RangeError)
    expect(clock.now()).toEqual(real())
  })
})
