import { createHash } from 'node:crypto'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainPng } from '../paper/test-support/draw-png'
import { readText } from '../paper/test-support/pixels'
import { dynamoCommit } from '../platform/adapters/commit'
import { type Ask, answered, asker, refusedWith } from './testing/ask'
import { type House, inspectionDeps, openHouse } from './testing/house'
import { actorOf, district, settle, shopIds } from './testing/people'
import { answersBut, beginning, conclusion, failing, ink, signaturesOf, upload, visit } from './testing/visit'
import { workDeps } from './testing/work'
import { inspectionWorkers } from './workers'

let house: House
let ask: Ask
let deps: ReturnType<typeof workDeps>
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
  deps = workDeps(house)
  const licence = { revision: 1, district, shopId: shopIds.noodles, licenceId: house.newId(), flags: [] }
  const paper = {
    kind: 'foodOperation' as const,
    number: 'JY29901070013262',
    cancelled: false,
    recordedAt: '2026-01-01',
  }
  await dynamoCommit([house.stores.licence.licences.insert({ ...licence, ...paper })])
})
afterAll(async () => await house.close())

const run = async (message: { inspectionId: string; shopId: string }) =>
  await inspectionWorkers(deps)['document-render']?.({ district, ...message })
const stored = async ({ inspectionId, shopId }: { inspectionId: string; shopId: string }) =>
  await house.stores.inspection.inspections.get({ district, shopId, inspectionId })
const moment = (instant: string) => `${fullDate(dayOf(instant))} ${timeOf(instant)}`
const rectify = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-08' }

