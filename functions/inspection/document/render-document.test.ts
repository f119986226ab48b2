import { createHash } from 'node:crypto'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainPng } from '../../paper/test-support/draw-png'
import { readWhole } from '../../paper/test-support/pixels'
import { dynamoCommit } from '../../platform/adapters/commit'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, inspectionDeps, openHouse } from '../testing/house'
import { actorOf, district, settle, shopIds } from '../testing/people'
import { answersBut, contentOf, deliveryOf, failing, upload, visited } from '../testing/visit'
import { workDeps } from '../testing/work'
import { inspectionWorkers } from '../workers'

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
const drawnResult = () => {
  const drawn = deps.drawn.at(-1)
  if (drawn?.form !== 'result') throw new Error('no document of a result was drawn')
  return drawn
}
const visitOf = ({ shopId, inspectionId }: { shopId: string; inspectionId: string }) => ({ shopId, inspectionId })
const moment = (instant: string) => `${fullDate(dayOf(instant))} ${timeOf(instant)}`
const rectify = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-08' }

describe('the document of an inspection', () => {
  it('says what was found, decided and signed', async () => {
    const inspectionId = house.newId()
    const bodies = [plainPng(40, 30, [200, 30, 160]), plainPng(30, 40, [20, 130, 60])]
    const photos: { sha256: string; takenAt: string; drawnOn?: string }[] = []
    for (const body of bodies) {
      const sha256 = await upload(house, inspectionId, { purpose: 'photo', body })
      const [first] = photos
      photos.push({
        sha256,
        takenAt: first?.takenAt ?? house.clock().toISOString(),
        ...(first && { drawnOn: first.sha256 }),
      })
    }
    const answers = answersBut(failing('7.2', '8.3'))
    const made = await visited(house, ask, {
      inspectionId,
      answers: { ...answers, 'cy.7.2': { result: 'fail', remark: '砧板没有标识。', photos } },
      end: { note: '当事人对结果没有意见。', ...rectify },
    })
    await run(made)
    const text = await textOf(made)
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
      '7.2 第 1 张',
      '7.2 第 2 张，在第 1 张上标注',
      (photos[0]?.sha256 ?? '').slice(0, 8),
      (photos[1]?.sha256 ?? '').slice(0, 8),
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('13800000136')
  })

  it('names the reason when the unit refused, and the witness', async () => {
    const refusalToSign = { reason: '要先问律师。', notedAt: '2026-11-24T02:04:00.000Z' }
    const content = contentOf(house)
    const delivery = await deliveryOf(house, content, {
      refusalToSign,
      pick: ([lead, second, unit]) => [lead!, second!, { ...unit!, role: 'witness', name: '沈知远' }],
    })
    await answered(ask(actorOf('lead'), 'deliverInspection', delivery))
    await run(delivery)
    const text = await textOf(delivery)
    expect(text).toContain('要先问律师。')
    expect(text).toContain('见证人 沈知远')
    // the notice was heard and answered: what was refused is the signature, at the end
    expect(text.match(/检查结束时拒绝签字/g)).toHaveLength(1)
    expect(text.match(/被检查单位拒绝签字/g)).toHaveLength(1)
    expect(text.match(/记录于 2026年11月24日 10:04/g)).toHaveLength(2)
  })

  it('says when the notice was given and by whom answered, and of every signature when it was really given', async () => {
    const content = contentOf(house)
    const finishedAt = new Date(Date.parse(content.startedAt) + 38 * 60_000).toISOString()
    house.setTime(finishedAt)
    const end = await deliveryOf(house, { ...content, finishedAt })
    await answered(ask(actorOf('lead'), 'deliverInspection', end))
    await run(end)
    const { notice, result } = drawnResult()
    const told = moment(content.startedAt)
    const signed = moment(finishedAt)
    expect(told).not.toBe(signed)
    expect(notice?.recusal).toMatchObject({ answeredBy: '贺青禾', answeredAt: told })
    expect(notice?.signatures).toEqual(result?.signatures)
    expect(notice?.signatures.inspectors.map(({ name, signedAt }) => [name, signedAt])).toEqual([
      ['陆闻溪', signed],
      ['丁望舒', signed],
    ])
    expect(notice?.signatures.unit).toMatchObject({ kind: 'signed', name: '贺青禾', signedAt: signed })
    const page = (await textOf(end)).replaceAll(/\s+/g, '')
    expect(page).toContain(`告知于${told.replaceAll(' ', '')}，回答人贺青禾`)
  })

  it('prints the version of the notice that was told', async () => {
    const { notice } = await answered(
      ask(actorOf('lead'), 'prepareInspection', { shopId: shopIds.noodles, kind: 'routine' }),
    )
    const { paragraphs, question } = notice as { paragraphs: string[]; question: string }
    const { shopId, inspectionId } = await visited(house, ask)
    const asked: (number | undefined)[] = []
    const spied = {
      ...deps,
      noticeWords: (kindName: string, version?: number) => {
        asked.push(version)
        return deps.noticeWords(kindName, version)
      },
    }
    await inspectionWorkers(spied)['document-render']?.({ district, shopId, inspectionId })
    expect(asked).toEqual([2])
    expect(drawnResult().notice).toMatchObject({ words: paragraphs, recusal: { question } })
  })

  it('prints the first notice where that is what was told, word for word', () => {
    expect(deps.noticeWords('复查', 1).paragraphs[0]).toContain('现向您出示执法证件。')
    expect(deps.noticeWords('复查')).toEqual(deps.noticeWords('复查', 1))
  })

  it('has a code beside each finding that was ordered to be mended, and none beside the others', async () => {
    const made = await visited(house, ask, { found: failing('7.2', '8.3'), end: rectify })
    await run(made)
    expect(drawnResult().findings.map(({ number, due, url }) => [number, due, url])).toEqual(
      ['7.2', '8.3'].map((number) => [
        number,
        '2026年12月8日前',
        `https://yunxi.example/r/${made.inspectionId}-cy.${number}`,
      ]),
    )
    expect((await textOf(made)).replaceAll(/\s+/g, '')).toContain('整改回复码')
    const onSite = await visited(house, ask, { found: failing('7.2') })
    await run(onSite)
    expect(drawnResult().findings).toEqual([])
  })

  it('marks a photograph and a signature that the store can no longer show, and is made all the same', async () => {
    const inspectionId = house.newId()
    const taken = await upload(house, inspectionId, { purpose: 'photo', body: plainPng(8, 6, [9, 9, 9]) })
    const photos = [{ sha256: taken, takenAt: house.clock().toISOString() }]
    const made = await visited(house, ask, {
      inspectionId,
      answers: { ...answersBut(), 'cy.7.2': { result: 'pass' as const, photos } },
    })
    const { files = {}, signatures = [] } = (await stored(made))?.delivered ?? {}
    for (const hash of [taken, signatures[2]?.image ?? '']) await spoil(files[hash] ?? '')
    await run(made)
    expect((await stored(made))?.document.state).toBe('ready')
    const text = await textOf(made)
    expect(text).toContain('照片无法显示')
    expect(text).toContain(taken.slice(0, 8))
    expect(text.match(/签字图片无法显示/g)).toHaveLength(2)
  })

  /** A store that lost a part of what it kept. */
  const spoil = async (key: string) => {
    const whole = (await house.objects.get(key))?.body ?? new Uint8Array()
    await house.objects.put({ key, body: whole.subarray(0, whole.length - 20), contentType: 'image/png' })
  }
  const textOf = async (visited: { inspectionId: string; shopId: string }) => {
    const { objectKey = '' } = (await stored(visited))?.document ?? {}
    const pdf = (await house.objects.get(objectKey))?.body ?? new Uint8Array()
    return readWhole(pdf)
  }
})

