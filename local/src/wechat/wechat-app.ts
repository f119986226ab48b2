import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Wechat } from './create-wechat'
import { failureWords } from './phones-knobs'
import { phonesPage } from './phones-page'
import { pointedAt } from './pointed-at'
import { findTemplate } from './templates'

export type WechatAppSettings = {
  /** Absolute address of the mini-program's web build; `?as=<openid>` is added to it. */
  readonly h5Url: string
}

const Call = z.object({ openid: z.string(), name: z.literal('gateway'), data: z.unknown() })
const Privacy = z.object({ openid: z.string(), agree: z.boolean().optional() })
const Subscribe = z.object({
  openid: z.string(),
  templateIds: z.array(z.string()),
  choices: z.record(z.string(), z.enum(['accept', 'reject'])).default({}),
})
const Permit = z.object({ openid: z.string(), templateId: z.string().refine(findTemplate) })
const Person = z.object({ openid: z.string() })
const NewPerson = z.object({ nickname: z.string().trim().min(1).max(20) })
const Failing = z.object({
  api: z.enum(['subscribeMessage.send', 'wxacode.getUnlimited']),
  errCode: z
    .string()
    .refine((code) => Object.hasOwn(failureWords, code))
    .transform((code) => (code === 'dropped' ? code : Number(code))),
  times: z.coerce.number().int().min(1).max(99),
})

const failed = (c: Context, name: string, error: unknown) =>
  c.json({ errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }, 400)

/** A JSON route that answers what `act` answers; what it throws, and input of another shape, is an `errMsg` with 400. */
const json =
  <S extends z.ZodType>(name: string, schema: S, act: (input: z.output<S>) => unknown) =>
  async (c: Context) => {
    try {
      return c.json((await act(schema.parse(await c.req.json()))) ?? null)
    } catch (error) {
      return failed(c, name, error)
    }
  }

/** A form that acts and shows the page again. */
const form =
  <S extends z.ZodType>(schema: S, act: (input: z.output<S>) => Promise<void>) =>
  async (c: Context) => {
    const input = schema.safeParse(await c.req.parseBody())
    if (!input.success) return c.text('填写的内容有误，请回到上一页改好再试。', 400)
    await act(input.data)
    return c.redirect('/phones', 303)
  }

/** What the phone's own `wx` would do, for the web build of the mini-program (paths `/wx/…`). */
const wxRoutes = (wechat: Wechat) =>
  new Hono()
    .get('/users', (c) => c.json(wechat.users()))
    .post(
      '/call-function',
      json('cloud.callFunction', Call, async ({ openid, data }) => ({
        result: await wechat.callFunction(openid, data),
        errMsg: 'cloud.callFunction:ok',
      })),
    )
    .post(
      '/privacy',
      json('requirePrivacyAuthorize', Privacy, async ({ openid, agree }) => {
        if (agree === true) await wechat.authorizePrivacy(openid)
        return {
          needAuthorization: wechat.needsPrivacyAuthorization(openid),
          privacyContractName: '《青安企信隐私保护指引》',
        }
      }),
    )
    .post(
      '/choose-location',
      json('chooseLocation', Person, ({ openid }) => pointedAt(openid)),
    )
    .post(
      '/subscribe',
      json('requestSubscribeMessage', Subscribe, ({ openid, templateIds, choices }) =>
        wechat.requestSubscribeMessage(openid, templateIds, choices),
      ),
    )

const phonesRoutes = (wechat: Wechat, h5Url: string) =>
  new Hono()
    .get('/', (c) => c.html(phonesPage(wechat, h5Url)))
    .post(
      '/users',
      form(NewPerson, ({ nickname }) =>
        wechat.addUser({ openid: `oDemo${randomBytes(12).toString('hex')}`, nickname }),
      ),
    )
    .post(
      '/permit',
      form(Permit, ({ openid, templateId }) => wechat.permit(openid, templateId)),
    )
    .post(
      '/withdraw',
      form(Person, ({ openid }) => wechat.withdrawPermits(openid)),
    )
    .post(
      '/fail',
      form(Failing, (failure) => wechat.failNext(failure)),
    )

/** The stand-in over HTTP: `/wx/…` for the web build of the mini-program, `/phones` for people. */
export const wechatApp = (wechat: Wechat, { h5Url }: WechatAppSettings) =>
  new Hono().route('/wx', wxRoutes(wechat)).route('/phones', phonesRoutes(wechat, h5Url))