describe('the document of an inspection', () => {
  it('says what was found, decided and signed', async () => {
    const photo = { purpose: 'photo', body: plainPng(40, 30, [200, 30, 160]), contentType: 'image/png' } as const
    const other = { ...photo, body: plainPng(30, 40, [20, 130, 60]) }
    const photos = [await upload(house, 'second', photo), await upload(house, 'lead', other)]
    const answers = answersBut(failing('7.2', '8.3'))
    const visited = await visit(house, ask, {
      answers: { ...answers, 'cy.7.2': { result: 'fail', remark: '砧板没有标识。', photos } },
      note: '当事人对结果没有意见。',
      ...rectify,
    })
    await answered(visited.outcome)
    await run(visited)
    const text = await textOf(visited)
    for (const words of [
      '云市监检〔2026〕00001',
      '云溪区市场监督管理局',
      '食品经营监督检查结果记录表',
      '槐荫桥面馆',
      'JY29901070013262',
      '138****0136',
      '本年度第 1 次检查',
      '砧板没有标识。',
      '2026年12月8日前',
      '当事人对结果没有意见。',
      'T-CY-2016 第 2 版',
      (photos[0]?.sha256 ?? '').slice(0, 8),
      (photos[1]?.sha256 ?? '').slice(0, 8),
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('13800000136')
  })

  it('names the reason when the unit refused, and the witness', async () => {
    const signatures = (await signaturesOf(house)).slice(0, 2)
    const signedAt = '2026-11-24T02:04:00.000Z'
    const witness = { role: 'witness' as const, name: '沈知远', image: await ink(house), signedAt }
    const visited = await visit(house, ask, {
      signatures: [...signatures, witness].map((one) => ({ ...one, signedAt })),
      refusalToSign: { reason: '要先问律师。', notedAt: signedAt },
    })
    await answered(visited.outcome)
    await run(visited)
    const text = await textOf(visited)
    expect(text).toContain('要先问律师。')
    expect(text).toContain('见证人 沈知远')
    // the notice was heard and answered: what was refused is the signature, at the end
    expect(text.match(/检查结束时拒绝签字/g)).toHaveLength(1)
    expect(text.match(/被检查单位拒绝签字/g)).toHaveLength(1)
    expect(text.match(/记录于 2026年11月24日 10:04/g)).toHaveLength(2)
  })

  it('says when the notice was given and by whom answered, and of every signature when it was really given', async () => {
    const start = beginning(house)
    await answered(ask(actorOf('lead'), 'startInspection', start))
    house.setTime(new Date(Date.parse(start.startedAt) + 38 * 60_000).toISOString())
    const end = await conclusion(house, start.inspectionId)
    await answered(ask(actorOf('lead'), 'submitInspection', end))
    await run(start)
    const { notice, result } = deps.drawn.at(-1) ?? {}
    const told = moment(start.notification.answeredAt)
    const signed = moment(end.finishedAt)
    expect(told).not.toBe(signed)
    expect(notice?.recusal).toMatchObject({ answeredBy: '贺青禾', answeredAt: told })
    expect(notice?.signatures).toEqual(result?.signatures)
    expect(notice?.signatures.inspectors.map(({ name, signedAt }) => [name, signedAt])).toEqual([
      ['陆闻溪', signed],
      ['丁望舒', signed],
    ])
    expect(notice?.signatures.unit).toMatchObject({ kind: 'signed', name: '贺青禾', signedAt: signed })
    const page = (await textOf(start)).replaceAll(/\s+/g, '')
    expect(page).toContain(`告知于${told.replaceAll(' ', '')}，回答人贺青禾`)
  })

  it('prints the version of the notice that was told', async () => {
    const { notice } = await answered(
      ask(actorOf('lead'), 'prepareInspection', { shopId: shopIds.noodles, kind: 'routine' }),
    )
    const { hash, paragraphs, question } = notice as { hash: string; paragraphs: string[]; question: string }
    const start = beginning(house, { noticeHash: hash })
    await answered(ask(actorOf('lead'), 'startInspection', start))
    const submitted = ask(actorOf('lead'), 'submitInspection', await conclusion(house, start.inspectionId))
    await answered(submitted)
    const asked: (number | undefined)[] = []
    const spied = {
      ...deps,
      noticeWords: (kindName: string, version?: number) => {
        asked.push(version)
        return deps.noticeWords(kindName, version)
      },
    }
    await inspectionWorkers(spied)['document-render']?.({ district, ...start })
    expect(asked).toEqual([1])
    expect(deps.drawn.at(-1)?.notice).toMatchObject({ words: paragraphs, recusal: { question } })
  })

  it('marks a photograph and a signature that the store can no longer show, and is made all the same', async () => {
    const photo = { purpose: 'photo', body: plainPng(8, 6, [9, 9, 9]), contentType: 'image/png' } as const
    const taken = await upload(house, 'lead', photo)
    const answers = { ...answersBut(), 'cy.7.2': { result: 'pass' as const, photos: [taken] } }
    const visited = await visit(house, ask, { answers })
    await answered(visited.outcome)
    await spoil('photo', taken)
    const unit = (await stored(visited))?.result?.signatures[2]
    if (unit) await spoil('signature', unit.image)
    await run(visited)
    expect((await stored(visited))?.document.state).toBe('ready')
    const text = await textOf(visited)
    expect(text).toContain('照片无法显示')
    expect(text).toContain(taken.sha256.slice(0, 8))
    expect(text.match(/签字图片无法显示/g)).toHaveLength(2)
  })

  /** What was kept before submissions were checked for it. */
  const spoil = async (purpose: 'photo' | 'signature', { uploadId }: { readonly uploadId: string }) => {
    const key = `D/${district}/uploads/${purpose}/${uploadId}`
    const whole = (await house.objects.get(key))?.body ?? new Uint8Array()
    await house.objects.put({ key, body: whole.subarray(0, whole.length - 20), contentType: 'image/png' })
  }
  const textOf = async (visited: { inspectionId: string; shopId: string }) => {
    const { objectKey = '' } = (await stored(visited))?.document ?? {}
    const pdf = (await house.objects.get(objectKey))?.body ?? new Uint8Array()
    return [1, 2, 3, 4].map((page) => (page <= pagesOf(pdf) ? readText(pdf, page) : '')).join('\n')
  }
  const pagesOf = (pdf: Uint8Array) =>
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/Type\s*\/Page\b/g),
    ].length
})

