import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import { readWhole } from '../data/read-whole'
import type { Storage } from '../device/storage'

type Listed = Answer<'duty', 'listWorkplaces'>
export type Workplace = Listed['workplaces'][number]

/** Every shop that somebody runs or works in. */
export const readWorkplaces = async (api: Api): Promise<Outcome<Listed>> =>
  await readWhole(api.duty.listWorkplaces, (before, page) => ({
    ...page,
    workplaces: [...before.workplaces, ...page.workplaces],
  }))

/** The people of a shop in service, whole. */
export const readPeople = async (
  api: Api,
  asked: { readonly shopId: string; readonly among?: 'inService' | 'left' },
): Promise<Outcome<Answer<'employee', 'listEmployees'>>> =>
  await readWhole(
    ({ from }) => api.employee.listEmployees({ ...asked, from }),
    (before, page) => ({ ...page, employees: [...before.employees, ...page.employees] }),
  )

/** Which shop was looked at last, and when each was. */
export const openWorkplaceBox = (storage: Storage) => ({
  chosen: (): string | undefined => {
    const found = storage.read('workplace')
    return typeof found === 'string' ? found : undefined
  },
  choose: (shopId: string): void => void storage.write('workplace', shopId),
  seenAt: (shopId: string): string | undefined => {
    const found = storage.read(`seen/${shopId}`)
    return typeof found === 'string' ? found : undefined
  },
  see: (shopId: string, at: string): void => void storage.write(`seen/${shopId}`, at),
})

/** The chosen one as long as it is among them; the first otherwise. */
export const workplaceIn = (workplaces: readonly Workplace[], chosen: string | undefined): Workplace | undefined =>
  workplaces.find(({ shopId }) => shopId === chosen) ?? workplaces[0]
