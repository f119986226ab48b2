import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Wechat } from './create-wechat'
import { knobs } from './phones-knobs'
import { phonesStyle } from './phones-style'
import { findTemplate, templates } from './templates'
import type { DeliveredMessage, WechatUser } from './wechat-state'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const messageCard = ({ templateId, data, at }: DeliveredMessage): Html => {
  const template = findTemplate(templateId)
  const fields = Object.entries(template?.fields ?? {})
  return html`<li class="message">
    <h3>${template?.title ?? templateId}</h3>
    <p class="note">${shanghai.format(new Date(at))}</p>
    <dl>${fields.map(([name, label]) => html`<dt>${label}</dt><dd>${data[name]}</dd>`)}</dl>
  </li>`
}

const permitLine = (left: Readonly<Record<string, number>>): string => {
  const some = templates.filter(({ templateId }) => (left[templateId] ?? 0) > 0)
  if (some.length === 0) return '没有留下接收许可，发不进来。'
  return `还能收：${some.map(({ templateId, title }) => `${title} ${left[templateId]} 条`).join('，')}`
}

const permitForm = (openid: string): Html => html`
  <form method="post" action="/phones/permit">
    <input type="hidden" name="openid" value="${openid}">
    <label>模板<select name="templateId">${templates.map(
      ({ templateId, title }) => html`<option value="${templateId}">${title}</option>`,
    )}</select></label>
    <button>许可一条</button>
    <button formaction="/phones/withdraw">收回全部许可</button>
  </form>`

const phone = (wechat: Wechat, h5Url: string, { openid, nickname }: WechatUser): Html => {
  const messages = wechat.messagesOf(openid).toReversed()
  const address = new URL(h5Url)
  address.searchParams.set('as', openid)
  return html`<section class="card" id="${openid}" aria-label="${nickname}">
    <h2>${nickname}</h2>
    <p class="note">${openid}</p>
    <a class="be" href="${address.href}">用${nickname}的手机</a>
    <p class="note">${permitLine(wechat.permitsOf(openid))}</p>
    <p class="note">${wechat.needsPrivacyAuthorization(openid) ? '还没有同意隐私保护指引。' : '已同意隐私保护指引。'}</p>
    ${messages.length === 0 ? html`<p class="note">还没有收到服务通知。</p>` : html`<ul>${messages.map(messageCard)}</ul>`}
    ${permitForm(openid)}
  </section>`
}

/** Everybody's phone on one page. `h5Url`: where the mini-program's web build answers. */
export const phonesPage = (wechat: Wechat, h5Url: string): Html => html`<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>微信里的人</title>
  <style>${raw(phonesStyle)}</style>
</head>
<body>
  <header>
    <h1>微信里的人</h1>
    <p>这里的人都是虚构的。点一个人，就用他的手机打开小程序；发给他的服务通知在他的卡片里。</p>
  </header>
  <main>
    ${knobs(wechat)}
    <div class="people">${wechat.users().map((user) => phone(wechat, h5Url, user))}</div>
  </main>
</body>
</html>`
