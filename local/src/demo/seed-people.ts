import type { BootstrapInvitation } from '@app/functions/identity/open-district'
import type { Wechat } from '../wechat/create-wechat'
import type { ApiAs } from './api-as'
import { type DemoInspector, demoAdministrators, demoConsumers, demoEmployees, demoMerchants } from './people'

export const officeOpenid = demoAdministrators[0].openid

export type DemoStation = { readonly stationId: string; readonly gridIds: readonly string[] }

/** The phones of everyone in the demo district. */
export const addPhones = async (
  wechat: Pick<Wechat, 'addUser'>,
  inspectors: readonly DemoInspector[],
): Promise<void> => {
  const people = [
    ...demoAdministrators.map(({ name, openid, role }) => ({ openid, nickname: `${name}（${titles[role]}）` })),
    ...inspectors.map(({ name, openid }) => ({ openid, nickname: `${name}（执法人员）` })),
    ...demoMerchants.map(({ name, openid }) => ({ openid, nickname: `${name}（商户）` })),
    ...demoEmployees.map(({ name, openid }) => ({ openid, nickname: `${name}（员工）` })),
    ...demoConsumers.map(({ name, openid }) => ({ openid, nickname: name })),
  ]
  for (const user of people) await wechat.addUser(user)
}

const titles = { office: '业务管理员', security: '安全管理员', audit: '审计管理员' } as const

/** The three administrators take the bootstrap invitations. */
export const seatAdministrators = async (as: ApiAs, invitations: readonly BootstrapInvitation[]): Promise<void> => {
  for (const { role, openid, name } of demoAdministrators) {
    const token = invitations.find((one) => one.role === role)?.token
    if (token) await as(openid).identity.acceptInvitation({ token, name })
  }
}

/** Each inspector's person, by WeChat user. */
export type Seated = ReadonlyMap<string, string>

type Seating = {
  readonly inspectors: readonly DemoInspector[]
  readonly stations: readonly DemoStation[]
  readonly validUntil: string
}

/** Each inspector has all grids of the own station. */
export const seatInspectors = async (as: ApiAs, { inspectors, stations, validUntil }: Seating): Promise<Seated> => {
  const seated = new Map<string, string>()
  for (const { name, openid, station: at, certificateNumber } of inspectors) {
    const station = stations[at]
    if (!station) continue
    const { token } = await as(officeOpenid).identity.createInvitation({
      name,
      grant: {
        role: 'inspector',
        certificateNumber,
        certificateValidUntil: validUntil,
        stationId: station.stationId,
        gridIds: [...station.gridIds],
      },
      expiresInDays: 7,
    })
    seated.set(openid, (await as(openid).identity.acceptInvitation({ token })).personId)
  }
  return seated
}

/** Shops that the merchants run among them. */
export const runShops = 60

/** Twenty merchants; the n-th runs the shops n, n + 20, n + 40. */
export const seatMerchants = async (as: ApiAs, shopIds: readonly string[]): Promise<void> => {
  for (const [index, { name, openid }] of demoMerchants.entries()) {
    const own = shopIds.slice(0, runShops).filter((_, n) => n % demoMerchants.length === index)
    if (own.length === 0) continue
    const { token } = await as(officeOpenid).identity.createInvitation({
      name,
      grant: { role: 'merchant', shopIds: own },
      expiresInDays: 7,
    })
    await as(openid).identity.acceptInvitation({ token })
  }
}
