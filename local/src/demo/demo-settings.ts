import { parseArgs } from 'node:util'
import { type DistrictWanted, readDistrict } from '../start/district-wanted'
import type { Instead } from '../start/settings'

/** What `npm run demo` may be told. */
export type DemoWanted = DistrictWanted & { readonly folder: string; readonly fresh: boolean }

export const usage = `用法 usage: npm run demo -- [选项 options]
  --year           一整年的检查，平常 90 天 · a year of inspections instead of ninety days
  --shops 40000    多少家商户，平常 1200；5000 家起是大辖区：6 个所、36 个网格、40 名工作人员
                   how many shops; from 5,000 a large district: 6 stations, 36 grids, 40 staff
  --seed 7         换一批数据，同一个数造出来总是一样 · other data, always the same from the same number
  --fresh          清空已有数据 · throw away what is there
  --folder .data   数据放在哪里 · where data are kept
  --help           看这段话 · show this`

const options = {
  year: { type: 'boolean', default: false },
  shops: { type: 'string' },
  seed: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  folder: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const wrong = (what: string): Instead => ({ say: `${what}\n\n${usage}`, code: 2 })

/** Reads the command line; what cannot be read as one of the options is answered as a sentence. */
export const readDemoSettings = (args: readonly string[], folder: string): DemoWanted | Instead => {
  const values = parsed(args)
  if (typeof values === 'string') return wrong(values)
  if (values.help) return { say: usage, code: 0 }
  const district = readDistrict(values)
  if (typeof district === 'string') return wrong(district)
  return { ...district, folder: values.folder ?? folder, fresh: values.fresh }
}
