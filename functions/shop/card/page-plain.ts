import { framed, type PageContext, sized } from './page-frame'
import { html, type Markup } from './page-html'
import { type Shape, shape } from './page-shapes'

type Plain = {
  readonly look?: Shape
  readonly title: string
  readonly words: readonly string[]
  readonly way?: { readonly href: string; readonly words: string }
  /** Where the switch of text size leads. */
  readonly path: string
}

const plain = (context: PageContext, { look, title, words, way, path }: Plain): string =>
  framed({
    ...context,
    title: `${title}·青安企信`,
    path,
    drawings: look ? [look] : [],
    main: html`<div class="col"><div class="said">${look && shape(look, 'huge')}
<h1>${title}</h1>
${words.map((line) => html`<p>${line}</p>`)}</div>
${way && html`<a class="btn pri" href="${way.href}">${way.words}</a>`}</div>`,
  })

export const renderHome = (context: PageContext): string =>
  plain(context, {
    title: '请扫店里的码',
    words: ['用微信或手机相机，扫店门口的公示码，就能看到这家店的证照和检查结果。不用登录。'],
    way: { href: sized('/s/about', context.size), words: '公开哪些内容、为什么公开' },
    path: '/',
  })

export const renderNotFound = (context: PageContext): string =>
  plain(context, {
    look: 'none',
    title: '没有这个页面',
    words: ['网址可能没有抄全。请重新扫一次店里的码。'],
    path: '/',
  })

const backTo = (code: string, { size }: PageContext) => ({ href: sized(`/s/${code}`, size), words: '回到这张码的页面' })

export const renderThanks = (context: PageContext, code: string): string =>
  plain(context, {
    look: 'pass',
    title: '收到了，谢谢您',
    words: ['监管所会去现场核对这张码。您没有留下姓名和电话，所以不会有人回电。急事请打 12315。'],
    way: backTo(code, context),
    path: `/s/${code}`,
  })

/** A report that was not taken: too long, or too many. */
export const renderReportRefused = (
  context: PageContext,
  { code, message, next }: { readonly code: string; readonly message: string; readonly next: string },
): string =>
  plain(context, {
    look: 'warn',
    title: message,
    words: [next],
    way: backTo(code, context),
    path: `/s/${code}`,
  })

export const renderFault = (context: PageContext, path: string): string =>
  plain(context, {
    look: 'warn',
    title: '服务器没有回应',
    words: ['这一页暂时读不出来，店里的码没有问题。请过一会儿再试。急事请打 12315。'],
    way: { href: sized(path, context.size), words: '再试一次' },
    path,
  })

const list = (lines: readonly string[]): Markup => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`

/** What is public and why, with the law that says so. */
export const renderAbout = (context: PageContext): string =>
  framed({
    ...context,
    title: '公开哪些内容、为什么公开·青安企信',
    path: '/s/about',
    drawings: [],
    main: html`<div class="col about"><div class="said"><h1>公开哪些内容、为什么公开</h1></div>
<section class="card"><h2>公开的</h2>${list([
      '店名、地址、业态，营业执照上的经营者姓名',
      '证照的名称、编号、有效期，今天是不是还有效',
      '检查的日期、种类、结果，哪几项不符合，怎么处理',
      '负责这家店的监管所和它的电话',
      '食品安全责任人的职务和姓氏；本人单独同意的，才公开全名、电话',
      '要健康证的人里几人有效，要培训的人里几人考试合格，只有人数；要培训的不到 3 人时不公开',
    ])}</section>
<section class="card"><h2>不公开的</h2>${list([
      '店里任何人的手机号、身份证号、照片，本人单独同意公开的除外',
      '检查人员写的备注和现场照片',
      '投诉举报的内容和举报人',
    ])}</section>
<section class="card"><h2>为什么公开</h2>
<p>《食品安全法》第一百一十三条：食品生产经营者的许可颁发、日常监督检查结果、违法行为查处等情况，依法向社会公布并实时更新。</p>
<p>《食品生产经营监督检查管理办法》第三十九条：检查结果信息形成后 20 个工作日内向社会公开。</p></section>
<section class="card"><h2>为什么有的不公开</h2>
<p>《个人信息保护法》第二十五条：不得公开所处理的个人信息，取得个人单独同意的除外。</p></section>
<section class="card"><h2>核对检查文书</h2>
<p>手里有电子监管文书和它的存证凭证，可以在<a href="/s/verify">核验文书</a>看有没有改动过。</p></section>
<section class="card"><h2>您打开这一页时</h2>
<p>看店不用登录，网页不放跟踪程序。您报告“码和店对不上”时，网络地址只在内存里短时间用来防止有人反复提交，不和报告一起保存。</p></section></div>`,
  })
