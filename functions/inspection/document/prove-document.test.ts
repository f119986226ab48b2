import { createHash, generateKeyPairSync } from 'node:crypto'
import { ProofBundle } from '@app/types/evidence/contract'
import { type TicketPartShown, TicketShown } from '@app/types/inspection/ticket'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sequenceDistrict } from '../../evidence/public'
import { separateVerifier } from '../../evidence/testing/separate-verifier'
import { readText } from '../../paper/test-support/pixels'
import { readEscpos } from '../../paper/test-support/read-escpos'
import { dynamoCommit } from '../../platform/adapters/commit'
import { checkTreeHead, treeKey } from '../../platform/adapters/tree-keys'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, settle } from '../testing/people'
import { answersBut, failing, visit } from '../testing/visit'
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
})
afterAll(async () => await house.close())

const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'der', type: 'pkcs8' })
const signer = treeKey(key.toString('base64'))
/** The sequencer, as the timer wakes it. */
const sequence = () =>
  sequenceDistrict(
    {
      ...house.logParts,
      signer,
      check: checkTreeHead,
      store: house.stores.evidence,
      commit: dynamoCommit,
      clock: house.clock,
      items: { putIfNewer: async () => undefined },
    },
    async () => [],
  )(district)

const concluded = async (change: Parameters<typeof visit>[2] = {}) => {
  const visited = await visit(house, ask, change)
  await answered(visited.outcome)
  return visited
}

type Visited = { readonly inspectionId: string; readonly shopId: string }
const visitOf = ({ inspectionId, shopId }: Visited) => ({ inspectionId, shopId })
const render = async ({ inspectionId, shopId }: Visited) =>
  await inspectionWorkers(deps)['document-render']?.({ district, shopId, inspectionId })
const pdfOf = async (visited: Visited) => {
  const kept = await house.stores.inspection.inspections.get({ district, ...visitOf(visited) })
  return (await house.objects.get(kept?.document.objectKey ?? ''))?.body ?? new Uint8Array()
}
const proofOf = async (visited: Visited, from?: number) => {
  const { text } = await answered(ask(actorOf('lead'), 'proveDocument', { ...visitOf(visited), ...(from && { from }) }))
  return String(text)
}

describe('the proof of a document', () => {
  it('is what a verifier that was written apart takes for genuine, with this document and no other', async () => {
    const [one, other] = [await concluded(), await concluded()]
    expect(await refusedWith(ask(actorOf('lead'), 'proveDocument', visitOf(one)))).toBe('document.notReady')
    await render(one)
    expect(await refusedWith(ask(actorOf('lead'), 'proveDocument', visitOf(one)))).toBe('document.notLogged')
    await sequence()
    await render(other)
    await sequence()
    const { verify } = await separateVerifier()
    const bytes = new Uint8Array(Buffer.from(await proofOf(one)))
    const trusted = [signer.key.keyId]
    expect(await verify({ bytes, pdf: await pdfOf(one), trusted })).toMatchObject({ verdict: 'genuine' })
    expect(await verify({ bytes, pdf: await pdfOf(other), trusted })).toMatchObject({ verdict: 'forged' })
    expect(await verify({ bytes, pdf: await pdfOf(one) })).toMatchObject({ verdict: 'undecided' })
  })

  it('names the document by its number and the hash that is shown beside it', async () => {
    const visited = await concluded()
    await render(visited)
    await sequence()
    const { entries, earlier } = ProofBundle.parse(JSON.parse(await proofOf(visited, 2)))
    const { number, sha256 } = await answered(ask(actorOf('merchant'), 'openDocument', visitOf(visited)))
    expect(entries).toHaveLength(1)
    expect(entries[0]?.entry).toMatchObject({ kind: 'document', number, hash: sha256, version: 1 })
    expect(earlier?.head.size).toBe(2)
  })

  it('is on the paper beforehand: where to verify, and the log as it was', async () => {
    const visited = await concluded()
    await render(visited)
    const { size, root } = (await house.logParts.rows.newestHead(district)) ?? { size: 0, root: '' }
    const pdf = await pdfOf(visited)
    const text = readText(pdf, 3)
    expect(text).toContain('https://yunxi.example/s/verify')
    expect(text).toContain(`生成时存证日志共 ${size} 条，根 ${root.slice(0, 32)}`)
  })

  it('is given to the shop’s merchant, and to nobody of another station', async () => {
    const visited = await concluded()
    await render(visited)
    await sequence()
    const asked = ask(actorOf('merchant'), 'proveDocument', visitOf(visited))
    expect(
      createHash('sha256')
        .update(String((await answered(asked)).text))
        .digest('hex'),
    ).toMatch(/^[0-9a-f]{64}$/)
    expect(await refusedWith(ask(actorOf('neighbour'), 'proveDocument', visitOf(visited)))).toBe('access.denied')
  })
})

describe('the ticket of an inspection', () => {
  const printed = async (visited: Visited, by: Parameters<typeof actorOf>[0] = 'lead') => {
    const ticket = TicketShown.parse(await answered(ask(actorOf(by), 'printTicket', visitOf(visited))))
    return { ...readEscpos(new Uint8Array(Buffer.from(ticket.bytes, 'base64'))), ...ticket }
  }

  /** What a screen shows of it. */
  const toBeRead = (parts: readonly TicketPartShown[]) => ({
    texts: parts.flatMap((part) => {
      if (part.kind === 'pair') return [`${part.name}${part.value}`]
      return part.kind === 'qr' || part.kind === 'rule' ? [] : [part.text]
    }),
    addresses: parts.flatMap((part) => (part.kind === 'qr' ? [part.text] : [])),
  })

  it('says result and handling, within the width of the paper, with the shop’s code', async () => {
    const rectify = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-08' }
    const answers = {
      ...answersBut(failing('7.2', '8.3')),
      'cy.7.2': {
        result: 'fail' as const,
        remark: '砧板䶮没有标识',
        handling: { disposition: 'rectifyByDate' as const, by: '2026-11-30' },
      },
    }
    const visited = await concluded({ answers, end: rectify })
    const { lines, codes, missing, parts } = await printed(visited, 'merchant')
    const text = lines.map((line) => line.text).join('\n')
    for (const words of [
      '云溪区市场监督管理局',
      '基本符合',
      '不符合 2 项',
      '7.2 砧板〓没有标识（2026年11月30日前改好）',
      '2026年12月8日前',
    ])
      expect(text.replaceAll('\n', '')).toContain(words)
    expect(codes).toEqual([expect.stringMatching(/^https:\/\/yunxi\.example\/s\/[\w-]{28}$/)])
    expect(missing).toEqual(['䶮'])
    const { texts, addresses } = toBeRead(parts)
    expect(addresses).toEqual(codes)
    const onPaper = text.replaceAll(/\s/g, '')
    for (const said of texts) expect(onPaper).toContain(said.replaceAll(/\s/g, '').replace('䶮', '〓'))
  })

  it('is not there before the last signature', async () => {
    const { actor, ...at } = { actor: actorOf('lead'), ...visitOf(await concluded()) }
    expect(await refusedWith(ask(actor, 'printTicket', { ...at, inspectionId: house.newId() }))).toBe(
      'inspection.unknown',
    )
  })
})
