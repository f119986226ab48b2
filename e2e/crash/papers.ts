import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoDistrict } from '@app/local/demo/district'
import { makeContent, type Plan, rulesOf, signatures, type Visit } from '@app/local/demo/make-delivery'
import { randomFrom } from '@app/local/demo/random'
import { scribble } from '@app/local/demo/scribble'
import type { PhoneClient } from '@app/local/import/phone-client'
import { canonicalJson } from '@app/rules/evidence/canonical'
import { allItems } from '@app/rules/inspection/checklist'
import type { ContentSignature, InspectionContent } from '@app/types/inspection/content'
import { ulid } from 'ulid'

export type Picture = {
  readonly sha256: string
  readonly bytes: number
  readonly purpose: 'photo' | 'signature'
  readonly contentType: 'image/png'
}

/** What lies on the phone for one inspection: all that is delivered, and which pictures go before it. */
export type Papers = {
  readonly shopId: string
  readonly inspectionId: string
  readonly content: InspectionContent
  readonly contentHash: string
  readonly signatures: ContentSignature[]
  readonly pictures: readonly Picture[]
}

export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

export const hashOfContent = (content: InspectionContent): string => hashOf(canonicalJson(content))

const folderOf = (shared: string) => join(shared, 'pictures')
export const pictureFile = (shared: string, sha256: string): string => join(folderOf(shared), sha256)

const draw = (shared: string, seed: number, purpose: Picture['purpose']): Picture => {
  const body = scribble(randomFrom(seed))
  const sha256 = hashOf(body)
  mkdirSync(folderOf(shared), { recursive: true })
  writeFileSync(pictureFile(shared, sha256), body)
  return { sha256, bytes: body.byteLength, purpose, contentType: 'image/png' }
}

const paperFile = (shared: string, number: number) => join(shared, `inspection-${number}.json`)

/** What a colleague has handed over. */
export const handedOver = (shared: string, number: number): Papers | undefined => {
  const file = paperFile(shared, number)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Papers) : undefined
}

const handOver = (shared: string, number: number, papers: Papers): Papers => {
  const file = paperFile(shared, number)
  writeFileSync(`${file}.half`, JSON.stringify(papers))
  renameSync(`${file}.half`, file)
  return papers
}

const inspectorsFor = async (api: PhoneClient): Promise<Visit['inspectors']> => {
  const [{ person }, { colleagues }] = [await api.identity.me(), await api.identity.listColleagues()]
  const grant = person?.grants.find(({ role }) => role === 'inspector')
  const second = colleagues[0]
  if (!person || grant?.role !== 'inspector' || !second) throw new Error('nobody to inspect with')
  const { personId, name, certificateNumber } = second
  return [
    { personId: person.personId, name: person.name, certificateNumber: grant.certificateNumber },
    { personId, name, certificateNumber },
  ]
}

const answersFor = (plan: Plan, photo: string, takenAt: string): Visit['answers'] =>
  Object.fromEntries(
    rulesOf(plan)
      .flatMap(allItems)
      .map(({ key }, index) => [
        key,
        { result: 'pass' as const, ...(index === 0 && { photos: [{ sha256: photo, takenAt }] }) },
      ]),
  )

const kitchensFor = async (api: PhoneClient) => {
  const { grids } = await api.shop.listMyGrids({})
  return grids
    .flatMap(({ shops }) => shops)
    .filter(({ businessTypes, status }) => status === 'active' && businessTypes.some((type) => /catering/i.test(type)))
}

/** One inspection with a photo and four signatures, as an honest phone makes it, at a shop of the inspector's own. */
export const makePapers = async (api: PhoneClient, shared: string, number: number): Promise<Papers> => {
  const kitchens = await kitchensFor(api)
  const shop = kitchens[number % kitchens.length]
  if (!shop) throw new Error('no kitchen')
  const { shopId } = shop
  const plan = await api.inspection.prepareInspection({ shopId, kind: 'routine' })
  const at = new Date(Date.now() - 60_000).toISOString()
  const photo = draw(shared, number * 10, 'photo')
  const signed = [1, 2, 3, 4].map((n) => draw(shared, number * 10 + n, 'signature'))
  const [confirmation = '', ...images] = signed.map(({ sha256 }) => sha256)
  const visit: Visit = {
    ...{ district: demoDistrict.districtId, shopId, inspectionId: ulid(), plan, startedAt: at, confirmation },
    ...{ kind: 'routine', contact: '负责人', finishedAt: at, inspectors: await inspectorsFor(api) },
    answers: answersFor(plan, photo.sha256, at),
    decision: { dispositions: ['passed'], accidentRisk: false },
  }
  const { content, contentHash } = makeContent(visit)
  const papers = { shopId, inspectionId: visit.inspectionId, content, contentHash, pictures: [photo, ...signed] }
  return handOver(shared, number, { ...papers, signatures: signatures(visit, contentHash, images) })
}

/** The colleague's own version of the same visit: another content under the same number. */
export const rewritten = (papers: Papers): Papers => {
  const { content } = papers
  if (content.ending.kind !== 'concluded') return papers
  const changed = { ...content, ending: { ...content.ending, note: '另一部手机上写的备注。' } }
  const contentHash = hashOfContent(changed)
  return {
    ...papers,
    content: changed,
    contentHash,
    signatures: papers.signatures.map((one) => ({ ...one, contentHash })),
  }
}