describe('keeping the document', () => {
  it('stores the PDF with the hash of its bytes, once, however often the message comes', async () => {
    const visited = await visit(house, ask)
    await answered(visited.outcome)
    expect(await refusedWith(ask(actorOf('lead'), 'openDocument', visitOf(visited)))).toBe('document.notReady')
    await run(visited)
    const first = await stored(visited)
    const objectKey = first?.document.objectKey ?? ''
    const pdf = (await house.objects.get(objectKey))?.body ?? new Uint8Array()
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(first?.document).toEqual({ state: 'ready', objectKey, sha256, bytes: pdf.byteLength })
    expect(objectKey).toBe(`D/${district}/documents/${visited.inspectionId}-${sha256.slice(0, 16)}.pdf`)
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    await run(visited)
    expect(await stored(visited)).toEqual(first)
    const logged = (await house.stores.evidence.waiting(district)).filter(({ entry }) => entry.hash === sha256)
    expect(logged.map(({ entry }) => entry)).toEqual([
      {
        kind: 'document',
        district,
        subject: `inspection:${visited.inspectionId}`,
        at: house.clock().toISOString(),
        hash: sha256,
        number: first?.result?.documentNumber,
        version: 1,
        content: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  it('makes the same bytes of two messages that run at once', async () => {
    const visited = await visit(house, ask)
    await answered(visited.outcome)
    await Promise.all([run(visited), run(visited)])
    const { objectKey = '', sha256 } = (await stored(visited))?.document ?? {}
    expect((await house.objects.head(objectKey))?.sha256).toBe(sha256)
  })

  it('begins with the merchant’s wish where it was not made at once', async () => {
    const later = asker(house, inspectionDeps(house, false))
    const visited = await visit(house, later)
    await answered(visited.outcome)
    await run(visited)
    expect((await stored(visited))?.document.state).toBe('none')
    const wish = () => ask(actorOf('merchant'), 'requestDocument', visitOf(visited), house.newId())
    expect(await answered(wish())).toEqual({ state: 'requested' })
    const once = await stored(visited)
    expect(await answered(wish())).toEqual({ state: 'requested' })
    expect(await stored(visited)).toEqual(once)
    await run(visited)
    expect(await answered(wish())).toEqual({ state: 'ready' })
  })

  it('is asked for again when it did not come within half an hour', async () => {
    const visited = await visit(house, ask)
    await answered(visited.outcome)
    const wish = () => ask(actorOf('merchant'), 'requestDocument', visitOf(visited), house.newId())
    const shownState = async () => {
      const shown = await answered(ask(actorOf('merchant'), 'showInspection', visitOf(visited)))
      return (shown['document'] as { state: string }).state
    }
    const first = await stored(visited)
    expect(await answered(wish())).toEqual({ state: 'requested' })
    expect(await stored(visited)).toEqual(first)
    house.setTime(new Date(house.clock().getTime() + 31 * 60_000).toISOString())
    expect(await shownState()).toBe('none')
    expect(await answered(wish())).toEqual({ state: 'requested' })
    const again = await stored(visited)
    expect(again?.document).toEqual({ state: 'requested', requestedAt: house.clock().toISOString() })
    expect(await shownState()).toBe('requested')
    await run(visited)
    expect((await stored(visited))?.document.state).toBe('ready')
  })

  it('opens for staff and the shop’s merchant under a name that people know, in the browser', async () => {
    const visited = await visit(house, ask)
    await answered(visited.outcome)
    await run(visited)
    for (const by of ['lead', 'second', 'office', 'merchant'] as const) {
      const { url, sha256 } = await answered(ask(actorOf(by), 'openDocument', visitOf(visited)))
      const disposition = new URL(String(url)).searchParams.get('response-content-disposition') ?? ''
      expect(decodeURIComponent(disposition)).toContain('槐荫桥面馆-2026-11-24-检查文书.pdf')
      expect(disposition).toMatch(/^inline/)
      expect(new URL(String(url)).searchParams.get('X-Amz-Expires')).toBe('600')
      expect(sha256).toBe((await stored(visited))?.document.sha256)
    }
    for (const by of ['neighbour', 'elsewhere', 'audit'] as const) {
      expect(await refusedWith(ask(actorOf(by), 'openDocument', visitOf(visited)))).toBe('access.denied')
    }
  })

  const visitOf = ({ shopId, inspectionId }: { shopId: string; inspectionId: string }) => ({ shopId, inspectionId })
})
