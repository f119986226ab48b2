import { type Ask, got } from './ask'
import type { NewFile, Upload } from './upload'
import type { Voice } from './voices'

const columns = '商户名称,法人,统一社会信用代码,所属市场监督管理所,所属业态,网格员,经营地址'

/** A sheet of one shop each, in a station and a grid that the district has or lacks. */
export const registerFile = (n: number, station = '望桥市场监督管理所', grid = '望桥所第一网格'): NewFile => ({
  purpose: 'register',
  fileName: `名册${n}.csv`,
  contentType: 'text/csv',
  body: new TextEncoder().encode(`${columns}\n第${n}号面馆,贺青禾,,${station},餐饮服务单位,${grid},青石路${n}号\n`),
})

const stems = '甲乙丙丁戊己庚辛壬癸'

/** A place that no district has by that name: there are a hundred. */
const placeOf = (n: number) => stems.charAt(n % 10) + stems.charAt(Math.floor(n / 10) % 10)

export type JobKit = {
  readonly ask: Ask
  readonly upload: Upload
  readonly office: Voice
  readonly idle: () => Promise<void>
}

/** Starts an import of a sheet that names a place the district lacks: it reads it and waits to be told. */
export const makeWaitingImport = async ({ ask, upload, office, idle }: JobKit): Promise<string> => {
  const n = got<{ imports: unknown[] }>(await ask(office, 'shop.listImports')).imports.length
  const file = registerFile(n, `${placeOf(n)}市场监督管理所`, `${placeOf(n)}所第一网格`)
  const ref = await upload(office, file)
  const started = await ask(office, 'shop.startImport', { fileName: file.fileName, upload: ref })
  await idle()
  return got<{ importId: string }>(started).importId
}

/** An import that waits, one that is done, an upload that nobody imported yet, signs as a file and the register as a sheet. */
export const makeJobs = async (kit: JobKit & { readonly speak: (name: string) => Voice }, shopId: string) => {
  const { ask, upload, office, speak, idle } = kit
  const waiting = await makeWaitingImport(kit)
  const done = await makeWaitingImport(kit)
  got(await ask(office, 'shop.confirmImport', { importId: done, createPlaces: true }))
  const printed = await ask(office, 'shop.printSigns', { target: { shopId }, image: 'qr' })
  const exported = await ask(office, 'exports.exportList', { asked: { list: 'shops' } })
  // within somebody's grids and under conditions, too
  const narrow = { list: 'shops' as const, q: '面馆', tag: '河边夜市' }
  got(await ask(speak('inspector'), 'exports.exportList', { asked: narrow }))
  await idle()
  const { signJobId } = got<{ signJobId: string }>(printed)
  const { exportId } = got<{ exportId: string }>(exported)
  return { waiting, done, uploaded: await upload(office, registerFile(3)), signJobId, exportId }
}
export type Jobs = Awaited<ReturnType<typeof makeJobs>>
