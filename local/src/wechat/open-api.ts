import * as z from 'zod'
import { drawCodePicture } from './code-picture'
import { takePermit } from './permits'
import { isScene } from './scene'
import { badField, findTemplate } from './templates'
import type { Failure, WechatState } from './wechat-state'

/** What WeChat answers: a picture or its usual JSON. */
export type OpenApiAnswer = Buffer | { readonly errcode: number; readonly errmsg: string; readonly msgid?: number }
export type OpenApi = (state: WechatState, input: unknown) => OpenApiAnswer
export type OpenApiKit = {
  readonly clock: () => Date
  /** Pages of the released mini-program; without it every page counts as released. */
  readonly pages: readonly string[] | undefined
}

const error = (errcode: number, errmsg: string) => ({ errcode, errmsg })
const invalidPage = error(41030, 'invalid page')

const CodeRequest = z.object({
  scene: z.string(),
  page: z.string().default(''),
  check_path: z.boolean().default(true),
  width: z.number().int().min(280).max(1280).default(430),
})

const knows = ({ pages }: OpenApiKit, page: string) =>
  !page.startsWith('/') && (pages === undefined || pages.includes(page.split('?')[0] ?? ''))

const getUnlimited =
  (kit: OpenApiKit): OpenApi =>
  (state, input) => {
    const parsed = CodeRequest.safeParse(input)
    if (!parsed.success) return error(40097, 'invalid args')
    const { scene, page, check_path, width } = parsed.data
    if (!isScene(scene)) return error(40169, 'invalid length for scene, or the data is not json string')
    if (page.startsWith('/') || (check_path && !knows(kit, page))) return invalidPage
    state.codes.push({ scene, page, at: kit.clock().toISOString() })
    return drawCodePicture(scene, width)
  }

const Message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.unknown() })),
})
type Message = z.infer<typeof Message>

const refuseMessage = (kit: OpenApiKit, state: WechatState, { touser, template_id, page, data }: Message) => {
  const template = findTemplate(template_id)
  if (!state.users.some(({ openid }) => openid === touser)) return error(40003, 'invalid openid')
  if (template === undefined) return error(40037, 'invalid template_id')
  if (page !== undefined && !knows(kit, page)) return invalidPage
  const field = badField(template, data)
  if (field !== undefined) return error(47003, `argument invalid! data.${field}.value invalid`)
  return takePermit(state, touser, template_id) ? undefined : error(43101, 'user refuse to accept the msg')
}

const send =
  (kit: OpenApiKit): OpenApi =>
  (state, input) => {
    const parsed = Message.safeParse(input)
    if (!parsed.success) return error(47003, 'argument invalid!')
    const refusal = refuseMessage(kit, state, parsed.data)
    if (refusal !== undefined) return refusal
    const { touser, template_id, page, data } = parsed.data
    // As long as WeChat's own numbers: beyond what a double holds exactly in some readers.
    const msgid = 3_000_000_000_000_000 + ++state.sent
    state.messages.push({
      msgid: String(msgid),
      openid: touser,
      templateId: template_id,
      ...(page === undefined ? {} : { page }),
      data: Object.fromEntries(Object.entries(data).map(([name, { value }]) => [name, String(value)])),
      at: kit.clock().toISOString(),
    })
    return { errcode: 0, errmsg: 'ok', msgid }
  }

export const openApis = (kit: OpenApiKit): Readonly<Record<Failure['api'], OpenApi>> => ({
  'wxacode.getUnlimited': getUnlimited(kit),
  'subscribeMessage.send': send(kit),
})
