import { type Post, postNames } from '@app/types/employee/values'
import { control, press, reads, write } from '../phone-app'
import { readQr } from '../read-qr'
import type { Held } from './hold'

export type Person = {
  readonly name: string
  readonly phone: string
  readonly posts: readonly Post[]
  /** Days of the health certificate as they are typed; absent for somebody who touches no food. */
  readonly health?: readonly [issuedOn: string, validUntil: string]
}

const worker = postNames.worker

/** Somebody is added to the people of the shop, with the certificate that the work asks for. */
export const addPerson = async (held: Held, { name, phone, posts, health }: Person): Promise<void> => {
  await press(held, '添加人员')
  await write(held, '姓名', name)
  await held.top().getByLabel('手机号（可以不填）').filter({ visible: true }).fill(phone)
  if (!health) await press(held, '不接触', 'radio')
  if (!posts.includes('worker')) await press(held, worker, 'checkbox')
  for (const post of posts) if (post !== 'worker') await press(held, postNames[post], 'checkbox')
  await press(held, '添加')
  await press(held, new RegExp(`^${name}`))
  await reads(held, '微信和在职')
  if (health) await recordHealth(held, health)
}

const recordHealth = async (held: Held, [issuedOn, validUntil]: readonly [string, string]): Promise<void> => {
  await press(held, '登记健康证')
  await write(held, '发证日期', issuedOn)
  await write(held, '到期日期', validUntil)
  await press(held, '拍健康证')
  await control(held, 'button', '重拍').waitFor()
  await press(held, '登记')
  await control(held, 'button', '换新证').waitFor()
}

/** What stands in the code with which a person is asked to bind the own WeChat. */
export const invite = async (held: Held): Promise<string> => {
  await press(held, /出邀请码$/)
  const picture = held.top().locator('.invite__code').filter({ visible: true })
  // drawn once the picture was decoded and the sheet has come up
  let text: string | undefined
  for (let tries = 0; text === undefined && tries < 20; tries++) {
    await picture.waitFor()
    text = readQr(await picture.screenshot())
  }
  if (!text) throw new Error('the code of the invitation cannot be read')
  await press(held, '好了')
  return text
}

/** The person binds the own WeChat with the code that the shop gave, typed where it cannot be scanned. */
export const bind = async (held: Held, code: string): Promise<void> => {
  await press(held, /^扫/, 'tab')
  await write(held, '码下面的 28 个字，或整条网址', code)
  await press(held, '打开')
  await press(held, '是我，绑定微信')
  await control(held, 'button', '是我，绑定微信').waitFor({ state: 'detached' })
  await held.go()
  await reads(held, '商户端')
}

/** Says on the own phone that the public may read the own name, or takes it back. */
export const turnConsent = async (held: Held, to: '同意公示' | '撤回'): Promise<void> => {
  await held.go()
  await press(held, /^我的公示/)
  await press(held, new RegExp(`^姓名.*${to}$`, 's'))
  await reads(held, to === '撤回' ? /^没有同意，公众只看到/ : /同意公示，随时可以撤回/)
}

/** Says how many people eat here at the fullest meal. */
export const declareDiners = async (held: Held, diners: number): Promise<void> => {
  await press(held, /^食品安全总监/)
  await held.top().getByLabel('一餐最多多少人吃饭').filter({ visible: true }).fill(String(diners))
  await press(held, '记下')
}