describe('keeping the document', () => {
  it('stores the PDF with the hash of its bytes, once, however often the message comes', async () => {
    const made = await visited(house, ask)
    expect(await refusedWith(ask(actorOf('lead'), 'openDocument', visitOf(made)))).toBe('document.notReady')
    await run(made)
    const first = await stored(made)
    const objectKey = first?.document.objectKey ?? ''
    const pdf = (await house.objects.get(objectKey))?.body ?? new Uint8Array()
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(first?.document).toEqual({ state: 'ready', objectKey, sha256, bytes: pdf.byteLength })
    expect(objectKey).toBe(`D/${district}/documents/${made.inspectionId}-${sha256.slice(0, 16)}.pdf`)
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    await run(made)
    expect(await stored(made)).toEqual(first)
    const logged = (await house.stores.evidence.waiting(district)).filter(({ entry }) => entry.hash === sha256)
    expect(logged.map(({ entry }) => entry)).toEqual([
      {
        kind: 'document',
        district,
        subject: `inspection:${made.inspectionId}`,
        at: house.clock().toISOString(),
        hash: sha256,
        number: first?.result?.documentNumber,
        version: 1,
        content: first?.delivered?.contentHash,
      },
    ])
  })

  it('makes the same bytes of two messages that run at once', async () => {
    const made = await visited(house, ask)
    await Promise.all([run(made), run(made)])
    const { objectKey = '', sha256 } = (await stored(made))?.document ?? {}
    expect((await house.objects.head(objectKey))?.sha256).toBe(sha256)
  })

  it('begins with the merchant’s wish where it was not made at once', async () => {
    const later = asker(house, inspectionDeps(house, false))
    const made = await visited(house, later)
    await run(made)
    expect((await stored(made))?.document.state).toBe('none')
    const wish = () => ask(actorOf('merchant'), 'requestDocument', visitOf(made), house.newId())
    expect(await answered(wish())).toEqual({ state: 'requested' })
    const once = await stored(made)
    expect(await answered(wish())).toEqual({ state: 'requested' })
    expect(await stored(made)).toEqual(once)
    await run(made)
    expect(await answered(wish())).toEqual({ state: 'ready' })
  })

  it('is asked for again when it did not come within half an hour', async () => {
    const made = await visited(house, ask)
    const wish = () => ask(actorOf('merchant'), 'requestDocument', visitOf(made), house.newId())
    const shownState = async () => {
      const shown = await answered(ask(actorOf('merchant'), 'showInspection', visitOf(made)))
      return (shown['document'] as { state: string }).state
    }
    const first = await stored(made)
    expect(await answered(wish())).toEqual({ state: 'requested' })
    expect(await stored(made)).toEqual(first)
    house.setTime(new Date(house.clock().getTime() + 31 * 60_000).toISOString())
    expect(await shownState()).toBe('none')
    expect(await answered(wish())).toEqual({ state: 'requested' })
    const again = await stored(made)
    expect(again?.document).toEqual({ state: 'requested', requestedAt: house.clock().toISOString() })
    expect(await shownState()).toBe('requested')
    await run(made)
    expect((await stored(made))?.document.state).toBe('ready')
  })

  it('opens for staff and the shop’s merchant under a name that people know, in the browser', async () => {
    const made = await visited(house, ask)
    await run(made)
    for (const by of ['lead', 'second', 'office', 'merchant'] as const) {
      const { url, sha256 } = await answered(ask(actorOf(by), 'openDocument', visitOf(made)))
      const disposition = new URL(String(url)).searchParams.get('response-content-disposition') ?? ''
      expect(decodeURIComponent(disposition)).toContain('槐荫桥面馆-2026-11-24-检查文书.pdf')
      expect(disposition).toMatch(/^inline/)
      expect(new URL(String(url)).searchParams.get('X-Amz-Expires')).toBe('600')
      expect(sha256).toBe((await stored(made))?.document.sha256)
    }
    for (const by of ['neighbour', 'elsewhere', 'audit'] as const) {
      expect(await refusedWith(ask(actorOf(by), 'openDocument', visitOf(made)))).toBe('access.denied')
    }
  })
})
