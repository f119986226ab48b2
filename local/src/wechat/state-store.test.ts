import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { peopleOf } from './people'
import { openState } from './state-store'
import { emptyState } from './wechat-state'

const initial = () => emptyState([{ openid: 'oA', nickname: '甲' }])

describe('what WeChat remembers', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wechat-state-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is there after a restart', async () => {
    const people = peopleOf(openState(folder, initial()))
    await people.addUser({ openid: 'oB', nickname: '乙' })
    await people.permit('oB', 'inspection-result')
    await people.authorizePrivacy('oA')
    const again = peopleOf(openState(folder, initial()))
    expect(again.users().map(({ nickname }) => nickname)).toEqual(['甲', '乙'])
    expect(again.permitsOf('oB')).toEqual({ 'inspection-result': 1 })
    expect(again.needsPrivacyAuthorization('oA')).toBe(false)
    expect(again.needsPrivacyAuthorization('oB')).toBe(true)
  })

  it('is there in full when many things happen at once', async () => {
    const people = peopleOf(openState(folder, initial()))
    const names = Array.from({ length: 50 }, (_, at) => `o${at}`)
    await Promise.all(names.map((openid) => people.addUser({ openid, nickname: openid })))
    expect(peopleOf(openState(folder, initial())).users()).toHaveLength(51)
    expect(await readdir(folder)).toEqual(['wechat.json'])
  })

  it('is not silently begun anew when its file cannot be read', async () => {
    await writeFile(join(folder, 'wechat.json'), '{"users": [')
    expect(() => openState(folder, initial())).toThrow()
  })
})

describe('asking somebody for permission to send', () => {
  const people = peopleOf(openState(undefined, initial()))

  it('gives one message for each template that was accepted', async () => {
    const asked = ['inspection-result', 'licence-expiring']
    const answer = await people.requestSubscribeMessage('oA', asked, { 'inspection-result': 'accept' })
    expect(answer).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      'inspection-result': 'accept',
      'licence-expiring': 'reject',
    })
    expect(people.permitsOf('oA')).toEqual({ 'inspection-result': 1 })
  })

  it.each([
    ['a template that does not exist', ['lottery'], 20001],
    ['four templates at once', ['a', 'b', 'c', 'd'], 20003],
  ])('is refused for %s', async (_, templateIds, errCode) => {
    const answer = await people.requestSubscribeMessage('oA', templateIds, {})
    expect(answer.errMsg).toContain(`fail ${errCode}`)
  })
})
