import { html } from 'hono/html'
import type { Wechat } from './create-wechat'
import type { Failure } from './wechat-state'

const apiNames: Readonly<Record<Failure['api'], string>> = {
  'subscribeMessage.send': '发服务通知',
  'wxacode.getUnlimited': '画小程序码',
}

/** What the next calls of WeChat can be made to answer, and what it means. */
export const failureWords: Readonly<Record<string, string>> = {
  '-1': '微信系统繁忙（-1）',
  '45009': '超过今天的次数（45009）',
  '43101': '用户拒收（43101）',
  dropped: '办完了，但回话断了',
}

const failing = ({ api, errCode, times }: Failure) =>
  html`<p class="failing">${apiNames[api]}：接下来 ${times} 次，${failureWords[String(errCode)] ?? errCode}</p>`

/** Forms that make WeChat fail on demand and that let another person in. */
export const knobs = (wechat: Wechat) => html`<section class="card knobs" aria-label="拨动微信">
  <h2>拨动微信</h2>
  ${wechat.failures().map(failing)}
  <form method="post" action="/phones/fail">
    <label>哪件事<select name="api">${Object.entries(apiNames).map(
      ([api, name]) => html`<option value="${api}">${name}</option>`,
    )}</select></label>
    <label>怎样失败<select name="errCode">${Object.entries(failureWords).map(
      ([code, words]) => html`<option value="${code}">${words}</option>`,
    )}</select></label>
    <label>几次<input name="times" type="number" min="1" max="99" value="1"></label>
    <button>让它失败</button>
  </form>
  <form method="post" action="/phones/users">
    <label>添一个人，名字<input name="nickname" required maxlength="20"></label>
    <button>添上</button>
  </form>
</section>`
