import { dayOf } from '@app/rules/time/day'
import type { Grant, Person } from '@app/types/identity/contract'
import { certificateStandingNames, roleNames } from '@app/types/identity/values'
import { said } from '../platform/lists/filter-words'
import type { ListSheet, SheetCell } from '../platform/lists/list-sheet'
import { may } from './access'
import { inspectorIn } from './grants'
import { type PeopleFilter, peopleQuestion, personOf } from './list-staff'
import { peopleListing } from './listing'

type Place = {
  readonly stationId: string
  readonly name: string
  readonly grids: readonly { readonly gridId: string; readonly name: string }[]
}
type Places = readonly Place[]
/** The district's stations with their grids, by which grants are said. */
type PlacesOf = (district: string) => Promise<Places>

type Column = {
  readonly title: string
  readonly width: number
  readonly cell: (person: Person, places: Places) => SheetCell
}

const stationName = (id: string, places: Places) => places.find(({ stationId }) => stationId === id)?.name ?? '别的所'

const grantWords = (grant: Grant, places: Places): string => {
  const name = roleNames[grant.role]
  if (grant.role === 'merchant' || grant.role === 'employee') return `${name}，${grant.shopIds.length} 家店`
  if (grant.role === 'stationHead') return `${name}，${stationName(grant.stationId, places)}`
  if (grant.role === 'leader') {
    return `${name}，${grant.stationIds?.map((id) => stationName(id, places)).join('、') ?? '全区'}`
  }
  return grant.role === 'inspector' ? `${name}，${whereInspecting(grant, places)}` : name
}

const whereInspecting = (
  { stationId, gridIds }: { readonly stationId: string; readonly gridIds: readonly string[] },
  places: Places,
): string => {
  const grids = places.flatMap((one) => one.grids).filter(({ gridId }) => gridIds.includes(gridId))
  return `${stationName(stationId, places)}，${grids.map(({ name }) => name).join('、') || `${gridIds.length} 个网格`}`
}

const kindNames = { staff: '工作人员', merchants: '商户' } as const
const stateNames = { active: '在用', ended: '已停用' } as const

const columns: readonly Column[] = [
  { title: '姓名', width: 14, cell: ({ name }) => name },
  {
    title: '角色',
    width: 48,
    cell: ({ grants }, places) => grants.map((grant) => grantWords(grant, places)).join('；') || '没有角色',
  },
  { title: '执法证', width: 20, cell: ({ grants }) => inspectorIn(grants)?.certificateNumber },
  { title: '执法证有效期至', width: 14, cell: ({ grants }) => inspectorIn(grants)?.certificateValidUntil },
  { title: '加入', width: 12, cell: ({ since }) => dayOf(since) },
  { title: '账号', width: 10, cell: ({ state }) => stateNames[state] },
]

/** People as a sheet. */
export const peopleSheet = (placesOf: PlacesOf): ListSheet<PeopleFilter> => ({
  listing: peopleListing,
  may: may.listStaff,
  question: peopleQuestion,
  inWords: async (district, { role, kind, state, stationId, certificate }) => [
    ...said('角色', role && roleNames[role]),
    ...said('哪些人', kind && kindNames[kind]),
    ...said('账号', state && stateNames[state]),
    ...said('监管所', stationId && stationName(stationId, await placesOf(district))),
    ...said('执法证', certificate && certificateStandingNames[certificate]),
  ],
  headings: columns,
  shown: Object.keys(peopleListing.columns),
  open: async (district) => {
    const places = await placesOf(district)
    return (row) => {
      const person = personOf(row)
      return columns.map(({ cell }) => cell(person, places))
    }
  },
})
